// Turns the dictionary round for the English words of a text: which Russian words have them among their glosses.
import type { Dictionary, DictionaryWord } from '../dictionary/dictionary.ts';
import { basesOf } from '../text/english-bases.ts';
import { type EnglishWordsFile, englishKey, type RussianWord } from './english-words-file.ts';
import { partOfSpeech } from './parts-of-speech.ts';

/** Russian words that are shown for an English one. */
const SHOWN = 6;

/** Words that glosses are written with, and that nobody would look for under them. */
const GRAMMAR = new Set(
  'a an the to of in on at by for with from as or and not be is sb sth smb smth one oneself'.split(' '),
);

/** The English words of texts, each with Russian words for it; words for which the dictionary has none are left out. */
export function composeEnglish(texts: readonly string[], dictionary: Dictionary): EnglishWordsFile {
  const index = indexes.get(dictionary) ?? turnRound(dictionary);
  indexes.set(dictionary, index);
  const entries: RussianWord[] = [];
  const numbers = new Map<DictionaryWord, number>();
  const numberOf = (word: DictionaryWord): number => {
    const known = numbers.get(word);
    if (known !== undefined) return known;
    const { lemma, entry, gloss } = word;
    numbers.set(word, entries.push({ word: entry.stressed || lemma, pos: partOfSpeech(entry.pos), gloss }) - 1);
    return entries.length - 1;
  };
  const words: Record<string, readonly number[]> = {};
  const met = new Set(
    texts
      .flatMap((text) => text.match(/\p{L}[\p{L}\p{M}]*(?:['’‑-]\p{L}+)*/gu) ?? [])
      .values()
      .map(englishKey),
  );
  for (const word of met) {
    const found = basesOf(word).flatMap((base, step) =>
      (index.get(base) ?? []).map((meaning) => ({ ...meaning, distance: meaning.distance + (step > 0 ? 1 : 0) })),
    );
    if (found.length === 0) continue;
    const closest = new Map<DictionaryWord, Meaning>();
    for (const meaning of found.sort((one, other) => one.distance - other.distance)) {
      if (closest.size < SHOWN && !closest.has(meaning.word)) closest.set(meaning.word, meaning);
    }
    words[word] = [...closest.keys()].map(numberOf);
  }
  return { version: 1, entries, words };
}

interface Meaning {
  readonly word: DictionaryWord;
  /** 0 for the first sense said in this one word, more for later senses and for words inside longer ones. */
  readonly distance: number;
}

/** Kept, since turning a dictionary round takes longer than all the rest. */
const indexes = new WeakMap<Dictionary, ReadonlyMap<string, readonly Meaning[]>>();

function turnRound(dictionary: Dictionary): ReadonlyMap<string, readonly Meaning[]> {
  const index = new Map<string, Meaning[]>();
  for (const word of new Set([...dictionary.values()].flat())) {
    const nearest = new Map<string, number>();
    for (const [place, sense] of word.gloss.split(/[;,]/).entries()) {
      const tokens = englishKey(sense.replaceAll(/\([^)]*\)/g, '')).match(/\p{L}[\p{L}'-]*/gu) ?? [];
      const content = tokens.filter((token) => !GRAMMAR.has(token));
      // A sense of grammar words alone (to be; in; not) is found under its last one.
      const keys = content.length > 0 ? content : tokens.slice(-1);
      for (const key of keys) {
        const distance = place + (keys.length - 1) * 4;
        nearest.set(key, Math.min(nearest.get(key) ?? Number.POSITIVE_INFINITY, distance));
      }
    }
    for (const [key, distance] of nearest) index.set(key, [...(index.get(key) ?? []), { word, distance }]);
  }
  return index;
}
