// Takes a work and its translations out of the library.
import { readdir, rm } from 'node:fs/promises';
import { UserError } from '../error.ts';
import { follow, readMovedWorks } from './aliases.ts';
import { languages, translatedFolders, workFolders } from './folders.ts';
import { refuseErrors } from './issues.ts';
import { contentPath, libraryPath, localePath, MOVED_WORKS_FILE } from './paths.ts';
import { replaceOnShelf } from './shelf.ts';
import { moveFile, writeJson } from './write.ts';

const HIDDEN = '.removed-';

/**
 * Removes a work. First nothing points to it any more, then it gets a hidden name, and only then are its files deleted. The
 * same removal again finishes one that was interrupted; hidden remains are swept by the next one. Throws UserError
 * "no-such-work" or "broken-aliases" before anything is changed.
 */
export async function removeWork(slug: string): Promise<void> {
  const folders = (await workFolders()).includes(slug) ? [contentPath()] : [];
  for (const lang of await languages()) {
    if ((await translatedFolders(lang)).includes(slug)) folders.push(localePath(lang));
  }
  if (folders.length === 0) {
    throw new UserError('no-such-work', `There is no work "${slug}".`, '"npm run stroka -- list" shows what there is.');
  }
  await removeAliases(slug);
  await replaceOnShelf(slug);
  await sweep(folders);
  for (const folder of folders) {
    await moveFile(libraryPath(`${folder}/${slug}`), libraryPath(`${folder}/${HIDDEN}${slug}`));
  }
  await sweep(folders);
}

/** Old names of a work that is no more lead nowhere. */
async function removeAliases(slug: string): Promise<void> {
  const { aliases, issues } = await readMovedWorks();
  refuseErrors('broken-aliases', 'The list of renamed works', issues);
  const kept = [...aliases].filter(([old]) => follow(aliases, old) !== slug);
  if (kept.length < aliases.size) await writeJson(libraryPath(MOVED_WORKS_FILE), Object.fromEntries(kept));
}

async function sweep(folders: readonly string[]): Promise<void> {
  for (const folder of folders) {
    for (const name of await readdir(libraryPath(folder))) {
      if (name.startsWith(HIDDEN)) await rm(libraryPath(`${folder}/${name}`), { recursive: true, force: true });
    }
  }
}
