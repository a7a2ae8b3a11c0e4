// The site's data: content/site.json of the library, then of the project, then defaults.
import type { Site } from '../../model.ts';
import { refuseErrors } from '../issues.ts';
import { projectPath, SITE_FILE } from '../paths.ts';
import { siteSchema } from '../schema.ts';
import { readStructured } from './structured.ts';

/** One sentence in five: enough for recent additions, too little for a text translated by a machine. */
const DRAFTS = 0.2;

/**
 * The name of the site and the beginning of its shelf. Throws UserError "broken-site" if one of the files has errors.
 */
export async function readSite(): Promise<Site> {
  const project = await readStructured(SITE_FILE, siteSchema, projectPath(SITE_FILE));
  const library = await readStructured(SITE_FILE, siteSchema);
  refuseErrors('broken-site', 'The site’s own data', [...project.issues, ...library.issues]);
  const data = { ...project.data, ...library.data };
  const { name = 'Stroka', defaultLocale = 'en', shelf = [], drafts = DRAFTS, fediverse } = data;
  // The project's licence and its editors are for the project's own texts: another library says its own or none.
  const { licence, report } = library.data ?? {};
  return { name, defaultLocale, shelf, drafts, licence, fediverse, report };
}
