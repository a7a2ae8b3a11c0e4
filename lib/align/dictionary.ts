// Makes prior pairs of a dictionary's entries: they count as if seen, and are not extra sentences.
import { withoutStress } from '../text/stress-mark.ts';
import type { WordPair } from './cognates.ts';
import type { Vocabulary } from './side.ts';
import { tokenise } from './tokens.ts';

/** A word of the source language and one of its translations; several words on a side share the weight. */
export type DictionaryEntry = readonly [source: string, target: string];

/** Against 1 for a cognate: a dictionary gives many meanings, of which a text uses few. */
const trust = 0.3;

/** Pairs of words that the texts have, each once. */
export function readDictionary(
  entries: readonly DictionaryEntry[],
  source: Vocabulary,
  target: Vocabulary,
): readonly WordPair[] {
  const pairs = new Map<string, WordPair>();
  for (const [left, right] of entries) {
    const sources = wordsOf(left, source);
    const targets = wordsOf(right, target);
    const weight = trust / Math.max(1, sources.length * targets.length);
    for (const one of sources) {
      for (const other of targets) {
        const key = `${one} ${other}`;
        if ((pairs.get(key)?.weight ?? 0) < weight) pairs.set(key, { source: one, target: other, weight });
      }
    }
  }
  return [...pairs.values()];
}

function wordsOf(text: string, vocabulary: Vocabulary): number[] {
  const words = tokenise(withoutStress(text.normalize('NFC'))).filter((token) => token.kind === 'word');
  const ids = words.map((token) => vocabulary.find(token.text)).filter((id) => id !== undefined);
  return words.length <= mostWords ? [...new Set(ids)] : [];
}

/** Longer glosses are explanations. */
const mostWords = 3;
