// What became of each old segment: the new one it lives on in, in place or moved, or none.
import { findOverlaps, type Overlap } from './overlaps.ts';

export interface Lineage {
  /** By old segment: the new one that its beginning lives on in; undefined where it is deleted. */
  readonly descendants: readonly (number | undefined)[];
  /** By new segment: the old ones whose descendant it is, in order. */
  readonly ancestors: readonly (readonly number[])[];
  /** New segments that took a moved old one's place: they stand elsewhere now. */
  readonly moved: ReadonlySet<number>;
}

/** A piece of a segment, or a segment with a piece of it edited, shares so much with it. */
const sameText = 0.5;
const fewestLetters = 8;
/** What is left alone between neighbours that stayed may be edited more. */
const samePlace = 0.25;

/** The beginning of a segment that was cut is at least so much of it, or stands word for word before the rest. */
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

/** A word or two in a long sentence are chance. */
function isSameText({ share, ofLonger, letters }: Overlap): boolean {
  return share >= sameText && (letters >= fewestLetters || ofLonger >= sameText);
}

/** Not a stray word that an insertion before it happens to have too. */
function isBeginning(old: readonly string[], fresh: readonly string[], overlap: Overlap): boolean {
  if (overlap.ofOld >= beginning) return true;
  const [whole = '', piece = '', next = ''] = [old[overlap.old], fresh[overlap.fresh], fresh[overlap.fresh + 1]];
  const rest = whole.slice(piece.length).trim();
  return whole.startsWith(piece) && rest !== '' && next.startsWith(rest.slice(0, 12));
}

/** The new segment that each of them comes from, descendants aside: what a split left, what an edit pushed in. */
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
