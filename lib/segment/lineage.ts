// Maps old segments to new ones: each old segment has a descendant, in place or moved, or none.
import { findOverlaps, type Overlap } from './overlaps.ts';

export interface Lineage {
  /** By old segment: the new segment that contains its beginning; undefined if it was deleted. */
  readonly descendants: readonly (number | undefined)[];
  /** By new segment: its old segments, in order. */
  readonly ancestors: readonly (readonly number[])[];
  /** New segments in the place of an old one that has moved elsewhere. */
  readonly moved: ReadonlySet<number>;
}

/** Minimum overlap of a part of a segment, or of a segment that was edited in part. */
const sameText = 0.5;
const fewestLetters = 8;
/** A lower minimum for segments between unchanged neighbours. */
const samePlace = 0.25;

/** Minimum share of a split segment's beginning, unless it occurs word for word before the rest. */
const beginning = 0.25;

/** Finds descendants by equal text, then by common words in order, then by equal text elsewhere. */
export function traceLineage(old: readonly string[], fresh: readonly string[]): Lineage {
  const overlaps = findOverlaps(old, fresh);
  const descendants: (number | undefined)[] = old.map(() => undefined);
  const largest = new Map<number, Overlap>();
  for (const overlap of overlaps) {
    if (!isSameText(overlap)) continue;
    const known = largest.get(overlap.old);
    if (!known || overlap.ofOld > known.ofOld) largest.set(overlap.old, overlap);
    if (descendants[overlap.old] === undefined && isBeginning(old, fresh, overlap))
      descendants[overlap.old] = overlap.fresh;
  }
  for (const [index, overlap] of largest) descendants[index] ??= overlap.fresh;
  const taken = new Set(descendants);
  for (const overlap of overlaps) {
    if (taken.has(overlap.fresh) || !staysBetween(descendants, overlap)) continue;
    descendants[overlap.old] = overlap.fresh;
    taken.add(overlap.fresh);
  }
  const moved = findMoved(old, fresh, descendants);
  const ancestors: number[][] = fresh.map(() => []);
  for (const [index, descendant] of descendants.entries())
    if (descendant !== undefined) ancestors[descendant]?.push(index);
  return { descendants, ancestors, moved };
}

/** One or two words of a long sentence may be chance. */
function isSameText({ share, ofLonger, letters }: Overlap): boolean {
  return share >= sameText && (letters >= fewestLetters || ofLonger >= sameText);
}

/** Excludes a single word that also occurs in an insertion before it. */
function isBeginning(old: readonly string[], fresh: readonly string[], overlap: Overlap): boolean {
  if (overlap.ofOld >= beginning) return true;
  const [whole = '', piece = '', next = ''] = [old[overlap.old], fresh[overlap.fresh], fresh[overlap.fresh + 1]];
  const rest = whole.slice(piece.length).trim();
  return whole.startsWith(piece) && rest !== '' && next.startsWith(rest.slice(0, 12));
}

/**
 * For each new segment the old one it comes from, descendant or not: also the rest of a split, or text inserted by an
 * edit.
 */
export function originsOf(old: readonly string[], fresh: readonly string[]): readonly (number | undefined)[] {
  const origins: { readonly old: number; readonly share: number }[] = [];
  for (const overlap of findOverlaps(old, fresh)) {
    const { old: from, fresh: at, share } = overlap;
    if (isSameText(overlap) && share > (origins[at]?.share ?? 0)) origins[at] = { old: from, share };
  }
  return fresh.map((_, at) => origins[at]?.old);
}

/** Whether an edited segment follows the descendant of the one before it. */
function staysBetween(descendants: readonly (number | undefined)[], { old, fresh, ofLonger }: Overlap): boolean {
  if (descendants[old] !== undefined || ofLonger < samePlace) return false;
  return (old === 0 ? -1 : descendants[old - 1]) === fresh - 1;
}

function findMoved(
  old: readonly string[],
  fresh: readonly string[],
  descendants: (number | undefined)[],
): ReadonlySet<number> {
  const taken = new Set(descendants);
  const free = new Map<string, number[]>();
  for (const [index, text] of fresh.entries()) {
    if (taken.has(index)) continue;
    const places = free.get(text);
    if (places) places.push(index);
    else free.set(text, [index]);
  }
  const moved = new Set<number>();
  for (const [index, text] of old.entries()) {
    const place = descendants[index] === undefined ? free.get(text)?.shift() : undefined;
    if (place === undefined) continue;
    descendants[index] = place;
    moved.add(place);
  }
  return moved;
}
