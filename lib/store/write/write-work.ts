// Writes a whole work in all its languages atomically, and never over concurrent changes.
import { readFile } from 'node:fs/promises';
import { UserError } from '../../error.ts';
import { isSlug } from '../../segment/address.ts';
import { filesOf, formatFile, WORK_FILE } from '../../work-files/files.ts';
import { namesIn } from '../folders.ts';
import { withLock } from '../lock.ts';
import { libraryPath } from '../paths.ts';
import { foldersOf, type StoredWork, workFingerprint } from '../read/stored-work.ts';
import { settleLocked, stageFolder, sweep, switchFolders } from '../swap-folders.ts';

/**
 * Replaces the stored work of the same slug. `fingerprint` comes from reading it (see `readStoredWork`).
 * Resolves with the folders that changed. Throws UserError "bad-slug", "busy", or "changed-meanwhile".
 */
export async function writeWork(slug: string, fingerprint: string, work: StoredWork): Promise<readonly string[]> {
  if (!isSlug(slug))
    throw new UserError(
      'bad-slug',
      `"${slug}" is not a valid name for a work.`,
      'Use lower-case Latin letters, digits and single hyphens.',
    );
  return withLock(async () => {
    await settleLocked();
    if ((await workFingerprint(slug)) !== fingerprint) {
      throw new UserError(
        'changed-meanwhile',
        `"${slug}" was changed by another program in the meantime.`,
        'Run the command again.',
      );
    }
    await sweep();
    const changed: string[] = [];
    const folders = foldersFor(slug, work);
    for (const folder of new Set([...folders.keys(), ...(await foldersOf(slug))])) {
      const names = (await namesIn(folder)) ?? [];
      const files = folders.get(folder) ?? new Map();
      if (isSame(await readFiles(folder, names.filter(isOwn)), files)) continue;
      await stageFolder(
        folder,
        files,
        names.filter((name) => !isOwn(name)),
      );
      changed.push(folder);
    }
    if (changed.length > 0) await switchFolders(changed);
    return changed;
  });
}

/** The bytes of each file, by folder and name. */
function foldersFor(slug: string, work: StoredWork): ReadonlyMap<string, ReadonlyMap<string, Uint8Array>> {
  const folders = new Map<string, Map<string, Uint8Array>>();
  for (const [path, data] of filesOf(slug, work)) {
    const at = path.lastIndexOf('/');
    const files = folders.get(path.slice(0, at)) ?? new Map<string, Uint8Array>();
    files.set(path.slice(at + 1), Buffer.from(formatFile(data)));
    folders.set(path.slice(0, at), files);
  }
  return folders;
}

/** Files of texts and of the work; other files in a work's folder are kept. */
function isOwn(name: string): boolean {
  return WORK_FILE.test(name);
}

async function readFiles(folder: string, names: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  for (const name of names) files.set(name, await readFile(libraryPath(`${folder}/${name}`)));
  return files;
}

function isSame(one: ReadonlyMap<string, Uint8Array>, other: ReadonlyMap<string, Uint8Array>): boolean {
  return (
    one.size === other.size &&
    [...one].every(([name, bytes]) => {
      const mate = other.get(name);
      return mate !== undefined && Buffer.compare(bytes, mate) === 0;
    })
  );
}
