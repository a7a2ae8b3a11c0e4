// How alike two chapters are before anything is learned: the names, numbers, equal words and words of a dictionary that both use.
import { findCognates } from './cognates.ts';
import { type DictionaryEntry, readDictionary } from './dictionary.ts';
import { encodeSide, type Side } from './side.ts';

/** What a chapter says that can be recognised in the other language: feature → how often. */
export type NameCounts = ReadonlyMap<number, number>;

export interface ChapterNames {
  readonly source: readonly NameCounts[];
  readonly target: readonly NameCounts[];
  /** By feature: how much it tells. What stands in every chapter tells little. */
  readonly weights: Float64Array;
}

/** Features are pairs of words that look alike or that the dictionary has; marks are none, every chapter has them. */
export function countNames(
  source: readonly (readonly string[])[],
  target: readonly (readonly string[])[],
  dictionary: readonly DictionaryEntry[] = [],
): ChapterNames {
  const left = encodeSide(source, { stems: false });
  const right = encodeSide(target, { stems: false });
  const pairs = [
    ...findCognates(left.vocabulary, right.vocabulary).filter((pair) => left.vocabulary.kinds[pair.source] !== 'mark'),
    ...readDictionary(dictionary, left.vocabulary, right.vocabulary),
  ];
  const ofSource = featuresOf(pairs.map((pair) => pair.source));
  const ofTarget = featuresOf(pairs.map((pair) => pair.target));
  const counts = { source: countFeatures(left, ofSource), target: countFeatures(right, ofTarget) };
  const inSource = documentCounts(counts.source, pairs.length);
  const inTarget = documentCounts(counts.target, pairs.length);
  const weights = Float64Array.from(
    pairs,
    (pair, feature) =>
      pair.weight *
      Math.sqrt(
        Math.log((source.length + 1) / Math.max(1, inSource[feature] ?? 0)) *
          Math.log((target.length + 1) / Math.max(1, inTarget[feature] ?? 0)),
      ),
  );
  return { ...counts, weights };
}

/** A feature that so many pairs of chapters share tells nothing worth the time. */
const mostShared = 40_000;

/** Calls back with the likeness of each chapter of the original to all of the translation; the array is used again. */
export function likenessRows(names: ChapterNames, use: (source: number, values: Float64Array) => void): void {
  const { source, target, weights } = names;
  const { starts, chapters, shares } = postingsOf(target, weights);
  const inSource = documentCounts(source, weights.length);
  const values = new Float64Array(target.length);
  for (const [place, chapter] of source.entries()) {
    values.fill(0);
    const size = sizeOf(chapter, weights);
    for (const [feature, count] of chapter) {
      const from = starts[feature] as number;
      const to = starts[feature + 1] as number;
      if (size === 0 || (to - from) * (inSource[feature] as number) > mostShared) continue;
      const weight = weightOf(feature, count, weights) / size;
      for (let at = from; at < to; at += 1) {
        const column = chapters[at] as number;
        values[column] = (values[column] as number) + weight * (shares[at] as number);
      }
    }
    use(place, values);
  }
}

/** By feature f: the chapters that have it, from starts[f] up to starts[f + 1], each with its share of the chapter's length as a vector. */
function postingsOf(
  target: readonly NameCounts[],
  weights: Float64Array,
): { readonly starts: Int32Array; readonly chapters: Int32Array; readonly shares: Float64Array } {
  const starts = new Int32Array(weights.length + 1);
  for (const chapter of target) {
    for (const feature of chapter.keys()) starts[feature + 1] = (starts[feature + 1] as number) + 1;
  }
  for (let feature = 0; feature < weights.length; feature += 1) {
    starts[feature + 1] = (starts[feature + 1] as number) + (starts[feature] as number);
  }
  const next = starts.slice();
  const chapters = new Int32Array(starts.at(-1) ?? 0);
  const shares = new Float64Array(chapters.length);
  for (const [place, chapter] of target.entries()) {
    const size = sizeOf(chapter, weights);
    for (const [feature, count] of chapter) {
      const at = next[feature] as number;
      next[feature] = at + 1;
      chapters[at] = place;
      shares[at] = size === 0 ? 0 : weightOf(feature, count, weights) / size;
    }
  }
  return { starts, chapters, shares };
}

/** The cosine of the angle between two chapters, 0 where they share nothing. */
export function likeness(one: NameCounts, other: NameCounts, weights: Float64Array): number {
  let product = 0;
  for (const [feature, count] of one) {
    const mate = other.get(feature);
    if (mate !== undefined) product += weightOf(feature, count, weights) * weightOf(feature, mate, weights);
  }
  return product === 0 ? 0 : product / (sizeOf(one, weights) * sizeOf(other, weights));
}

/** Chapters joined. */
export function joinNames(chapters: readonly NameCounts[]): NameCounts {
  const joined = new Map<number, number>();
  for (const chapter of chapters) {
    for (const [feature, count] of chapter) joined.set(feature, (joined.get(feature) ?? 0) + count);
  }
  return joined;
}

function sizeOf(chapter: NameCounts, weights: Float64Array): number {
  let sum = 0;
  for (const [feature, count] of chapter) sum += weightOf(feature, count, weights) ** 2;
  return Math.sqrt(sum);
}

function weightOf(feature: number, count: number, weights: Float64Array): number {
  return (weights[feature] ?? 0) * Math.log1p(count);
}

function featuresOf(words: readonly number[]): ReadonlyMap<number, readonly number[]> {
  const features = new Map<number, number[]>();
  for (const [feature, word] of words.entries()) {
    const known = features.get(word);
    if (known) known.push(feature);
    else features.set(word, [feature]);
  }
  return features;
}

function countFeatures(side: Side, features: ReadonlyMap<number, readonly number[]>): readonly NameCounts[] {
  return Array.from({ length: side.documents.length - 1 }, (_, chapter) => {
    const counts = new Map<number, number>();
    const from = side.starts[side.documents[chapter] ?? 0] ?? 0;
    const to = side.starts[side.documents[chapter + 1] ?? 0] ?? 0;
    for (let token = from; token < to; token += 1) {
      for (const feature of features.get(side.tokens[token] ?? -1) ?? []) {
        counts.set(feature, (counts.get(feature) ?? 0) + 1);
      }
    }
    return counts;
  });
}

function documentCounts(chapters: readonly NameCounts[], features: number): Float64Array {
  const counts = new Float64Array(features);
  for (const chapter of chapters) for (const feature of chapter.keys()) counts[feature] = (counts[feature] ?? 0) + 1;
  return counts;
}
