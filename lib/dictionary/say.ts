// Analysed words with their stress and their meaning.

import type { Analysis } from '../morphology/analysis.ts';
import type { Analogy } from './analogy.ts';
import { findWords } from './dictionary.ts';
import { stressOf } from './stress.ts';

/** A reading as it is told to a reader. */
export interface Said extends Analysis {
  /** The form with U+0301 after its stressed vowel, in small letters but for names; ways that nothing decides between stand with " / "; bare where it is unknown. */
  readonly stressed: string;
  /** What the lemma means; "" where the dictionary does not have it. */
  readonly gloss: string;
}

/** The readings of words that follow one another, with stress and meaning; the stress may depend on the word before. */
export function sayWords(
  words: readonly { readonly form: string; readonly analyses: readonly Analysis[] }[],
  analogy: Analogy,
): readonly (readonly Said[])[] {
  return words.map(({ analyses }, index) =>
    analyses.map((analysis) => say(analysis, words[index - 1]?.form ?? '', analogy)),
  );
}

function say(analysis: Analysis, before: string, analogy: Analogy): Said {
  const { forms } = stressOf(analogy, analysis, before);
  const ways = (forms.length > 0 ? forms : [analysis.form]).map((way) =>
    analysis.pos === 'PROPN' ? way.slice(0, 1).toUpperCase() + way.slice(1) : way,
  );
  const [word] = findWords(analogy.dictionary, analysis);
  return { ...analysis, stressed: ways.join(' / '), gloss: word?.gloss ?? '' };
}
