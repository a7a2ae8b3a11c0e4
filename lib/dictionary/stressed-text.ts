// A text with its stress marks: each word is stressed as its reading has it, and what is doubtful is told.

import { itemAt } from '../item-at.ts';
import type { Analysis } from '../morphology/analysis.ts';
import { STRESS_MARK } from '../text/stress-mark.ts';
import type { Analogy } from './analogy.ts';
import { countVowels, markVowel, stressedVowel } from './stress/vowels.ts';
import { stressOf } from './stress.ts';

/** A word of a text with its readings, the likeliest first; places are UTF-16 offsets. */
export interface ReadWord {
  readonly start: number;
  readonly end: number;
  readonly analyses: readonly Analysis[];
}

/** A word whose stress a person should look at. */
export interface Doubt {
  readonly word: string;
  /** The ways in which it may be stressed; the first stands in the text, none when nothing was found. */
  readonly forms: readonly string[];
  /** 1: the dictionary knows more than one way; less: by analogy; 0: nothing was found. */
  readonly certainty: number;
}

export interface StressedText {
  readonly text: string;
  readonly doubts: readonly Doubt[];
}

/** Sets U+0301 in every word of several syllables; words that bear a mark already stay as they are. */
export function stressText(text: string, words: readonly ReadWord[], analogy: Analogy): StressedText {
  const doubts: Doubt[] = [];
  let marked = '';
  let done = 0;
  let before = '';
  for (const { start, end, analyses } of words) {
    const word = text.slice(start, end);
    marked += text.slice(done, start);
    done = end;
    if (
      countVowels(word) > 1 &&
      !hasDrawnStress(before) &&
      !word.includes(STRESS_MARK) &&
      /\p{Script=Cyrillic}/u.test(word)
    ) {
      const { forms, certainty } = bestStress(word, analyses, analogy, before);
      marked += spelledAs(word, forms[0]);
      if (forms.length !== 1 || certainty < 1) doubts.push({ word, forms, certainty });
    } else marked += word;
    before = word;
  }
  return { text: marked + text.slice(done), doubts };
}

/** Whether a preposition has taken the stress of the word after it: бе́з вести, по́д руку. */
function hasDrawnStress(before: string): boolean {
  return countVowels(before) === 1 && before.includes(STRESS_MARK);
}

/**
 * The likeliest reading's stress; where it is only a guess, that of another reading which the dictionary knows. Readings that need an ё which
 * the text does not write come last: printed texts of today write it.
 */
function bestStress(word: string, analyses: readonly Analysis[], analogy: Analogy, before: string) {
  const asWritten = (analysis: Analysis) => analysis.form === word.toLowerCase();
  const readings = [...analyses.filter(asWritten), ...analyses.filter((analysis) => !asWritten(analysis))];
  const plainReading: Analysis = { form: word.toLowerCase(), lemma: word.toLowerCase(), pos: 'X', features: '' };
  const found = [...readings, plainReading].map((analysis) => stressOf(analogy, analysis, before));
  const [first, ...others] = found;
  if (!first || first.certainty === 1) return first ?? { forms: [], certainty: 0 };
  return others.find(({ certainty }) => certainty === 1) ?? found.find(({ certainty }) => certainty > 0) ?? first;
}

/** The marks of a stressed form on the word as it is written: with its capitals, and without ё where it has none. */
function spelledAs(word: string, stressed: string | undefined): string {
  if (stressed === undefined) return word;
  const [parts, models] = [word.split('-'), stressed.split('-')];
  if (parts.length !== models.length) return word;
  return parts
    .map((part, index) => {
      const vowel = stressedVowel(itemAt(models, index));
      return vowel === undefined ? part : markVowel(part, vowel);
    })
    .join('-');
}
