// The dictionary forms that a written form may belong to, as a glossary or a list of words names them.
import type { Morphology } from './analysis.ts';
import { parsesOf } from './candidates/parses.ts';

/** «замком» → «замок», «стали» → «стать», «сталь»; none for a form that the dictionary only guesses at. */
export function lemmasOf(form: string, morphology: Morphology): readonly string[] {
  const known = parsesOf(form, morphology).filter((parse) => parse.known);
  // A comparative stands under its adjective, a participle under itself and its verb.
  return [...new Set(known.flatMap(({ base, lemma, tag }) => (/^(?:COMP|PRT)/.test(tag) ? [base, lemma] : [base])))];
}
