// Changes the slug of a work; its old addresses redirect to the new ones.
import { UserError } from '../../error.ts';
import type { Lang } from '../../model.ts';
import { isSlug, LONGEST_SLUG, RESERVED_SLUGS } from '../../segment/address.ts';
import type { AliasMap } from '../../segment/aliases.ts';
import { languages, translatedFolders, workFolders } from '../folders.ts';
import { refuseErrors } from '../issues.ts';
import { contentPath, libraryPath, localePath, MOVED_WORKS_FILE } from '../paths.ts';
import { readMovedWorks } from '../read/aliases.ts';
import { moveFile, writeJson } from './atomic.ts';
import { replaceOnShelf } from './shelf.ts';

/**
 * Renames a work: first the alias is written, then the work is moved, then its translations, then the shelf is changed.
 * After a crash the check reports what is left, and renaming again completes it. Throws UserError "bad-slug",
 * "no-such-work", "slug-taken" or "broken-aliases" before anything is changed.
 */
export async function renameWork(from: string, to: string): Promise<void> {
  refuseSlug(to);
  const { aliases, issues } = await readMovedWorks();
  refuseErrors('broken-aliases', 'The list of renamed works', issues);
  const works = await workFolders();
  const moved = !works.includes(from) && works.includes(to) && aliases.get(from) === to;
  if (!moved) refuseWork(from, to, works);
  const translations = await translationsToMove(from, to, moved);

  await writeAlias(aliases, from, to);
  if (!moved) await moveFile(libraryPath(contentPath(from)), libraryPath(contentPath(to)));
  for (const lang of translations) {
    await moveFile(libraryPath(localePath(lang, from)), libraryPath(localePath(lang, to)));
  }
  await replaceOnShelf(from, to);
}

function refuseSlug(slug: string): void {
  if (isSlug(slug)) return;
  const hint = `Use lower-case Latin letters, digits and single hyphens, at most ${LONGEST_SLUG}, and none of ${RESERVED_SLUGS.join(', ')}.`;
  throw new UserError('bad-slug', `"${slug}" is not a valid name for a work.`, hint);
}

function refuseWork(from: string, to: string, works: readonly string[]): void {
  if (!works.includes(from)) {
    throw new UserError('no-such-work', `There is no work "${from}".`, '"npm run stroka -- list" lists the works.');
  }
  if (works.includes(to)) {
    throw new UserError(
      'slug-taken',
      `A work "${to}" already exists.`,
      'Choose another name, or rename that work first.',
    );
  }
}

/** The languages whose translations still have the old name. */
async function translationsToMove(from: string, to: string, moved: boolean): Promise<readonly Lang[]> {
  const langs: Lang[] = [];
  for (const lang of await languages()) {
    const folders = await translatedFolders(lang);
    const waits = folders.includes(from);
    if (waits) langs.push(lang);
    if (folders.includes(to) && (waits || !moved)) {
      const message = `There is a translation ${localePath(lang, to)} already.`;
      throw new UserError('slug-taken', message, 'Delete or rename it if it does not belong to a work.');
    }
  }
  return langs;
}

/**
 * A name that was never a valid address, such as one with capitals, needs no alias; the alias of the new name is
 * removed.
 */
async function writeAlias(aliases: AliasMap, from: string, to: string): Promise<void> {
  const kept = [...aliases].filter(([old]) => old !== to && old !== from);
  const added = isSlug(from) ? [...kept, [from, to]] : kept;
  if (added.length > 0 || aliases.size > 0) await writeJson(libraryPath(MOVED_WORKS_FILE), Object.fromEntries(added));
}
