// Removes a work and its translations from the library.
import { rm } from 'node:fs/promises';
import { UserError } from '../../error.ts';
import { followAliases } from '../../segment/aliases.ts';
import { languages, namesIn, translatedFolders, workFolders } from '../folders.ts';
import { refuseErrors } from '../issues.ts';
import { contentPath, libraryPath, localePath, MOVED_WORKS_FILE } from '../paths.ts';
import { readMovedWorks } from '../read/aliases.ts';
import { moveFile, writeJson } from './atomic.ts';
import { replaceOnShelf } from './shelf.ts';

const HIDDEN = '.removed-';

/**
 * Removes a work: first the references to it, then the folders are renamed to hidden names, and finally the files are
 * deleted. Removing again completes an interrupted removal. Throws UserError "no-such-work" or "broken-aliases" before
 * anything of the work is changed.
 */
export async function removeWork(slug: string): Promise<void> {
  const langs = await languages();
  const holding = (await workFolders()).includes(slug) ? [contentPath()] : [];
  for (const lang of langs) if ((await translatedFolders(lang)).includes(slug)) holding.push(localePath(lang));

  const shelves = [contentPath(), ...langs.map((lang) => localePath(lang))];
  const interrupted = (await sweep(shelves)).includes(HIDDEN + slug);
  if (holding.length === 0 && interrupted) return;
  if (holding.length === 0) {
    throw new UserError('no-such-work', `There is no work "${slug}".`, '"npm run stroka -- list" lists the works.');
  }
  await removeAliases(slug);
  await replaceOnShelf(slug);
  for (const shelf of holding) {
    await moveFile(libraryPath(`${shelf}/${slug}`), libraryPath(`${shelf}/${HIDDEN}${slug}`));
  }
  await sweep(shelves);
}

/** Aliases of a removed work are removed. */
async function removeAliases(slug: string): Promise<void> {
  const { aliases, issues } = await readMovedWorks();
  refuseErrors('broken-aliases', 'The list of renamed works', issues);
  const ends = followAliases(aliases);
  const kept = [...aliases].filter(([old]) => ends.get(old) !== slug);
  if (kept.length < aliases.size) await writeJson(libraryPath(MOVED_WORKS_FILE), Object.fromEntries(kept));
}

/** Deletes hidden folders of this or an interrupted removal; resolves with their names. */
async function sweep(folders: readonly string[]): Promise<readonly string[]> {
  const swept: string[] = [];
  for (const folder of folders) {
    for (const name of (await namesIn(folder)) ?? []) {
      if (!name.startsWith(HIDDEN)) continue;
      await rm(libraryPath(`${folder}/${name}`), { recursive: true, force: true });
      swept.push(name);
    }
  }
  return swept;
}
