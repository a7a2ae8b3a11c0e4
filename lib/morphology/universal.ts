// Turns a reading in the tags of OpenCorpora into the readings that Universal Dependencies may make of it.
import type { Parse, Reading } from './analysis.ts';
import { adjective, comparative, shortAdjective } from './universal/adjectives.ts';
import { type Grammemes, grammemesOf } from './universal/grammemes.ts';
import { noun } from './universal/nouns.ts';
import { adverb, conjunction, numeral, pronoun } from './universal/others.ts';
import { converb, finite, infinitive, participle } from './universal/verbs.ts';

/** One reading of OpenCorpora as the readings it may be; `isCapital`: the form begins with a capital letter. */
export function toUniversal(parse: Parse, isCapital: boolean): readonly Reading[] {
  const tag = grammemesOf(parse.tag);
  const [pos = ''] = parse.tag.split(/[ ,]/, 1);
  const make = MAKERS[pos];
  return make ? make(parse, tag, isCapital) : [];
}

type Maker = (parse: Parse, tag: Grammemes, isCapital: boolean) => readonly Reading[];

const plain =
  (...parts: readonly string[]): Maker =>
  ({ base }) =>
    parts.map((pos) => ({ lemma: base, pos, features: '' }));

const MAKERS: Readonly<Record<string, Maker>> = {
  NOUN: noun,
  ADJF: adjective,
  ADJS: shortAdjective,
  COMP: comparative,
  VERB: finite,
  INFN: infinitive,
  PRTF: participle,
  PRTS: participle,
  GRND: converb,
  NUMR: numeral,
  ADVB: adverb,
  NPRO: pronoun,
  PRED: plain('VERB'),
  PREP: plain('ADP'),
  CONJ: conjunction,
  PRCL: plain('PART'),
  INTJ: plain('INTJ'),
};
