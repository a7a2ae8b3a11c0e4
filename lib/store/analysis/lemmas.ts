// Which words a form may be of, for matching a glossary: the dictionary of forms is read only where there is a glossary to match.
import { lemmasOf } from '../../morphology/lemmas.ts';
import type { Glossary, LemmasOf } from '../../text/glossary.ts';
import { openMorphology } from '../read/morphology.ts';

/** The lemmas of forms as the dictionary has them; undefined for a glossary without entries, which needs none. */
export async function openLemmas(glossary: Glossary): Promise<LemmasOf | undefined> {
  if (Object.keys(glossary).length === 0) return undefined;
  const morphology = await openMorphology();
  return (word) => lemmasOf(word, morphology);
}
