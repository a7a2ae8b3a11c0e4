// Hashes of what the files of the site are made from, so that a later press writes only what has changed.
import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { languages } from '#lib/store/folders.ts';
import { contentPath, libraryPath, localePath, projectPath, SITE_FILE } from '#lib/store/paths.ts';

/** A hash of any plain data. */
export function hashOf(...facts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(facts)).digest('base64url').slice(0, 22);
}

/** A hash of all that every page depends on besides its text: the strings of the interface, the dictionary, the site's data. */
export async function hashShared(): Promise<string> {
  const hashes = [await hashFile(libraryPath(SITE_FILE))];
  for (const folder of [contentPath(), ...(await languages()).map((lng) => localePath(lng))]) {
    for (const name of await namesIn(projectPath(folder))) {
      if (name.endsWith('.json')) hashes.push(name, await hashFile(join(projectPath(folder), name)));
    }
  }
  // Installed packs are large: their date and size say whether they have changed.
  const packs = await stat(projectPath('.stroka/dictionaries.sqlite')).catch(() => undefined);
  return hashOf(hashes, packs?.mtimeMs, packs?.size);
}

/** The hash of each file of a work in every language, by its path in the library. */
export async function hashWork(slug: string): Promise<ReadonlyMap<string, string>> {
  const hashes = new Map<string, string>();
  for (const folder of [contentPath(slug), ...(await languages()).map((lng) => localePath(lng, slug))]) {
    for (const name of await namesIn(libraryPath(folder))) {
      hashes.set(`${folder}/${name}`, await hashFile(join(libraryPath(folder), name)));
    }
  }
  return hashes;
}

/** Those files of a work that a chapter's page depends on: all but the texts and layers of other chapters. */
export function filesOfChapter(
  files: ReadonlyMap<string, string>,
  chapter: number,
): readonly (readonly [string, string])[] {
  return [...files].filter(([file]) => {
    const [, number] = /\/(\d+)\.[^/]*$/.exec(file) ?? [];
    return number === undefined || Number(number) === chapter;
  });
}

async function namesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries.flatMap((entry) => (entry.isFile() ? entry.name : [])).sort();
}

async function hashFile(path: string): Promise<string> {
  const bytes = await readFile(path).catch(() => undefined);
  return bytes ? createHash('sha256').update(bytes).digest('base64url').slice(0, 22) : '';
}
