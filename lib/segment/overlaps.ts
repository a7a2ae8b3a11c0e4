// Finds which segments of an old text overlap which segments of a new one, by the words they share in the same order.
import { commonItems } from './sequences.ts';

/** The overlap of an old segment with a new one. */
export interface Overlap {
  readonly old: number;
  readonly fresh: number;
  /** Shared letters divided by the letters of the shorter one, from 0 to 1. */
  readonly share: number;
  /** Shared letters divided by the letters of the old one. */
  readonly ofOld: number;
  /** Number of shared letters. */
  readonly letters: number;
  /** Shared letters divided by the letters of the longer one, from 0 to 1. */
  readonly ofLonger: number;
}

/** Length of the beginning by which forms of a word are compared. */
const stemLength = 5;

/** Ordered by old segments, then new ones. Equal segments are found first, and words only between them. */
export function findOverlaps(old: readonly string[], fresh: readonly string[]): readonly Overlap[] {
  const overlaps: Overlap[] = [];
  let [from, freshFrom] = [0, 0];
  for (const [to, freshTo] of [...commonItems(old, fresh), [old.length, fresh.length] as const]) {
    overlaps.push(...overlapWords(old, fresh, { from, to, freshFrom, freshTo }));
    if (to < old.length)
      overlaps.push({ old: to, fresh: freshTo, share: 1, ofOld: 1, letters: old[to]?.length ?? 0, ofLonger: 1 });
    from = to + 1;
    freshFrom = freshTo + 1;
  }
  return overlaps;
}

interface Gap {
  readonly from: number;
  readonly to: number;
  readonly freshFrom: number;
  readonly freshTo: number;
}

interface Word {
  readonly segment: number;
  readonly stem: string;
  readonly letters: number;
}

function overlapWords(old: readonly string[], fresh: readonly string[], gap: Gap): readonly Overlap[] {
  if (gap.from === gap.to || gap.freshFrom === gap.freshTo) return [];
  const words = wordsOf(old, gap.from, gap.to);
  const freshWords = wordsOf(fresh, gap.freshFrom, gap.freshTo);
  const pairs = commonItems(
    words.map(({ stem }) => stem),
    freshWords.map(({ stem }) => stem),
  );
  const shared = new Map<string, { old: number; fresh: number; letters: number }>();
  for (const [at, freshAt] of pairs) {
    const [one, other] = [words[at], freshWords[freshAt]];
    if (!one || !other) continue;
    const key = `${one.segment} ${other.segment}`;
    const letters = (shared.get(key)?.letters ?? 0) + Math.min(one.letters, other.letters);
    shared.set(key, { old: one.segment, fresh: other.segment, letters });
  }
  const sizes = sizesOf(words);
  const freshSizes = sizesOf(freshWords);
  return [...shared.values()]
    .map(({ letters, ...place }) => {
      const [size, freshSize] = [sizes.get(place.old) ?? 1, freshSizes.get(place.fresh) ?? 1];
      const share = letters / Math.min(size, freshSize);
      return { ...place, letters, share, ofOld: letters / size, ofLonger: letters / Math.max(size, freshSize) };
    })
    .sort((a, b) => a.old - b.old || a.fresh - b.fresh);
}

/** The punctuation of a segment without words counts as its word. */
function wordsOf(segments: readonly string[], from: number, to: number): readonly Word[] {
  return segments.slice(from, to).flatMap((text, index) => {
    const found = text.toLowerCase().match(/[\p{L}\p{M}]+|\p{N}+/gu) ?? [text];
    return found.map((word) => ({
      segment: from + index,
      stem: word.slice(0, stemLength),
      letters: Math.max(1, word.length),
    }));
  });
}

function sizesOf(words: readonly Word[]): ReadonlyMap<number, number> {
  const sizes = new Map<number, number>();
  for (const { segment, letters } of words) sizes.set(segment, (sizes.get(segment) ?? 0) + letters);
  return sizes;
}
