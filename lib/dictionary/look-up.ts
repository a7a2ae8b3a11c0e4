// What the dictionary says of an analysed word: each entry that it may be, with its gloss and the stress of this very form.

import { takeApart } from '../morphology/affixes.ts';
import type { Analysis } from '../morphology/analysis.ts';
import { splitFeatures } from '../morphology/features.ts';
import { STRESS_MARK, withoutStress } from '../text/stress-mark.ts';
import type { Analogy } from './analogy.ts';
import { type Dictionary, type DictionaryWord, findWords } from './dictionary.ts';
import { isSaidSo } from './printed-stress.ts';
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

/** A word in its sentence. */
export interface WordPlace {
  /** The word as it is written, with its stress marks where the text has them. */
  readonly written: string;
  /** The word before it; "" for none. */
  readonly before: string;
}

/** Looks an analysed word up. Entries that are stressed otherwise than the text prints are left out, unless all are. */
export function lookUp(
  analogy: Analogy,
  analysis: Analysis,
  { written, before }: WordPlace = { written: '', before: '' },
): LookedUp {
  const bare = { ...analysis, form: withoutStress(analysis.form) };
  const { forms, certainty } = stressOf(analogy, bare, before);
  const isSaid = (form: string) => isSaidSo(written, form);
  const said = forms.filter(isSaid);
  const stressed = said.length > 0 ? said : written.includes(STRESS_MARK) ? [written.toLowerCase()] : forms;
  const features = Object.fromEntries(splitFeatures(analysis.features));
  const { word: form, rebuild } = takeApart(bare.form, bare.lemma);
  const own = findParts(analogy.dictionary, bare, forms[0]).map((word) => ({
    ...word,
    stressed: stressForm(word.entry, { form, features, before }).map(rebuild),
  }));
  const printed = own
    .map((word) => ({ ...word, stressed: word.stressed.filter(isSaid) }))
    .filter((word) => word.stressed.length > 0);
  // A form that no entry stresses belongs to all of them, said as the word itself is.
  const words = printed.length > 0 ? printed : own.map((word) => ({ ...word, stressed }));
  return { words, stressed, certainty };
}

/** The entries of a word; of a compound that the dictionary lacks one that is made of its parts. */
function findParts(
  dictionary: Dictionary,
  analysis: Analysis,
  stressed: string | undefined,
): readonly DictionaryWord[] {
  const found = findWords(dictionary, analysis);
  const parts = analysis.lemma.split('-');
  if (found.length > 0 || parts.length < 2) return found;
  const words = parts.flatMap((lemma) => findWords(dictionary, { ...analysis, lemma }).slice(0, 1));
  const [head] = words;
  if (!head || words.length < parts.length || words.some(({ gloss }) => gloss === '')) return [];
  const { pos, gender, animacy } = head.entry;
  const spelled = parts.map((part, index) => words[index]?.entry.stressed ?? part).join('-');
  const gloss = words.map((word) => word.gloss.split('; ')[0]).join(' + ');
  return [
    {
      lemma: analysis.lemma,
      entry: { pos, gender, animacy, stressed: spelled, ...(stressed && { forms: [stressed] }) },
      gloss,
    },
  ];
}
