// Reads a Russian token with the help of a dictionary of forms.
import { bare, foldWord, type Kind, type Word } from './word.ts';

/** One reading of a form: its lemmas (of a participle its own and its verb's), the tag of OpenCorpora, how likely it is. */
export interface FormReading {
  readonly lemmas: readonly string[];
  /** "NOUN,inan,masc sing,gent" */
  readonly tag: string;
}

/** The readings of a form, the likeliest first; none for one that is not Russian. */
export type ReadForm = (form: string) => readonly FormReading[];

/** The word that a token is; marks alone are of kind `mark`. */
export function readRussian(token: string, readForm: ReadForm): Word {
  const form = bare(token);
  const key = foldWord(form);
  const capital = /^\p{Lu}/u.test(form);
  if (!/[\p{L}\p{N}]/u.test(key))
    return { form: token, key: token, kind: 'mark', lemmas: [token], unit: token, capital, oblique: false };
  if (/^\p{N}/u.test(key)) return { form, key, kind: 'number', lemmas: [key], unit: key, capital, oblique: false };
  const readings = readForm(form);
  const parts = key.includes('-') ? key.split('-').filter((part) => part.length > 2) : [];
  const lemmas = [...readings.flatMap((reading) => reading.lemmas.map(foldWord)), key, ...parts];
  const oblique = readings.some(({ tag }) => /gent|datv|ablt|loct|gen2|loc2/.test(tag));
  return {
    form,
    key,
    kind: lemmas[0] === 'быть' ? 'auxiliary' : kindOf(readings[0]?.tag ?? 'NOUN'),
    lemmas: [...new Set(lemmas)],
    unit: lemmas[0] ?? key,
    capital,
    oblique,
  };
}

function kindOf(tag: string): Kind {
  if (tag.includes('Apro')) return 'determiner';
  return KINDS[/^[A-Z]+/.exec(tag)?.[0] ?? ''] ?? 'noun';
}

const KINDS: Readonly<Record<string, Kind>> = {
  NOUN: 'noun',
  VERB: 'verb',
  INFN: 'verb',
  GRND: 'verb',
  PRTF: 'attribute',
  PRTS: 'verb',
  ADJF: 'attribute',
  ADJS: 'attribute',
  COMP: 'attribute',
  ADVB: 'attribute',
  PRED: 'attribute',
  NUMR: 'number',
  NPRO: 'pronoun',
  PREP: 'preposition',
  CONJ: 'conjunction',
  PRCL: 'particle',
  INTJ: 'particle',
};
