// The analyser: a dictionary of forms, what annotated texts showed, and the weights that choose among readings.
import type { Morphology } from './analysis.ts';
import { candidatesOf } from './candidates/candidates.ts';
import type { Observed } from './candidates/observed.ts';
import { type Form, formOf, type IsCommon } from './ranking/form.ts';
import type { Weights } from './ranking/rank.ts';

export interface Analyser {
  /** A form with its readings; made once for the forms that come again. */
  readonly look: (form: string) => Form;
  readonly weights: Weights;
}

/** What an analyser is made of. */
export interface LexiconParts {
  readonly morphology: Morphology;
  readonly observed: Observed;
  readonly weights: Weights;
  readonly isCommon: IsCommon;
}

/** Forms kept; a text has most of its words from fewer. */
const KEPT = 6000;

/** Puts an analyser together from its parts. */
export function createAnalyser(parts: LexiconParts): Analyser {
  const { morphology, observed, weights, isCommon } = parts;
  const forms = new Map<string, Form>();
  const look = (form: string): Form => {
    const known = forms.get(form);
    if (known) return known;
    const made = formOf(form, candidatesOf(form, morphology, observed), isCommon);
    if (forms.size >= KEPT) forms.clear();
    forms.set(form, made);
    return made;
  };
  return { look, weights };
}
