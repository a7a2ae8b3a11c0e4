// What is wrong with an entry of the dictionary by itself: stresses that cannot be, accents that nobody knows, facts that do not belong.

import { STRESS_MARK, withoutStress } from '../text/stress-mark.ts';
import {
  type Entry,
  LONG_ACCENTS,
  NOUN_ACCENTS,
  PAST_ACCENTS,
  type Pos,
  PRESENT_ACCENTS,
  SHORT_ACCENTS,
} from './entry.ts';
import { countVowels, stressedVowel } from './stress/vowels.ts';

/** Faults of an entry and its gloss, in words; none for a good one. */
export function entryFaults(lemma: string, entry: Entry, gloss: string): readonly string[] {
  return [...lemmaFaults(lemma, entry), ...accentFaults(entry), ...factFaults(entry), ...glossFaults(entry.pos, gloss)];
}

/** Faults of one stressed word, such as two marks or a mark on a consonant. */
export function stressFaults(word: string): readonly string[] {
  if (word !== word.normalize('NFC')) return [`"${word}" is not NFC`];
  return word.split(/[-\s]/).length > 1 ? partsFaults(word) : partFaults(word, true);
}

/** Particles after a hyphen that bear no stress. */
const ENCLITIC = /^(?:то|нибудь|либо|ка|таки)$/;

function partsFaults(word: string): readonly string[] {
  const parts = word.split(/[-\s]/);
  const faults = parts.flatMap((part) => partFaults(part, false));
  const long = parts.filter((part) => countVowels(part) > 1 && !ENCLITIC.test(part));
  const silent = long.length > 0 && long.every((part) => stressedVowel(part) === undefined);
  return silent ? [...faults, `"${word}" has no stress`] : faults;
}

/** Faults of a word without hyphens; `needed`: with several syllables it needs its mark. */
export function partFaults(word: string, needed: boolean): readonly string[] {
  if (!/^(?:[А-Яа-яЁё]|\u0301)+$/.test(word)) return [`"${word}" is no Russian word`];
  const marks = word.split(STRESS_MARK).length - 1;
  if (marks > 1) return [`"${word}" has ${marks} marks`];
  if (marks === 1 && !/[аеиоуыэюя]\u0301/i.test(word)) return [`"${word}" has its mark on no vowel`];
  if (marks === 1 && countVowels(word) === 1) return [`"${word}" has one syllable and needs no mark`];
  if (needed && countVowels(word) > 1 && stressedVowel(word) === undefined) return [`"${word}" has no stress`];
  return [];
}

function lemmaFaults(lemma: string, { pos, stressed, forms = [] }: Entry): readonly string[] {
  const faults = [stressed, ...forms].flatMap(stressFaults);
  if (withoutStress(stressed) !== lemma) faults.push(`"${stressed}" is not "${lemma}" with a mark`);
  if ((pos === 'name') !== (lemma[0] !== lemma[0]?.toLowerCase())) faults.push('only names have a capital');
  return faults;
}

function accentFaults({ pos, accent, declension }: Entry): readonly string[] {
  const [first = '', second, ...more] = (accent ?? '').split('/');
  const known = (list: readonly string[], letter: string | undefined) => letter !== undefined && list.includes(letter);
  const bad = [`"${accent ?? '-'}" is no accent of a ${pos}`];
  if (declension === 'none') return accent === undefined ? [] : bad;
  if (pos === 'noun' || pos === 'name') {
    const letters = declension === 'adj' ? LONG_ACCENTS : NOUN_ACCENTS;
    return known(letters, first) && (second === undefined || (declension === 'adj' && second === '-')) ? [] : bad;
  }
  if (pos === 'verb') {
    return known(PRESENT_ACCENTS, first) && known(PAST_ACCENTS, second) && more.length === 0 ? [] : bad;
  }
  if (accent === undefined) return [];
  const adjectival: readonly Pos[] = ['adj', 'det', 'num', 'pron'];
  return adjectival.includes(pos) && known(LONG_ACCENTS, first) && known(SHORT_ACCENTS, second) ? [] : bad;
}

function factFaults({ pos, gender, animacy, number, aspect, partners, government = [] }: Entry): readonly string[] {
  const faults: string[] = [];
  const isNoun = pos === 'noun' || pos === 'name';
  if (isNoun && (!animacy || (!gender && number !== 'Plur'))) faults.push('a noun needs its gender and animacy');
  if (!isNoun && (gender || animacy || number)) faults.push(`a ${pos} has no gender, animacy or number of its own`);
  if ((pos === 'verb') !== (aspect !== undefined))
    faults.push(aspect ? 'only verbs have an aspect' : 'a verb needs its aspect');
  if (partners && pos !== 'verb') faults.push('only verbs have partners');
  const cases = ['nom', 'gen', 'dat', 'acc', 'ins', 'loc'];
  if (pos === 'prep' && (government.length === 0 || !government.every((name) => cases.includes(name)))) {
    faults.push('a preposition governs cases: gen, dat, acc, ins, loc');
  }
  return faults;
}

/** Faults of a gloss: its letters, how its senses are divided, how long they are. */
export function glossFaults(pos: Pos, gloss: string): readonly string[] {
  const senses = gloss.split('; ');
  const faults: string[] = [];
  if (/[^\P{L}\p{Script=Latin}]/u.test(gloss)) faults.push(`the gloss "${gloss}" is not in Latin letters`);
  if (/[;—–\t]/.test(senses.join('')) || gloss.trim() !== gloss)
    faults.push(`the gloss "${gloss}" is not "sense; sense"`);
  if (senses.length > 5) faults.push(`the gloss "${gloss}" has ${senses.length} senses`);
  for (const sense of senses) {
    const words = sense.replace(/ ?\([^)]*\)/g, '').split(' ').length;
    if (sense === '' || words > 6) faults.push(`the sense "${sense}" has ${sense === '' ? 0 : words} words`);
    if (pos === 'verb' && !/^(?:to |\(|not |must|may |can |there |it |let )/.test(sense))
      faults.push(`the sense "${sense}" of a verb lacks "to"`);
  }
  return faults;
}
