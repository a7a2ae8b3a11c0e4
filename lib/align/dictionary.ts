// Makes prior pairs of a dictionary's entries: they count as if seen, and are not extra sentences.
import { withoutStress } from '../text/stress-mark.ts';
import type { WordPair } from './cognates.ts';
import type { Vocabulary } from './side.ts';
import { tokenise } from './tokens.ts';

/**
 * A word of the source language, one of its translations, and the share of the sense that the translation is (1 where it is
 * not given); several words on a side share the weight.
 */
export type DictionaryEntry = readonly [source: string, target: string, share?: number];

/** Against 1 for a cognate: a dictionary gives several meanings, of which a text uses few. */
const trust = 0.8;

/** Pairs of words that the texts have, each once. */
export function readDictionary(
  entries: readonly DictionaryEntry[],
  source: Vocabulary,
  target: Vocabulary,
): readonly WordPair[] {
  const pairs = new Map<number, WordPair>();
  const [sourceWords, targetWords] = [finderOf(source), finderOf(target)];
  for (const [left, right, share = 1] of entries) {
    const sources = sourceWords(left);
    const targets = targetWords(right);
    const weight = (trust * share) / Math.max(1, sources.length * targets.length);
    for (const one of sources) {
      for (const other of targets) {
        const key = one * target.size + other;
        if ((pairs.get(key)?.weight ?? 0) < weight) pairs.set(key, { source: one, target: other, weight });
      }
    }
  }
  return [...pairs.values()];
}

/** A function that reads an entry's words; most entries are read several times. */
function finderOf(vocabulary: Vocabulary): (text: string) => readonly number[] {
  const known = new Map<string, readonly number[]>();
  return (text) => {
    const words = known.get(text) ?? wordsOf(text, vocabulary);
    known.set(text, words);
    return words;
  };
}

function wordsOf(text: string, vocabulary: Vocabulary): number[] {
  const words = tokenise(withoutStress(text.normalize('NFC'))).filter((token) => token.kind === 'word');
  const ids = words.map((token) => vocabulary.find(token.text)).filter((id) => id !== undefined);
  return words.length <= mostWords ? [...new Set(ids)] : [];
}

/** Longer glosses are explanations. */
const mostWords = 3;
