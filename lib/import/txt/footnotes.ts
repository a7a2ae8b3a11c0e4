// Takes footnotes out of the running text: a mark in a paragraph, and the note under it or at the end.
import type { ImportedNote } from '../importer.ts';
import type { OutlineBlock } from '../outline.ts';
import type { Tally } from '../tally.ts';

const NOTE = /^(?:\[(\d{1,3}|\*{1,3})\]|(\*{1,3})\)?)\s*(?=["«“„—]?\s?\p{L})/u;
const MARK = /\[(\d{1,3}|\*{1,3})\]|(?<=[\p{L}\p{N}.,;:!?…»”"')])(\*{1,3})(?![*\p{L}])\)?/gu;
const NOTES_HEADING = /^(?:footnotes|notes|примечания|сноски|комментарии)[.:]?$/i;

interface Mark {
  readonly block: number;
  readonly start: number;
  readonly end: number;
  readonly label: string;
}

/** A paragraph that begins with a mark, and that a mark in an earlier paragraph calls for, becomes that mark's note. */
export function takeFootnotes(outline: readonly OutlineBlock[], tally: Tally): readonly OutlineBlock[] {
  const open = new Map<string, Mark[]>();
  const noted = new Map<number, { mark: Mark; text: string }[]>();
  const gone = new Set<number>();
  outline.forEach(({ text, kind, level }, block) => {
    const found = level === undefined ? NOTE.exec(text) : null;
    const label = found?.[1] ?? found?.[2] ?? '';
    const mark = found ? open.get(label)?.shift() : undefined;
    if (found && mark) {
      gone.add(block);
      noted.set(mark.block, [...(noted.get(mark.block) ?? []), { mark, text: text.slice(found[0].length) }]);
    } else if (kind !== 'heading') {
      for (const { 0: whole, 1: bracketed, 2: stars, index } of text.matchAll(MARK)) {
        const name = bracketed ?? stars ?? '';
        open.set(name, [...(open.get(name) ?? []), { block, start: index, end: index + whole.length, label: name }]);
      }
    }
  });
  tally.add('footnotes', gone.size, 'Footnotes were taken out of the running text and tied to their places.');
  return dropEmptySections(outline, gone).flatMap((block, index) => {
    if (block === undefined) return [];
    const notes = noted.get(index);
    return [notes ? attach(block, notes) : block];
  });
}

/** A heading over nothing but notes goes with them. */
function dropEmptySections(outline: readonly OutlineBlock[], gone: ReadonlySet<number>): readonly (OutlineBlock | undefined)[] {
  return outline.map((block, index) => {
    if (gone.has(index)) return undefined;
    const isOver = NOTES_HEADING.test(block.text) && gone.has(index + 1);
    return isOver ? undefined : block;
  });
}

function attach(block: OutlineBlock, found: readonly { mark: Mark; text: string }[]): OutlineBlock {
  const notes: ImportedNote[] = [];
  let text = '';
  let from = 0;
  for (const { mark, text: note } of found.toSorted((first, second) => first.mark.start - second.mark.start)) {
    text += block.text.slice(from, mark.start).trimEnd();
    from = mark.end;
    notes.push({ at: text.length, text: note });
  }
  return { ...block, text: text + block.text.slice(from), notes };
}
