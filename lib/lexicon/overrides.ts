// Mends the known faults of the dictionary of forms.
import type { Parse } from './analysis.ts';

/** Lemmas that the dictionary gives where it should give another, by tag's beginning; "" drops the reading. */
const LEMMAS: ReadonlyMap<string, string> = new Map([
  ['NOUN мес', 'месяц'],
]);

/** The readings of a form, mended. */
export function mend(parses: readonly Parse[]): readonly Parse[] {
  return parses.map((parse) => {
    const [pos = ''] = parse.tag.split(/[ ,]/, 1);
    const lemma = LEMMAS.get(`${pos} ${parse.lemma}`);
    return lemma === undefined ? parse : { ...parse, lemma, base: lemma };
  });
}
