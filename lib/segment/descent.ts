// What became of each old segment: the new one it lives on in, in place or moved, or none.
import { findOverlaps, type Overlap } from './overlaps.ts';

export interface Descent {
  /** By old segment: the new one that its beginning lives on in; undefined where it is deleted. */
  readonly heirs: readonly (number | undefined)[];
  /** By new segment: the old ones whose heir it is, in order. */
  readonly forebears: readonly (readonly number[])[];
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

/** Finds heirs by equal text, then by common words in order, then by equal text elsewhere. */
export function traceDescent(old: readonly string[], fresh: readonly string[]): Descent {
  const overlaps = findOverlaps(old, fresh);
  const heirs: (number | undefined)[] = old.map(() => undefined);
  const largest = new Map<number, Overlap>();
  for (const overlap of overlaps) {
    if (!isSameText(overlap)) continue;
    const known = largest.get(overlap.old);
    if (!known || overlap.ofOld > known.ofOld) largest.set(overlap.old, overlap);
    if (heirs[overlap.old] === undefined && isBeginning(old, fresh, overlap)) heirs[overlap.old] = overlap.fresh;
  }
  for (const [index, overlap] of largest) heirs[index] ??= overlap.fresh;
  const taken = new Set(heirs);
  for (const overlap of overlaps) {
    if (taken.has(overlap.fresh) || !staysBetween(heirs, overlap)) continue;
    heirs[overlap.old] = overlap.fresh;
    taken.add(overlap.fresh);
  }
  const moved = findMoved(old, fresh, heirs);
  const forebears: number[][] = fresh.map(() => []);
  for (const [index, heir] of heirs.entries()) if (heir !== undefined) forebears[heir]?.push(index);
  return { heirs, forebears, moved };
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

/** The new segment that each of them comes from, heirs aside: what a split left, what an edit pushed in. */
export function originsOf(old: readonly string[], fresh: readonly string[]): readonly (number | undefined)[] {
  const origins: { readonly old: number; readonly share: number }[] = [];
  for (const overlap of findOverlaps(old, fresh)) {
    const { old: from, fresh: at, share } = overlap;
    if (isSameText(overlap) && share > (origins[at]?.share ?? 0)) origins[at] = { old: from, share };
  }
  return fresh.map((_, at) => origins[at]?.old);
}

/** Whether an edited segment follows the heir of the one before it. */
function staysBetween(heirs: readonly (number | undefined)[], { old, fresh, ofLonger }: Overlap): boolean {
  if (heirs[old] !== undefined || ofLonger < samePlace) return false;
  return (old === 0 ? -1 : heirs[old - 1]) === fresh - 1;
}

function findMoved(
  old: readonly string[],
  fresh: readonly string[],
  heirs: (number | undefined)[],
): ReadonlySet<number> {
  const taken = new Set(heirs);
  const free = new Map<string, number[]>();
  for (const [index, text] of fresh.entries()) {
    if (taken.has(index)) continue;
    const places = free.get(text);
    if (places) places.push(index);
    else free.set(text, [index]);
  }
  const moved = new Set<number>();
  for (const [index, text] of old.entries()) {
    const place = heirs[index] === undefined ? free.get(text)?.shift() : undefined;
    if (place === undefined) continue;
    heirs[index] = place;
    moved.add(place);
  }
  return moved;
}
