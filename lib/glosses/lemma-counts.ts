// How often each word of a text stands in it, under the names by which words are saved.
import { SOURCE_LANGUAGE } from '../languages.ts';
import type { LemmaCount } from '../vocabulary/known.ts';
import { wordKey } from '../vocabulary/word.ts';
import type { WordBook } from './book.ts';
import type { PlacedSense } from './forms.ts';
import { isLearnt } from './parts-of-speech.ts';
import { lemmaOf } from './words-file.ts';

/** Lemmas by the keys of saved words, with how often each stands there. */
export type LemmaCounts = readonly LemmaCount[];

/**
 * Counts words by the key that the card saves them under: their first reading's. Names and numbers are left out, as the page's
 * paint leaves them out. `book` is one that was opened for these words.
 */
export function countLemmas(placed: Iterable<Pick<PlacedSense, 'sense'>>, book: WordBook): LemmaCounts {
  const counts = new Map<string, number>();
  for (const { sense } of placed) {
    const [reading] = sense.readings;
    const entry = reading && book.entries()[book.numbersOf(reading).entry];
    const pos = book.kinds()[entry?.kind ?? -1]?.split('|')[0] ?? '';
    if (!entry || !isLearnt(pos)) continue;
    const key = wordKey({ lang: SOURCE_LANGUAGE, lemma: lemmaOf(entry), pos });
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts];
}

/** The counts of several texts as those of one. */
export function sumLemmas(texts: Iterable<LemmaCounts>): LemmaCounts {
  const sums = new Map<string, number>();
  for (const counts of texts) for (const [key, count] of counts) sums.set(key, (sums.get(key) ?? 0) + count);
  return [...sums];
}
