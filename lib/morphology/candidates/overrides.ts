// Fixes the known faults of the dictionary of forms.
import { fold } from '../../text/fold.ts';
import type { Parse } from '../analysis.ts';

/** Lemmas that the dictionary gives where it should give another; the form's part of speech stands before it. */
const LEMMAS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'NOUN мес': 'месяц',
    'NOUN сб': 'сборник',
    'NOUN деньга': 'деньги',
    'NOUN матерь': 'мать',
    'VERB содержимый': 'содержать',
    'INFN содержимый': 'содержать',
    'PRTF содержимый': 'содержать',
    'PRTS содержимый': 'содержать',
    'GRND содержимый': 'содержать',
    'ADJS должный': 'должен',
    'ADJF один': 'первый',
    'ADJF два': 'второй',
    'ADJF три': 'третий',
  }),
);

/** Readings that the dictionary lacks. */
const MISSING: ReadonlyMap<string, readonly Parse[]> = new Map(
  Object.entries({
    всею: [{ form: 'всею', lemma: 'весь', base: 'весь', tag: 'ADJF,Subx,Apro femn,sing,ablt', score: 1, known: true }],
    // «Хотел было уйти».
    было: [{ form: 'было', lemma: 'было', base: 'было', tag: 'PRCL', score: 0.01, known: true }],
    // Farewells and cries that the dictionary of forms has as forms of other words alone.
    прощай: [{ form: 'прощай', lemma: 'прощай', base: 'прощай', tag: 'INTJ', score: 0.5, known: true }],
    прощайте: [{ form: 'прощайте', lemma: 'прощайте', base: 'прощайте', tag: 'INTJ', score: 0.5, known: true }],
    господи: [{ form: 'господи', lemma: 'господи', base: 'господи', tag: 'INTJ', score: 0.5, known: true }],
  }),
);

/** The readings of a form, fixed. */
export function fix(form: string, parses: readonly Parse[]): readonly Parse[] {
  const usual = parses.filter(({ tag }) => !tag.endsWith('Infr'));
  return [...(MISSING.get(form.toLowerCase()) ?? []), ...(usual.length > 0 ? usual : parses).map(correctParse)];
}

function correctParse(parse: Parse): Parse {
  const [pos = ''] = parse.tag.split(/[ ,]/, 1);
  // «Дыханье» is its own lemma beside «дыхание».
  if (parse.tag.includes('V-be') && /ие$/u.test(parse.lemma)) {
    const lemma = parse.lemma.replace(/ие$/u, 'ье');
    return { ...parse, lemma, base: lemma };
  }
  // The paradigm of «ведро» begins with the rare «вёдро».
  if (parse.form !== parse.lemma && parse.form === fold(parse.lemma)) {
    return { ...parse, lemma: parse.form, base: parse.base === parse.lemma ? parse.form : parse.base };
  }
  if ((pos === 'ADJF' && parse.tag.includes('Apro')) || parse.form === parse.lemma) return parse;
  const lemma = LEMMAS.get(`${pos} ${parse.lemma}`);
  return lemma === undefined ? parse : { ...parse, lemma, base: lemma };
}
