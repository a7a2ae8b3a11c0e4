// The analyser: a dictionary of forms, what annotated texts showed, and the weights that choose among readings.
import { STRESS_MARK } from '../text/stress-mark.ts';
import type { Analysis, Morphology } from './analysis.ts';
import { type Candidate, NAMES } from './candidates/candidate.ts';
import { candidatesOf } from './candidates/candidates.ts';
import type { Observed } from './candidates/observed.ts';
import type { Commonness } from './commonness.ts';
import { showsYo } from './habits.ts';
import { type Form, formOf } from './ranking/form.ts';
import type { Weights } from './ranking/rank.ts';

/** What the place of a form says of it. */
export interface FormPlace {
  readonly yo?: boolean;
  /** "text": one of the text's names; "capital": a capital inside a sentence. */
  readonly name?: 'text' | 'capital' | undefined;
}

export interface Analyser {
  /**
   * A form, with its stress marks where the text has them, and its readings; made once for the forms that come again. `yo`: the text
   * writes ё, so that readings which need one that is not there are refused; `name`: its place says that it is a name, if it may be one.
   */
  readonly look: (form: string, place?: FormPlace) => Form;
  readonly weights: Weights;
}

/** What an analyser is made of. */
export interface LexiconParts {
  readonly morphology: Morphology;
  readonly observed: Observed;
  readonly weights: Weights;
  readonly commonness: Commonness;
  /** Whether the marks of a form as it is written allow a reading. */
  readonly allows?: ((written: string, reading: Analysis) => boolean) | undefined;
  /** Whether the dictionary has a lemma as a name. */
  readonly isName?: ((lemma: string) => boolean) | undefined;
}

/** Forms kept, and as many that were asked for before those: the words of a text come again. */
const KEPT = 4000;

/** Puts an analyser together from its parts. */
export function createAnalyser(parts: LexiconParts): Analyser {
  const { morphology, observed, weights, commonness, allows = () => true, isName = () => false } = parts;
  let [recent, older] = [new Map<string, Form>(), new Map<string, Form>()];
  const remember = (key: string, form: Form): Form => {
    if (recent.size >= KEPT) [recent, older] = [new Map(), recent];
    recent.set(key, form);
    return form;
  };
  const look = (form: string, { yo = false, name }: FormPlace = {}): Form => {
    const key = `${yo ? 'ё' : ''}${name ?? ''} ${form}`;
    const known = recent.get(key);
    if (known) return known;
    const before = older.get(key);
    if (before) return remember(key, before);
    const all = candidatesOf(form, morphology, observed);
    const spelled = yo ? keep(all, (candidate) => showsYo(form, candidate.form)) : all;
    const said = form.includes(STRESS_MARK) ? keep(spelled, (candidate) => allows(form, candidate)) : spelled;
    const named = name ? keep(said, (candidate) => isNameHere(candidate, said, name, isName)) : said;
    const people = name ? keep(named, ({ mark }) => NAMES.includes(mark)) : named;
    return remember(key, formOf(form, named === said ? said : people, commonness));
  };
  return { look, weights };
}

/**
 * Whether a candidate is the name that its place asks for: one of our dictionary, or, of the text's own names, one that the dictionary of
 * forms calls so. A word that may be an adjective is left alone: «Белый дом».
 */
function isNameHere(
  { pos, lemma, mark }: Candidate,
  all: readonly Candidate[],
  place: FormPlace['name'],
  isName: (lemma: string) => boolean,
): boolean {
  if (pos !== 'PROPN') return false;
  if (isName(lemma)) return true;
  return place === 'text' && NAMES.includes(mark) && !all.some((other) => other.pos === 'ADJ');
}

/** The candidates that pass, or all where none does: a text may be misprinted. */
function keep(candidates: readonly Candidate[], passes: (candidate: Candidate) => boolean): readonly Candidate[] {
  const passed = candidates.filter(passes);
  return passed.length > 0 ? passed : candidates;
}
