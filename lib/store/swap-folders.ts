// Puts whole folders in the place of others so that a crash at any moment leaves all of the old ones or all of the new ones.
import { renameSync } from 'node:fs';
import { access, cp, mkdir, open, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { UserError } from '../error.ts';
import { languages, namesIn } from './folders.ts';
import { withLock } from './lock.ts';
import { contentPath, libraryPath, localePath } from './paths.ts';
import { isAbsence } from './read/files.ts';
import { readStructured } from './read/structured.ts';
import { syncFolder, writeJson } from './write/atomic.ts';

const JOURNAL_FILE = '.stroka/switch.json';
const journalSchema = z.strictObject({ folders: z.array(z.string()) });

/** Where the new contents of a folder of the library wait, and where the old ones go. */
export function stagingPath(folder: string): string {
  return join(dirname(folder), `.new-${basename(folder)}`);
}

function discardPath(folder: string): string {
  return join(dirname(folder), `.old-${basename(folder)}`);
}

/**
 * Gives staged folders their names, all or none; call it with the lock. They are on the disk before; writing the journal
 * decides: from then on whoever comes next finishes what was begun.
 */
export async function switchFolders(folders: readonly string[]): Promise<void> {
  await mkdir(dirname(libraryPath(JOURNAL_FILE)), { recursive: true });
  await writeJson(libraryPath(JOURNAL_FILE), { folders });
  await finish(folders);
}

/** Finishes a switch that was interrupted. One look at a file where there is nothing to do, so that every reader can call it. */
export async function settleLibrary(): Promise<void> {
  if (!(await exists(libraryPath(JOURNAL_FILE)))) return;
  try {
    await withLock(settleLocked);
  } catch (error) {
    // Who may only read takes what is there.
    if (!(error instanceof UserError && error.code === 'unwritable')) throw error;
  }
}

/** The same for who holds the lock. */
export async function settleLocked(): Promise<void> {
  const journal = await readStructured(JOURNAL_FILE, journalSchema);
  if (journal.data) await finish(journal.data.folders);
}

async function finish(folders: readonly string[]): Promise<void> {
  const waiting = [];
  for (const folder of folders) {
    const staged = libraryPath(stagingPath(folder));
    if (!(await exists(staged))) continue;
    const isThere = await exists(libraryPath(folder));
    // What a switch before this one left behind would be in the way.
    if (isThere) await rm(libraryPath(discardPath(folder)), { recursive: true, force: true });
    waiting.push({ folder: libraryPath(folder), staged, old: isThere && libraryPath(discardPath(folder)) });
  }
  // At one go, so that hardly a reader comes in between.
  for (const { folder, staged, old } of waiting) {
    if (old) renameSync(folder, old);
    renameSync(staged, folder);
  }
  for (const parent of new Set(folders.map(dirname))) await syncFolder(libraryPath(parent));
  await rm(libraryPath(JOURNAL_FILE), { force: true });
  for (const folder of folders) await rm(libraryPath(discardPath(folder)), { recursive: true, force: true });
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch (error) {
    if (isAbsence(error)) return false;
    throw error;
  }
}

/** Writes files to a folder's staging place, and copies there what else it holds; what an earlier attempt left is deleted. */
export async function stageFolder(
  folder: string,
  files: ReadonlyMap<string, Uint8Array>,
  others: readonly string[],
): Promise<void> {
  const staged = libraryPath(stagingPath(folder));
  await rm(staged, { recursive: true, force: true });
  await mkdir(staged, { recursive: true });
  for (const name of others) await cp(join(libraryPath(folder), name), join(staged, name), { recursive: true });
  for (const [name, bytes] of files) {
    const handle = await open(join(staged, name), 'w');
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
  }
  await syncFolder(staged);
}

/** Deletes what interrupted writers left; call it with the lock, after settling. */
export async function sweep(): Promise<void> {
  for (const parent of [contentPath(), ...(await languages()).map((lang) => localePath(lang))]) {
    for (const name of (await namesIn(parent)) ?? []) {
      if (/^\.(?:new|old)-/.test(name)) await rm(libraryPath(`${parent}/${name}`), { recursive: true, force: true });
    }
  }
}
