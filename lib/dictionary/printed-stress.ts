// Stress that is printed in a text (замо́к) against the stress of a reading: a reading that is said otherwise is refused.

import type { Analysis } from '../morphology/analysis.ts';
import { STRESS_MARK, withoutStress } from '../text/stress-mark.ts';
import type { Dictionary } from './dictionary.ts';

import { stressOf } from './stress.ts';

const VOWEL = /[аеёиоуыэюяѣіѵ]/i;

/**
 * Whether a word with printed marks may be a form as it is said. A mark stands on a stressed vowel of `said`; in a word of one syllable
 * a marked е is no ё (все́). True where nothing is printed.
 */
export function isSaidSo(printed: string, said: string): boolean {
  if (!printed.includes(STRESS_MARK)) return true;
  const [own, other] = [vowelsOf(printed), vowelsOf(said)];
  if (own.length !== other.length) return false;
  return own.every(({ letter, isMarked }, index) => {
    if (!isMarked) return true;
    const vowel = other[index];
    if (own.length === 1) return letter !== 'е' || vowel?.letter !== 'ё';
    return vowel?.isMarked === true || vowel?.letter === 'ё' || vowel?.isAlone === true;
  });
}

interface Vowel {
  readonly letter: string;
  readonly isMarked: boolean;
  /** Whether it is the only vowel of its part of a compound, which bears the stress without a mark. */
  readonly isAlone: boolean;
}

function vowelsOf(word: string): readonly Vowel[] {
  return word
    .toLowerCase()
    .split('-')
    .flatMap((part) => {
      const letters = Array.from(part);
      const vowels = letters.flatMap((letter, at) =>
        VOWEL.test(letter) ? [{ letter, isMarked: letters[at + 1] === STRESS_MARK }] : [],
      );
      return vowels.map((vowel) => ({ ...vowel, isAlone: vowels.length === 1 }));
    });
}

/** Words before a form that may move its stress: в тени́, три часа́, с утра́. */
const BEFORE = ['', 'в', 'три', 'с', 'пять'];

/** Tells of a written word and a reading whether the word's printed marks allow it; readings whose stress is not known are allowed. */
export function printedStressTest(
  dictionary: Dictionary,
): (written: string, reading: Pick<Analysis, 'lemma' | 'pos' | 'features' | 'form'>) => boolean {
  const analogy = { dictionary, endings: new Map() };
  return (written, reading) => {
    if (!written.includes(STRESS_MARK)) return true;
    const analysis = { ...reading, form: withoutStress(reading.form) };
    return BEFORE.some((before) => {
      const { forms, certainty } = stressOf(analogy, analysis, before);
      return certainty < 1 || forms.some((form) => isSaidSo(written, form));
    });
  };
}
