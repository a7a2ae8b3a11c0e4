// The site's own data: content/site.json of the library over that of the project, over defaults.
import type { Site } from '../../model.ts';
import { refuseErrors } from '../issues.ts';
import { projectPath, SITE_FILE } from '../paths.ts';
import { siteSchema } from '../schema.ts';
import { readStructured } from './structured.ts';

/** One sentence in five: enough for what came in last week, too little for a text that a machine made. */
const DRAFTS = 0.2;

/** What the site is called and what its shelf begins with. Throws UserError "broken-site" when a file of it has errors. */
export async function readSite(): Promise<Site> {
  const project = await readStructured(SITE_FILE, siteSchema, projectPath(SITE_FILE));
  const library = await readStructured(SITE_FILE, siteSchema);
  refuseErrors('broken-site', 'The site’s own data', [...project.issues, ...library.issues]);
  const data = { ...project.data, ...library.data };
  const { name = 'Stroka', defaultLocale = 'en', shelf = [], drafts = DRAFTS, fediverse } = data;
  return { name, defaultLocale, shelf, drafts, fediverse };
}
