// Replaces whole folders, or single files, so that a crash at any moment leaves either all old ones or all new ones.
import { renameSync, rmSync } from 'node:fs';
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
const paths = z.array(z.string());
/** Folders and files that are staged, and files that are to be deleted. */
const journalSchema = z.strictObject({ folders: paths, files: paths.optional(), deleted: paths.optional() });
type Journal = z.infer<typeof journalSchema>;

/** Where the new content of a folder or a file of the library is staged. */
export function stagingPath(path: string): string {
  return join(dirname(path), `.new-${basename(path)}`);
}

function discardPath(folder: string): string {
  return join(dirname(folder), `.old-${basename(folder)}`);
}

/**
 * Renames staged folders to their final names, all or none; the caller holds the lock. They are on disk before that.
 * Writing the journal is the commit: from then on, the next process completes the switch.
 */
export async function switchFolders(folders: readonly string[]): Promise<void> {
  await commit({ folders: [...folders] });
}

/**
 * Replaces files of the library, all or none; undefined deletes a file. The caller holds the lock and has settled the
 * library.
 */
export async function switchFiles(files: ReadonlyMap<string, Uint8Array | undefined>): Promise<void> {
  const written = [...files].flatMap(([file, bytes]) => (bytes ? [[file, bytes] as const] : []));
  const deleted = [...files].flatMap(([file, bytes]) => (bytes ? [] : [file]));
  try {
    for (const [file, bytes] of written) {
      await mkdir(dirname(libraryPath(file)), { recursive: true });
      await writeSynced(libraryPath(stagingPath(file)), bytes);
    }
    for (const folder of foldersAround(written.map(([file]) => file))) await syncFolder(libraryPath(folder));
  } catch (error) {
    for (const [file] of written) await rm(libraryPath(stagingPath(file)), { force: true });
    throw error;
  }
  await commit({ folders: [], files: written.map(([file]) => file), deleted });
}

async function commit(journal: Journal): Promise<void> {
  await mkdir(dirname(libraryPath(JOURNAL_FILE)), { recursive: true });
  await writeJson(libraryPath(JOURNAL_FILE), journal);
  await finish(journal);
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
  if (journal.data) await finish(journal.data);
}

async function finish({ folders, files = [], deleted = [] }: Journal): Promise<void> {
  const waiting = [];
  for (const folder of folders) {
    const staged = libraryPath(stagingPath(folder));
    if (!(await exists(staged))) continue;
    const isThere = await exists(libraryPath(folder));
    // Leftovers of an earlier switch would be in the way.
    if (isThere) await rm(libraryPath(discardPath(folder)), { recursive: true, force: true });
    waiting.push({ folder: libraryPath(folder), staged, old: isThere && libraryPath(discardPath(folder)) });
  }
  const staged = [];
  for (const file of files) if (await exists(libraryPath(stagingPath(file)))) staged.push(file);
  // Synchronously, so that a reader is unlikely to come in between.
  for (const { folder, staged, old } of waiting) {
    if (old) renameSync(folder, old);
    renameSync(staged, folder);
  }
  for (const file of staged) renameSync(libraryPath(stagingPath(file)), libraryPath(file));
  for (const file of deleted) rmSync(libraryPath(file), { force: true });
  for (const parent of foldersAround([...folders, ...files, ...deleted])) await syncFolder(libraryPath(parent));
  await rm(libraryPath(JOURNAL_FILE), { force: true });
  for (const folder of folders) await rm(libraryPath(discardPath(folder)), { recursive: true, force: true });
}

function foldersAround(names: readonly string[]): ReadonlySet<string> {
  return new Set(names.map((name) => dirname(name)));
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
  for (const [name, bytes] of files) await writeSynced(join(staged, name), bytes);
  await syncFolder(staged);
}

async function writeSynced(path: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(path, 'w');
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Deletes leftovers of interrupted writers; call it with the lock, after settling. */
export async function sweep(): Promise<void> {
  for (const parent of [contentPath(), ...(await languages()).map((lang) => localePath(lang))]) {
    for (const name of (await namesIn(parent)) ?? []) {
      if (/^\.(?:new|old)-/.test(name)) await rm(libraryPath(`${parent}/${name}`), { recursive: true, force: true });
    }
  }
}
