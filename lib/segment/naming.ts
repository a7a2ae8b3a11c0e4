// Assigns ids to the segments of a text: segments with an old id keep it, the others get new ones.
import { itemAt } from '../item-at.ts';
import type { ParagraphKind } from '../model.ts';
import { type KindLetter, paragraphOf, parseId } from './ids.ts';
import type { Lineage } from './lineage.ts';
import { numeralGiver } from './next-id.ts';

/** The kind of a paragraph and the indices of its segments in the whole text. */
export interface Unnamed {
  readonly kind: ParagraphKind;
  readonly segments: readonly number[];
}

const letters: Readonly<Record<ParagraphKind, KindLetter>> = {
  heading: 'h',
  paragraph: 'p',
  quotation: 'q',
  verse: 'v',
};

/**
 * The ids of a text's segments in order. `old` are the current ids of the text, `retired` its former ids. A paragraph
 * keeps the id of the first of its old paragraphs that is not taken by a paragraph before it.
 */
export function nameSegments(
  paragraphs: readonly Unnamed[],
  old: readonly string[],
  retired: Iterable<string>,
  lineage: Lineage,
): readonly string[] {
  const kept = keptBlocks(paragraphs, old, lineage);
  const used = usedNumerals([...old, ...retired]);
  const blocks = nameBlocks(paragraphs, kept, used.blocks);
  return paragraphs.flatMap(({ kind, segments }, index) => {
    const block = itemAt(blocks, index);
    const ids = segments.map((segment) => keptId(segment, block, old, lineage));
    if (segments.length === 1 && (ids[0] === block || (ids[0] === undefined && kind === 'heading'))) return [block];
    const parts = ids.map((id) => (id === undefined ? undefined : parseId(id)?.part));
    return nameInOrder(parts, used.parts.get(block) ?? []).map((part) => `${block}-${part}`);
  });
}

/** The numbers of paragraphs by the letter of their kind, and of segments by their paragraph. */
function usedNumerals(ids: readonly string[]) {
  const blocks = new Map<string, Set<string>>();
  const parts = new Map<string, string[]>();
  for (const id of ids) {
    const block = paragraphOf(id);
    const letter = block.slice(0, 1);
    blocks.set(letter, (blocks.get(letter) ?? new Set()).add(block.slice(1)));
    const part = parseId(id)?.part;
    const known = parts.get(block);
    if (part !== undefined && known) known.push(part);
    else if (part !== undefined) parts.set(block, [part]);
  }
  return { blocks, parts };
}

/** The old id of each paragraph that keeps one. */
function keptBlocks(
  paragraphs: readonly Unnamed[],
  old: readonly string[],
  { ancestors, moved }: Lineage,
): readonly (string | undefined)[] {
  const taken = new Set<string>();
  return paragraphs.map(({ kind, segments }) => {
    const candidates = segments
      .filter((segment) => !moved.has(segment))
      .flatMap((segment) => itemAt(ancestors, segment).map((index) => paragraphOf(itemAt(old, index))));
    const block = candidates.find((candidate) => candidate.startsWith(letters[kind]) && !taken.has(candidate));
    if (block !== undefined) taken.add(block);
    return block;
  });
}

function nameBlocks(
  paragraphs: readonly Unnamed[],
  kept: readonly (string | undefined)[],
  used: ReadonlyMap<string, ReadonlySet<string>>,
): readonly string[] {
  const blocks: string[] = kept.map((block) => block ?? '');
  for (const [kind, letter] of Object.entries(letters)) {
    const places = paragraphs.flatMap((paragraph, index) => (paragraph.kind === kind ? [index] : []));
    const known = places.map((place) => kept[place]?.slice(1));
    for (const [index, numeral] of nameInOrder(known, used.get(letter) ?? []).entries()) {
      blocks[itemAt(places, index)] = letter + numeral;
    }
  }
  return blocks;
}

/** Numbers the rest: with letters before the last known number, with new numbers after it. */
function nameInOrder(known: readonly (string | undefined)[], used: Iterable<string>): readonly string[] {
  const giver = numeralGiver(used);
  const last = known.findLastIndex((numeral) => numeral !== undefined);
  let before: string | undefined;
  return known.map((numeral, index) => {
    before = numeral ?? (index > last ? giver.last() : giver.after(before));
    return before;
  });
}

function keptId(
  segment: number,
  block: string,
  old: readonly string[],
  { ancestors, moved }: Lineage,
): string | undefined {
  if (moved.has(segment)) return undefined;
  const ids = itemAt(ancestors, segment).map((index) => itemAt(old, index));
  return ids.find((id) => paragraphOf(id) === block);
}
