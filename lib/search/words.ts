// The words of a text as the search compares them.
import { fold } from '../text/fold.ts';

/** A word and its place in the text, in UTF-16 code units. */
export interface SearchWord {
  /** As it is compared: "ёлка" and "Е́лка" are "елка", "café" is "cafe". */
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** Letters and figures, with hyphens and apostrophes inside. */
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}\u00AD]*(?:['’\u2010\u2011-][\p{L}\p{N}][\p{L}\p{M}\p{N}\u00AD]*)*/gu;
/** No word is longer; the rest of a longer run of letters is not compared. */
const LONGEST = 60;

/** The words of a text in order. Expects NFC, as library texts are. Takes time in proportion to the length. */
export function searchWords(text: string): readonly SearchWord[] {
  return [...text.matchAll(WORD)].map(({ index, 0: word }) => ({
    key: wordKey(word),
    start: index,
    end: index + word.length,
  }));
}

/** A word as it is compared: small letters, without stress marks, soft hyphens and Latin diacritics, with "е" for "ё". */
export function wordKey(word: string): string {
  const plain = fold(
    word
      .replaceAll('\u00AD', '')
      .replace(/[\u2010\u2011]/g, '-')
      .replaceAll('’', "'"),
  );
  return withoutDiacritics(plain.replace(/'s?$/, '')).slice(0, LONGEST) || plain.slice(0, LONGEST);
}

/** The keys under which a word is found: its own, and with a hyphen inside those of its parts. */
export function keysOf(key: string): readonly string[] {
  return key.includes('-') ? [key, ...key.split('-').filter(Boolean)] : [key];
}

/** Whether a key is written in Cyrillic letters. */
export function isCyrillic(key: string): boolean {
  return /\p{Script=Cyrillic}/u.test(key);
}

/** "й" keeps its mark, "é" does not. */
function withoutDiacritics(key: string): string {
  if (!/[\u00C0-\u024F\u1E00-\u1EFF]/.test(key)) return key;
  return key
    .normalize('NFD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .normalize('NFC');
}
