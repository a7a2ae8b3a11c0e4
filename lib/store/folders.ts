// Lists the library's folders by name, without reading files.
import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Lang } from '../model.ts';
import { parseChapter } from '../segment/address.ts';
import { contentPath, libraryPath, localePath } from './paths.ts';
import { isAbsence } from './read/files.ts';

/** Names of the works' folders, valid or not, in alphabetical order; hidden folders are ignored. */
export async function workFolders(): Promise<readonly string[]> {
  return foldersIn(contentPath());
}

/** The languages that the library has a folder for, in alphabetical order. */
export async function languages(): Promise<readonly Lang[]> {
  return (await foldersIn(localePath())).filter(isLanguage);
}

/** Whether a folder's name is a BCP 47 language code: "en", "pt-BR", "zh-Hant". */
export function isLanguage(name: string): boolean {
  return /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/.test(name);
}

/** Names of the works that a language has a folder for, in alphabetical order. */
export async function translatedFolders(lng: Lang): Promise<readonly string[]> {
  return foldersIn(localePath(lng));
}

/** Names of the files in a work's folder; undefined if there is no such work. */
export async function workFiles(work: string): Promise<readonly string[] | undefined> {
  return namesIn(contentPath(work));
}

/** Names of a work's files in a language; undefined if the language has no folder for it. */
export async function translationFiles(lng: Lang, work: string): Promise<readonly string[] | undefined> {
  return namesIn(localePath(lng, work));
}

/** Numbers of the chapters among a work's files, in order; empty for a work of one text. */
export function chaptersAmong(files: readonly string[]): readonly number[] {
  return files
    .flatMap((file) => (file.endsWith('.json') ? (parseChapter(file.slice(0, -'.json'.length)) ?? []) : []))
    .sort((a, b) => a - b);
}

/** The texts among a work's files: undefined for its only text, a number for a chapter. */
export function textsAmong(files: readonly string[]): readonly (number | undefined)[] {
  return files.includes('text.json') ? [undefined, ...chaptersAmong(files)] : chaptersAmong(files);
}

async function foldersIn(folder: string): Promise<readonly string[]> {
  const names = [];
  for (const entry of (await entriesIn(folder)) ?? []) {
    if (!entry.name.startsWith('.') && (await isFolder(entry))) names.push(entry.name);
  }
  return names.sort();
}

/** Names of all entries of a folder of the library, hidden or not; undefined if there is no such folder. */
export async function namesIn(folder: string): Promise<readonly string[] | undefined> {
  const entries = await entriesIn(folder);
  return entries?.map(({ name }) => name).sort();
}

async function entriesIn(folder: string): Promise<readonly Dirent[] | undefined> {
  try {
    return await readdir(libraryPath(folder), { withFileTypes: true });
  } catch (error) {
    if (isAbsence(error)) return undefined;
    throw error;
  }
}

/** Whether an entry is a folder or a link to a folder; a dangling link is not. */
async function isFolder(entry: Dirent): Promise<boolean> {
  if (!entry.isSymbolicLink()) return entry.isDirectory();
  const target = await stat(join(entry.parentPath, entry.name)).catch(() => undefined);
  return target?.isDirectory() ?? false;
}
