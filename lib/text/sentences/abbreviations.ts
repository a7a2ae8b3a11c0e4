// Looks up abbreviations: whether a sentence may end after their full stop.
import { ABBREVIATION_KINDS, type AbbreviationKind } from './abbreviation-kind.ts';
import { ABBREVIATIONS as english } from './abbreviations.en.ts';
import { ABBREVIATIONS as russian } from './abbreviations.ru.ts';

// The lists are separated by alphabet, so that "J. K. Rowling" is recognised in a Russian text too.
const kinds = new Map<string, AbbreviationKind>();
for (const list of [english, russian]) {
  for (const kind of ABBREVIATION_KINDS) {
    for (const word of list[kind].split(/\s+/)) if (word !== '') kinds.set(word, kind);
  }
}

/** The kind of the abbreviation `word` (without the last full stop), or undefined if it is not one. */
export function abbreviationKind(word: string): AbbreviationKind | undefined {
  return kinds.get(word) ?? kinds.get(word.toLowerCase());
}
