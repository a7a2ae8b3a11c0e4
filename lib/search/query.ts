// What a reader typed into the field of the search, taken apart.
import { repairMixedWords } from '../text/look-alikes.ts';
import { searchWords } from './words.ts';

/** A part of a query. All parts must be in a sentence or its translation. */
export interface Term {
  /** "word": in any form; "exact": the words as they are, one after the other; "lemma": one word of the dictionary only. */
  readonly kind: 'word' | 'exact' | 'lemma';
  /** Keys of its words; several only for "exact". */
  readonly keys: readonly string[];
  /** Whether it was typed in the other keyboard layout. */
  readonly isOtherLayout?: boolean;
  /** Where it is in the query that `cleanQuery` gives. */
  readonly start: number;
  readonly end: number;
}

/** Characters of a query that are read. */
export const LONGEST_QUERY = 200;
const MOST_TERMS = 8;

/** Quotation marks of both languages; one that is not closed quotes the rest. A word after "lemma:" is one of the dictionary. */
const PART = /["«“„]([^"»”“]*)["»”“]?|(lemma:)?([^\s"«“„]+)/gu;

/** A query as it is read and shown: in NFC, on one line, not too long. */
export function cleanQuery(text: string): string {
  return repairMixedWords(
    text
      .slice(0, LONGEST_QUERY * 4)
      .toWellFormed()
      .normalize('NFC'),
  )
    .replace(/[\s\p{Cc}\p{Bidi_Control}]+/gu, ' ')
    .trim()
    .slice(0, LONGEST_QUERY)
    .toWellFormed()
    .trim();
}

/** Parts in Latin letters with signs on whose keys the Russian layout has letters: "[jntk", "k.,jdm". */
export function partsWithSigns(query: string): readonly { readonly start: number; readonly part: string }[] {
  return [...query.matchAll(PART)]
    .filter(([part]) => /^[a-z`[\];',.]+$/i.test(part) && /[`[\];',.]/.test(part) && /[a-z]/i.test(part))
    .map(({ index, 0: part }) => ({ start: index, part }))
    .slice(0, MOST_TERMS);
}

/**
 * The parts of a query that `cleanQuery` gave; none if it has no word. `inOtherLayout`: where in the query parts begin that are to be read
 * in the other keyboard layout, and the word that each is.
 */
export function parseQuery(query: string, inOtherLayout: ReadonlyMap<number, string> = new Map()): readonly Term[] {
  const terms: Term[] = [];
  for (const { index, 0: part, 1: quoted, 2: prefix, 3: bare } of query.matchAll(PART)) {
    const place = { start: index, end: index + part.length };
    const other = inOtherLayout.get(index);
    if (other !== undefined) {
      terms.push({ kind: 'word', keys: [other], isOtherLayout: true, ...place });
    } else if (quoted !== undefined) {
      const keys = searchWords(quoted).map(({ key }) => key);
      if (keys.length > 0) terms.push({ kind: 'exact', keys, ...place });
    } else {
      for (const { key, start, end } of searchWords(bare ?? '')) {
        if (prefix) terms.push({ kind: 'lemma', keys: [key], ...place });
        else terms.push({ kind: 'word', keys: [key], start: index + start, end: index + end });
      }
    }
  }
  return terms.slice(0, MOST_TERMS);
}

/** The query with one of its parts replaced. */
export function replaceTerm(query: string, { start, end }: Pick<Term, 'start' | 'end'>, by: string): string {
  return query.slice(0, start) + by + query.slice(end);
}
