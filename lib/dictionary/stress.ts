// Stress of analysed words: from the dictionary, from the parts of a compound, or by analogy, with how sure that is.

import { takeApart } from '../morphology/affixes.ts';
import type { Analysis } from '../morphology/analysis.ts';
import { splitFeatures } from '../morphology/features.ts';
import { type Analogy, guessEntry } from './analogy.ts';
import { findWords } from './dictionary.ts';
import type { Entry, Pos } from './entry.ts';
import { stressForm } from './stress/form.ts';
import type { Features } from './stress/paradigm.ts';
import { countVowels } from './stress/vowels.ts';

/** A stressed word. */
export interface Stress {
  /** The ways in which it is stressed: one where the analysis or usage decides, more for variants and homographs, none for the unknown. */
  readonly forms: readonly string[];
  /** 1 from the dictionary, less by analogy, 0 for the unknown. */
  readonly certainty: number;
}

const UNKNOWN: Stress = { forms: [], certainty: 0 };

/** How a word is stressed under an analysis; `before` is the word before it in its sentence, which decides в тени́ and о те́ни. */
export function stressOf(analogy: Analogy, analysis: Analysis, before = ''): Stress {
  const { form, lemma, pos } = analysis;
  const { word, rebuild } = takeApart(form, lemma);
  if (word !== form) {
    const { forms, certainty } = stressOf(analogy, { ...analysis, form: word }, before);
    return { forms: forms.map(rebuild), certainty };
  }
  if (countVowels(form) < 2) return { forms: [form], certainty: 1 };
  const features: Features = Object.fromEntries(splitFeatures(analysis.features));
  const entries = findWords(analogy.dictionary, analysis).map(({ entry }) => entry);
  const forms = stressAll(entries, { form, features, before });
  if (forms.length > 0) return { forms, certainty: 1 };
  if (form.includes('-')) return compound(analogy, analysis, before);
  if (/ё/i.test(form)) return { forms: [form], certainty: 1 };
  const guess = guessEntry(analogy, lemma, GUESSED[pos] ?? 'noun', features.Aspect);
  if (!guess) return UNKNOWN;
  return { forms: stressForm(guess.entry, { form, features, before }), certainty: guess.certainty };
}

function stressAll(entries: readonly Entry[], placed: Parameters<typeof stressForm>[1]): readonly string[] {
  return [...new Set(entries.flatMap((entry) => stressForm(entry, placed)))];
}

/** Particles after a hyphen that bear no stress. */
const ENCLITIC = /^(?:то|нибудь|либо|ка|таки|де|с)$/;

/** Each part by itself: the last part has the analysis, the others are looked up as they stand. */
function compound(analogy: Analogy, analysis: Analysis, before: string): Stress {
  const [forms, lemmas] = [analysis.form.split('-'), analysis.lemma.split('-')];
  const main = forms.findLastIndex((part) => !ENCLITIC.test(part));
  const parts = forms.map((form, index): Stress => {
    if (ENCLITIC.test(form)) return { forms: [form], certainty: 1 };
    const lemma = lemmas[index] ?? form;
    return stressOf(
      analogy,
      index === main ? { ...analysis, form, lemma } : { ...analysis, form, lemma: form, features: '' },
      before,
    );
  });
  if (parts.some((part) => part.forms.length === 0)) return UNKNOWN;
  const stressed = parts.map((part) => part.forms[0]).join('-');
  return { forms: [stressed], certainty: Math.min(...parts.map((part) => part.certainty)) };
}

const GUESSED: Readonly<Record<string, Pos>> = {
  PROPN: 'name',
  VERB: 'verb',
  AUX: 'verb',
  ADJ: 'adj',
  DET: 'adj',
  NUM: 'num',
  ADV: 'adv',
};
