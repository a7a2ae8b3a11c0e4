// What a stop after a shortened word means: whether the sentence may end there.
import { ABBREVIATION_KINDS, type AbbreviationKind } from './abbreviation-kind.ts';
import { ABBREVIATIONS as english } from './abbreviations.en.ts';
import { ABBREVIATIONS as russian } from './abbreviations.ru.ts';

// The two alphabets keep the lists apart, so that "J. K. Rowling" is read in a Russian text too.
const kinds = new Map<string, AbbreviationKind>();
for (const list of [english, russian]) {
  for (const kind of ABBREVIATION_KINDS) {
    for (const word of list[kind].split(/\s+/)) if (word !== '') kinds.set(word, kind);
  }
}

/** The kind of the abbreviation `word` (no stop at its end), or undefined when it is none. */
export function abbreviationKind(word: string): AbbreviationKind | undefined {
  return kinds.get(word) ?? kinds.get(word.toLowerCase());
}
