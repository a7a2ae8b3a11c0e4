// Replaces whole folders so that a crash at any moment leaves either all old ones or all new ones.
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

/**
 * The staging folder for the new content of a folder of the library, and the place that the old content is moved to.
 */
export function stagingPath(folder: string): string {
  return join(dirname(folder), `.new-${basename(folder)}`);
}

function discardPath(folder: string): string {
  return join(dirname(folder), `.old-${basename(folder)}`);
}

/**
 * Renames staged folders to their final names, all or none; the caller holds the lock. They are on disk before that.
 * Writing the journal is the commit: from then on, the next process completes the switch.
 */
export async function switchFolders(folders: readonly string[]): Promise<void> {
  await mkdir(dirname(libraryPath(JOURNAL_FILE)), { recursive: true });
  await writeJson(libraryPath(JOURNAL_FILE), { folders });
  await finish(folders);
}

/** Completes an interrupted switch. If there is none, it only checks for one file, so that every reader can call it. */
export async function settleLibrary(): Promise<void> {
  if (!(await exists(libraryPath(JOURNAL_FILE)))) return;
  try {
    await withLock(settleLocked);
  } catch (error) {
    // A process without write permission reads the present state.
    if (!(error instanceof UserError && error.code === 'unwritable')) throw error;
  }
}

/** The same for a process that holds the lock. */
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
    // Leftovers of an earlier switch would be in the way.
    if (isThere) await rm(libraryPath(discardPath(folder)), { recursive: true, force: true });
    waiting.push({ folder: libraryPath(folder), staged, old: isThere && libraryPath(discardPath(folder)) });
  }
  // Synchronously, so that a reader is unlikely to come in between.
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

/**
 * Writes files to a folder's staging place and copies its other files there; leftovers of an earlier attempt are
 * deleted.
 */
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

/** Deletes leftovers of interrupted writers; call it with the lock, after settling. */
export async function sweep(): Promise<void> {
  for (const parent of [contentPath(), ...(await languages()).map((lang) => localePath(lang))]) {
    for (const name of (await namesIn(parent)) ?? []) {
      if (/^\.(?:new|old)-/.test(name)) await rm(libraryPath(`${parent}/${name}`), { recursive: true, force: true });
    }
  }
}
