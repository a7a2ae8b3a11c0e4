// How common a lemma is: levels A1 to C2 by its place in a list of lemmas from the most to the least frequent.
import type { Level } from '../model.ts';
import { fold } from '../text/fold.ts';

/** content/frequency.json: the lemmas of each level, the most frequent first. What is not listed is C2. */
export type FrequencyBands = Readonly<Partial<Record<Level, readonly string[]>>>;

/** The level of a lemma, given with or without ё, marks and capitals. */
export type LevelOf = (lemma: string) => Level;

/**
 * The last rank of each level. The sizes are those of the lexical minimums of the Russian state test for foreigners (TORFL),
 * which names 780, 1,300 and 2,300 words for A1 to B1, 6,000 for active use at B2, and 12,000 for C1.
 */
export const LAST_RANKS: readonly (readonly [Level, number])[] = [
  ['A1', 780],
  ['A2', 1300],
  ['B1', 2300],
  ['B2', 6000],
  ['C1', 12_000],
];

/** Divides lemmas, the most frequent first, into levels; those beyond the last rank are left out. */
export function bandsOf(lemmas: readonly string[]): FrequencyBands {
  let start = 0;
  return Object.fromEntries(
    LAST_RANKS.map(([level, end]) => {
      const band = lemmas.slice(start, end);
      start = end;
      return [level, band];
    }),
  );
}

/** The lemmas of all levels, the most frequent first. */
export function rankedLemmas(bands: FrequencyBands): readonly string[] {
  return LAST_RANKS.flatMap(([level]) => bands[level] ?? []);
}

/** Looks levels up; of lemmas that differ in ё alone, the more frequent one counts. */
export function levelsOf(bands: FrequencyBands): LevelOf {
  const levels = new Map<string, Level>();
  for (const [level] of LAST_RANKS) {
    for (const lemma of bands[level] ?? []) if (!levels.has(fold(lemma))) levels.set(fold(lemma), level);
  }
  return (lemma) => levels.get(fold(lemma)) ?? 'C2';
}
