// Which segments of an old text live on in which segments of a new one, found by the words that both have in the same order.
import { commonItems } from './sequences.ts';

/** Of an old segment in a new one. */
export interface Overlap {
  readonly old: number;
  readonly fresh: number;
  /** Between 0 and 1: the share of the shorter one's letters that both have. */
  readonly share: number;
  /** The share of the old one's letters. */
  readonly ofOld: number;
  /** Letters that both have. */
  readonly letters: number;
  /** Between 0 and 1: the share of the longer one's letters. */
  readonly ofLonger: number;
}

/** Enough of a word to know it in another form of it. */
const stemLength = 5;

/** In the order of the old segments, then of the new ones. Equal segments are found first, and words only between them. */
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

/** A segment without words is one: its marks. */
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
