// What the dictionary says of an analysed word: each entry that it may be, with its gloss and the stress of this very form.

import type { Analysis } from '../morphology/analysis.ts';
import { splitFeatures } from '../morphology/features.ts';
import type { Analogy } from './analogy.ts';
import { type DictionaryWord, findWords } from './dictionary.ts';
import { stressForm } from './stress/form.ts';
import { stressOf } from './stress.ts';

/** One entry under which a form may stand. */
export interface FoundWord extends DictionaryWord {
  /** The form as this entry stresses it, the usual way first. */
  readonly stressed: readonly string[];
}

/** A form in the dictionary. */
export interface LookedUp {
  /** The likeliest first; none for a word that the dictionary lacks. */
  readonly words: readonly FoundWord[];
  /** The form in all the ways it may be stressed; of unknown words a guess, or none. */
  readonly stressed: readonly string[];
  /** How sure the stress is: 1 from the dictionary, less by analogy, 0 for none. */
  readonly certainty: number;
}

/** Looks an analysed word up; `before` is the word before it in its sentence. */
export function lookUp(analogy: Analogy, analysis: Analysis, before = ''): LookedUp {
  const { forms: stressed, certainty } = stressOf(analogy, analysis, before);
  const features = Object.fromEntries(splitFeatures(analysis.features));
  const found = findWords(analogy.dictionary, analysis);
  const own = found.map((word) => ({
    ...word,
    stressed: stressForm(word.entry, { form: analysis.form, features, before }),
  }));
  const fitting = own.filter((word) => word.stressed.length > 0);
  // A form that no entry stresses belongs to all of them, said as the word itself is.
  const words = fitting.length > 0 ? fitting : own.map((word) => ({ ...word, stressed }));
  return { words, stressed, certainty };
}
