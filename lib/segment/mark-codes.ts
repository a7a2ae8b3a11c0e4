// Numbers the marks of a unit for exchange with other programs: equal numbers are the same code in both languages.
import type { Mark } from '../model.ts';
import { type MarkedNode, markedTree } from '../text/emphasis/marks.ts';
import type { Unit } from './units.ts';

/** A mark as a code of a file. */
export interface MarkCode {
  readonly number: number;
  readonly kind: Mark['kind'];
  readonly href: string | undefined;
}

/** The codes of either side in the order of their beginnings: those of the original from 1, those of the translation with the same numbers where the kind is the same. */
export function markCodes(unit: Unit): { readonly source: readonly MarkCode[]; readonly target: readonly MarkCode[] } {
  const source = elementsOf(unit.source, unit.sourceMarks).map((element, index) => ({ ...element, number: index + 1 }));
  const free = [...source];
  let next = source.length;
  const target = elementsOf(unit.target ?? '', unit.targetMarks).map((element) => {
    const same = free.findIndex(({ kind }) => kind === element.kind);
    const [mate] = same < 0 ? [] : free.splice(same, 1);
    next += mate ? 0 : 1;
    return { ...element, number: mate?.number ?? next };
  });
  return { source, target };
}

function elementsOf(text: string, marks: readonly Mark[] | undefined): readonly Omit<MarkCode, 'number'>[] {
  const visit = (node: MarkedNode): readonly Omit<MarkCode, 'number'>[] =>
    typeof node === 'string' ? [] : [{ kind: node.kind, href: node.href }, ...node.children.flatMap(visit)];
  return markedTree(text, marks).flatMap(visit);
}
