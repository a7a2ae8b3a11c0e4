// A part of speech with its features, taken apart for the ranking.
import { splitFeatures } from '../features.ts';
import { hashOf } from './hash.ts';

/** Hashes of what rules and neighbours speak of; 0 where a tag has none. */
export interface Tag {
  readonly pos: number;
  readonly full: number;
  readonly case: number;
  /** Part of speech and case, or for verbs their form. */
  readonly kind: number;
  /** Case, gender and number: what adjectives share with their noun. */
  readonly agreement: number;
  /** Gender (of the singular), number and person: what a verb shares with its subject. */
  readonly subject: number;
  readonly number: number;
  readonly gender: number;
  readonly isNominal: boolean;
  readonly isVerb: boolean;
  readonly isAdposition: boolean;
  readonly isPunctuation: boolean;
  readonly cases: number;
  readonly genderBits: number;
  readonly numberBits: number;
}

/** Tags by their features and then by part of speech: both are strings that come again, so that nothing is joined to look them up. */
const tags = new Map<string, Map<string, Tag>>();
const CASES = ['Nom', 'Gen', 'Dat', 'Acc', 'Ins', 'Loc', 'Par', 'Voc'];
const GENDERS = ['Masc', 'Fem', 'Neut'];
const NUMBERS = ['Sing', 'Plur'];
const NOMINALS = ['NOUN', 'PROPN', 'ADJ', 'PRON', 'DET', 'NUM'];

/** The same object for the same tag. */
export function tagOf(pos: string, features: string): Tag {
  const known = tags.get(features) ?? new Map<string, Tag>();
  const before = known.get(pos);
  if (before) return before;
  const values = splitFeatures(features);
  const get = (name: string) => values.get(name) ?? '';
  const isVerb = (pos === 'VERB' || pos === 'AUX') && get('VerbForm') !== 'Part';
  const gender = get('Number') === 'Plur' ? '' : get('Gender');
  const kindCase = get('Case') || get('Variant') || get('Degree').replace('Pos', '');
  const hash = (text: string) => (text === '' ? 0 : hashOf(text));
  const tag = {
    pos: hashOf(pos),
    full: hashOf(`${pos} ${features}`),
    case: hash(get('Case')),
    kind: hashOf(`${pos} ${get('VerbForm')} ${get('Mood')} ${kindCase}`),
    agreement: hashOf(`a ${get('Case')} ${gender} ${get('Number')}`),
    subject: hashOf(`s ${gender} ${get('Number')} ${get('Person')}`),
    number: hash(get('Number')),
    gender: hash(gender),
    isNominal: NOMINALS.includes(pos) || get('VerbForm') === 'Part',
    isVerb,
    isAdposition: pos === 'ADP',
    isPunctuation: pos === 'PUNCT' || pos === 'SYM',
    cases: 1 << (CASES.indexOf(get('Case')) + 1),
    genderBits: gender === '' ? 7 : 1 << GENDERS.indexOf(gender),
    numberBits: get('Number') === '' ? 3 : 1 << NUMBERS.indexOf(get('Number')),
  };
  tags.set(features, known.set(pos, tag));
  return tag;
}

/** Whether two tags share case, gender and number, as far as they have them. */
export function agree(a: Tag, b: Tag): boolean {
  return a.cases === b.cases && (a.genderBits & b.genderBits) !== 0 && (a.numberBits & b.numberBits) !== 0;
}

/** Whether a nominal has the number and gender that a verb wants of its subject. */
export function suits(verb: Tag, nominal: Tag): boolean {
  return (verb.genderBits & nominal.genderBits) !== 0 && (verb.numberBits & nominal.numberBits) !== 0;
}
