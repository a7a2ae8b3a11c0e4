// Analysed words with their stress and their meaning.

import type { Analysis } from '../morphology/analysis.ts';
import type { Analogy } from './analogy.ts';
import { lookUp, type WordPlace } from './look-up.ts';

/** A reading as it is told to a reader. */
export interface Said extends Analysis {
  /** The form with U+0301 after its stressed vowel, in small letters but for names; ways that nothing decides between stand with " / "; bare where it is unknown. */
  readonly stressed: string;
  /** What the lemma means; "" where the dictionary does not have it. */
  readonly gloss: string;
}

/** The readings of words that follow one another, with stress and meaning; the stress may depend on the word before and on printed marks. */
export function sayWords(
  words: readonly { readonly form: string; readonly analyses: readonly Analysis[] }[],
  analogy: Analogy,
): readonly (readonly Said[])[] {
  return words.map(({ form, analyses }, index) =>
    analyses.map((analysis) => say(analysis, { written: form, before: words[index - 1]?.form ?? '' }, analogy)),
  );
}

function say(analysis: Analysis, place: WordPlace, analogy: Analogy): Said {
  const { words, stressed: forms } = lookUp(analogy, analysis, place);
  const ways = (forms.length > 0 ? forms : [analysis.form]).map((way) =>
    analysis.pos === 'PROPN' ? spelledAsName(way, analysis.lemma) : way,
  );
  return { ...analysis, stressed: ways.join(' / '), gloss: words[0]?.gloss ?? '' };
}

/** With the capitals of the lemma: «КНДР», «Вера». */
function spelledAsName(way: string, lemma: string): string {
  const isAbbreviation = lemma.length > 1 && lemma === lemma.toUpperCase();
  return isAbbreviation ? way.toUpperCase() : way.slice(0, 1).toUpperCase() + way.slice(1);
}
