// Checks one phrase of the dictionary by itself: its words against its headword, its stresses, its gloss.

import { STRESS_MARK, withoutStress } from '../text/stress-mark.ts';
import { glossFaults, stressFaults } from './faults.ts';
import { type Phrase, type PhraseWord, wordsOf } from './phrases.ts';
import { countVowels, stressedVowel } from './stress/vowels.ts';

/** Stands in a headword for an open place. */
const OPEN = '…';

/** Faults of a phrase and its gloss, in words; none for a good one. */
export function phraseFaults(headword: string, phrase: Phrase, gloss: string): readonly string[] {
  return [
    ...wordFaults(headword, phrase),
    ...looseFaults(headword, phrase),
    ...phraseStressFaults(headword, phrase.stressed),
    ...glossFaults(phrase.pos, gloss),
  ];
}

function wordFaults(headword: string, phrase: Phrase): readonly string[] {
  const printed = headword.replaceAll(',', '').split(' ');
  const words = wordsOf(headword, phrase);
  if (printed.length < 2) return ['a phrase needs at least two words'];
  if (words.length !== printed.length) return [`lists ${words.length} words for the ${printed.length} of its headword`];
  if (typeof words[0] !== 'string' && !('lemma' in (words[0] ?? {}))) return ['begins with an open place'];
  if (phrase.words?.every((word) => typeof word === 'string'))
    return ['lists its words, which are those of the headword'];
  return words.flatMap((word, place) =>
    fits(word, printed[place] ?? '') ? [] : [`"${printed[place]}" is listed as another word`],
  );
}

function fits(word: PhraseWord, printed: string): boolean {
  if (typeof word === 'string') return word === printed && printed !== OPEN;
  return 'features' in word ? printed === OPEN && /^(?:[A-Z]\w+=\w+\|?)+$/.test(word.features) : printed !== OPEN;
}

function looseFaults(headword: string, phrase: Phrase): readonly string[] {
  if (!phrase.loose) return [];
  const words = wordsOf(headword, phrase);
  const inflected = words.findIndex((word) => typeof word !== 'string');
  return inflected < 0 || inflected === words.length - 1 ? ['is loose without an inflected word before others'] : [];
}

/** Prepositions of two syllables that lean on the next word. */
const UNSTRESSED = /^(?:изо|ото|обо|подо|надо|передо)$/;

/** Each word has its stress, or none where the preposition before it has it: "по́д руку". */
function phraseStressFaults(headword: string, stressed: string): readonly string[] {
  const faults: string[] = [];
  if (withoutStress(stressed) !== headword) faults.push(`"${stressed}" is not "${headword}" with marks`);
  const words = stressed.replaceAll(',', '').split(' ');
  for (const [place, word] of words.entries()) {
    if (word === OPEN || UNSTRESSED.test(word)) continue;
    const isDrawn = (at: number) => countVowels(words[at] ?? '') === 1 && (words[at] ?? '').includes(STRESS_MARK);
    const hasMark = stressedVowel(word) !== undefined && countVowels(word) > 1;
    if (isDrawn(place)) {
      const next = words[place + 1] ?? '';
      if (next === '' || next.includes(STRESS_MARK)) faults.push(`"${word}" has one syllable and needs no mark`);
    } else if (isDrawn(place - 1)) {
      if (hasMark) faults.push(`"${word}" has a second stress`);
    } else faults.push(...stressFaults(word));
  }
  return faults;
}
