// The dictionary's parts of speech in the names of Universal Dependencies.
import type { Pos } from '../dictionary/entry.ts';

/** One name for each entry, whatever an analysis calls the word in its sentence. */
export function partOfSpeech(pos: Pos): string {
  return NAMES[pos];
}

/** Whether one would learn words of a part of speech (named as in Universal Dependencies): no names, no numbers. */
export function isLearnt(pos: string): boolean {
  return !/^(?:PROPN|NUM|SYM|PUNCT|X)$/.test(pos);
}

const NAMES: Readonly<Record<Pos, string>> = {
  noun: 'NOUN',
  verb: 'VERB',
  adj: 'ADJ',
  adv: 'ADV',
  pron: 'PRON',
  det: 'DET',
  num: 'NUM',
  prep: 'ADP',
  conj: 'CCONJ',
  part: 'PART',
  intj: 'INTJ',
  pred: 'ADV',
  name: 'PROPN',
};
