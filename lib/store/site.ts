// The site's own data: content/site.json of the library over that of the project, over defaults.
import type { Site } from '../model.ts';
import { refuseErrors } from './issues.ts';
import { projectPath, SITE_FILE } from './paths.ts';
import { siteSchema } from './schema.ts';
import { readStructured } from './structured.ts';

/** What the site is called and what its shelf begins with. Throws UserError "broken-site" when a file of it has errors. */
export async function readSite(): Promise<Site> {
  const project = await readStructured(SITE_FILE, siteSchema, projectPath(SITE_FILE));
  const library = await readStructured(SITE_FILE, siteSchema);
  refuseErrors('broken-site', 'The site’s own data', [...project.issues, ...library.issues]);
  const { name = 'Stroka', defaultLocale = 'en', shelf = [], fediverse } = { ...project.data, ...library.data };
  return { name, defaultLocale, shelf, fediverse };
}
