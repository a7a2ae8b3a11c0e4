// The possible lemmas of a form, for matching a glossary; the dictionary of forms is loaded only if there is a
// glossary.
import { lemmasOf } from '../../morphology/lemmas.ts';
import type { Glossary, LemmasOf } from '../../text/glossary.ts';
import { openMorphology } from '../read/morphology.ts';

/** Looks up lemmas in the dictionary of forms; undefined for a glossary without entries, which does not need it. */
export async function openLemmas(glossary: Glossary): Promise<LemmasOf | undefined> {
  if (Object.keys(glossary).length === 0) return undefined;
  const morphology = await openMorphology();
  return (word) => lemmasOf(word, morphology);
}
