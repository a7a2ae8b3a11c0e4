// The scripts and style sheets of the islands, as scripts/islands.ts has built them.
import { readFile } from 'node:fs/promises';
import { UserError } from '../../error.ts';
import type { InterfaceLanguage } from '../../site/address.ts';
import type { IslandFiles } from '../../site/island-files.ts';
import { ISLANDS_FILE, projectPath } from '../paths.ts';

/** The files of an island ("reading") in an interface language. Throws UserError "islands-missing" if they are not built. */
export async function readIsland(name: string, lng: InterfaceLanguage): Promise<IslandFiles> {
  const text = await readFile(projectPath(ISLANDS_FILE), 'utf8').catch(() => '{}');
  const files: IslandFiles | undefined = JSON.parse(text)[`${name}.${lng}`];
  if (files) return files;
  throw new UserError(
    'islands-missing',
    `${ISLANDS_FILE} has no files for the island "${name}" in "${lng}".`,
    'Build or start the site with npm run build, npm run dev or npm start, which build the islands first.',
  );
}
