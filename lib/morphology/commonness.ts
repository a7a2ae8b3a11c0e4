// How common lemmas are, as the ranking knows it: levels by the place in the list of frequent lemmas.
import { fold } from '../text/fold.ts';

/** Levels above 0; each is about twice as common as the one below. */
const LEVELS = 15;
/** The place in the list from which on a lemma is of level 1, as a power of two. */
const LAST = 17;
/** The first few lemmas are hardly further apart than their neighbours. */
const FIRST_PLACES = 4;

/** The level of a folded lemma: 0 where our dictionary lacks it, 1 for the rarest words of the dictionary. */
export type Commonness = (lemma: string) => number;

/**
 * Levels of lemmas by a list of them from the most to the least frequent: how often a word is used falls as its place grows (Zipf's law).
 * `isKnown` tells what the dictionary has.
 */
export function commonnessOf(ranked: Iterable<string>, isKnown: (lemma: string) => boolean): Commonness {
  const levels = new Map<string, number>();
  let place = FIRST_PLACES;
  for (const lemma of ranked) {
    const level = Math.max(2, Math.min(LEVELS, Math.round(LAST - Math.log2(place))));
    if (!levels.has(fold(lemma))) levels.set(fold(lemma), level);
    place += 1;
  }
  return (lemma) => (isKnown(lemma) ? (levels.get(lemma) ?? 1) : 0);
}
