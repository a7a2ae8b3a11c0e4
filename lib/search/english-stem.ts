// The stem under which the forms of an English word are found: "hopes", "hoped" and "hoping" have one, "ran" has that of "run".
import { irregularBase } from '../text/english-bases.ts';

const VOWEL = /[aeiouy]/;

/**
 * The stem of a word in small letters. It takes off the endings of number, tense and comparison in the manner of Porter's first step (An
 * algorithm for suffix stripping, 1980), and a final e. Two words may share a stem ("hope" and "hop"); the forms of one word do not differ.
 */
export function englishStem(word: string): string {
  const base = irregularBase(word) ?? word;
  if (base.length < 3 || !/^[a-z]+$/.test(base)) return base;
  return close(withoutEnding(base));
}

function withoutEnding(word: string): string {
  if (word.endsWith('ies') || word.endsWith('ied'))
    return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
  if (/(?:ss|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2);
  if (/[^sui]s$/.test(word)) return word.slice(0, -1);
  const [, stem = ''] = /^(.+?)(?:ed|ing)$/.exec(word) ?? [];
  return stem.length > 1 && VOWEL.test(stem) ? stem : word;
}

/** Without the doubled letter of "stopped", the final e of "hope", and with one letter for the y of "try" and the i of "tried". */
function close(stem: string): string {
  const single = stem.length > 3 && /([b-df-hj-np-tv-z])\1$/.test(stem) ? stem.slice(0, -1) : stem;
  return single.length > 2 ? single.replace(/e$/, '').replace(/y$/, 'i') : single;
}
