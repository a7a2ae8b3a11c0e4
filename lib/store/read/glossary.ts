// A work's glossary in one language: locales/<lng>/<work>/glossary.json.
import type { Lang } from '../../model.ts';
import type { Glossary } from '../../text/glossary.ts';
import { refuseErrors } from '../issues.ts';
import { localePath } from '../paths.ts';
import { glossarySchema } from '../schema.ts';
import { readStructured, type StructuredFile } from './structured.ts';

/** Lemma → term; a work without the file has no glossary. */
export async function readGlossary(lng: Lang, work: string): Promise<StructuredFile<Glossary>> {
  return readStructured<Glossary>(localePath(lng, work, 'glossary.json'), glossarySchema);
}

/** The terms of a glossary, empty if there is no file. Throws UserError "broken-glossary" with the issues. */
export async function loadGlossary(lng: Lang, work: string): Promise<Glossary> {
  const { data, issues } = await readGlossary(lng, work);
  refuseErrors('broken-glossary', `The glossary of "${work}"`, issues);
  return data ?? {};
}
