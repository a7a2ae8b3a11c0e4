// Which words stand in paired sentences more often than chance: learned from sentences, the dictionary giving the start.
import type { Together } from './evidence.ts';
import { isContent, type Word } from './word.ts';

/** A sentence in both languages, and how likely two of its words are a pair before anything is learned, 0 to 1. */
export type WordPairs = readonly (readonly [russian: readonly Word[], english: readonly Word[]])[];
export type Prior = (russian: Word, english: Word) => number;

const ROUNDS = 3;
/** Chance of a pair for which nothing speaks. */
const FLOOR = 0.02;
/** What is taken from every count: a pair seen once must not confirm itself (absolute discounting, Ney et al. 1994). */
const DISCOUNT = 0.9;

/**
 * Learns by expectation maximisation, as IBM model 1 (Brown et al. 1993), which pairs of content words belong together: each word of a
 * sentence shares its count out over the words of the other, both ways. Time in proportion to the pairs of words within sentences.
 */
export function learnTogether(sentences: WordPairs, prior: Prior): Together {
  const ids = [new Map<string, number>(), new Map<string, number>()] as const;
  const cells: { russian: Int32Array; english: Int32Array; priors: Float64Array; pairs: Int32Array }[] = [];
  const pairIds = new Map<number, number>();
  const firsts: number[] = [];
  const seconds: number[] = [];
  for (const [russian, english] of sentences) {
    const [one, other] = [russian.filter(isContent), english.filter(isContent)];
    if (one.length === 0 || other.length === 0) continue;
    const rows = Int32Array.from(one, (word) => numberOf(ids[0], word.unit));
    const columns = Int32Array.from(other, (word) => numberOf(ids[1], word.unit));
    const priors = new Float64Array(rows.length * columns.length);
    const pairs = new Int32Array(priors.length);
    for (let i = 0; i < rows.length; i += 1) {
      for (let j = 0; j < columns.length; j += 1) {
        const at = i * columns.length + j;
        priors[at] = FLOOR + prior(one[i] as Word, other[j] as Word);
        const key = (rows[i] as number) * 2 ** 24 + (columns[j] as number);
        let pair = pairIds.get(key);
        if (pair === undefined) {
          pair = firsts.push(rows[i] as number) - 1;
          seconds.push(columns[j] as number);
          pairIds.set(key, pair);
        }
        pairs[at] = pair;
      }
    }
    cells.push({ russian: rows, english: columns, priors, pairs });
  }
  let shares: Float64Array = new Float64Array(firsts.length);
  for (let round = 0; round < ROUNDS; round += 1) {
    const counts = new Float64Array(firsts.length);
    for (const { russian, english, priors, pairs } of cells) {
      const width = english.length;
      const weights = priors.map((prior, at) => prior + 2 * (shares[pairs[at] as number] as number));
      const rowSums = new Float64Array(russian.length);
      const columnSums = new Float64Array(width);
      for (let at = 0; at < weights.length; at += 1) {
        raise(rowSums, Math.floor(at / width), weights[at] as number);
        raise(columnSums, at % width, weights[at] as number);
      }
      for (let at = 0; at < weights.length; at += 1) {
        const weight = weights[at] as number;
        // Both directions must agree (Liang et al. 2006).
        raise(
          counts,
          pairs[at] as number,
          Math.sqrt(
            (weight / (rowSums[Math.floor(at / width)] as number)) * (weight / (columnSums[at % width] as number)),
          ),
        );
      }
    }
    const ofRussian = new Float64Array(ids[0].size);
    const ofEnglish = new Float64Array(ids[1].size);
    for (let pair = 0; pair < counts.length; pair += 1) {
      raise(ofRussian, firsts[pair] as number, counts[pair] as number);
      raise(ofEnglish, seconds[pair] as number, counts[pair] as number);
    }
    shares = counts.map((count, pair) => {
      const left = Math.max(0, count - DISCOUNT);
      return (
        left / Math.sqrt((ofRussian[firsts[pair] as number] as number) * (ofEnglish[seconds[pair] as number] as number))
      );
    });
  }
  return (russian, english) => {
    const [row, column] = [ids[0].get(russian.unit), ids[1].get(english.unit)];
    if (row === undefined || column === undefined) return 0;
    const pair = pairIds.get(row * 2 ** 24 + column);
    return pair === undefined ? 0 : Math.min(1, shares[pair] as number);
  };
}

function numberOf(ids: Map<string, number>, unit: string): number {
  const known = ids.get(unit);
  if (known !== undefined) return known;
  ids.set(unit, ids.size);
  return ids.size - 1;
}

function raise(counts: Float64Array, at: number, by: number): void {
  counts[at] = (counts[at] as number) + by;
}
