// Writes a whole work in all its languages atomically, and never over concurrent changes.
import { readFile } from 'node:fs/promises';
import { UserError } from '../../error.ts';
import type { Notes } from '../../model.ts';
import { isSlug } from '../../segment/address.ts';
import { namesIn } from '../folders.ts';
import { withLock } from '../lock.ts';
import { contentPath, libraryPath, localePath } from '../paths.ts';
import { foldersOf, type StoredWork, workFingerprint } from '../read/stored-work.ts';
import { settleLocked, stageFolder, sweep, switchFolders } from '../swap-folders.ts';

/** Files of texts and of the work; other files in a work's folder are kept. */
const OWN_FILE = /^(?:work|aliases|(?:text|\d+)(?:\.(?:added|anchors|notes|stress|state))?)\.json$/;

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
    const folders = filesOf(slug, work);
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

/** The data of each file, by folder and name. Files without content are left out. */
function filesOf(slug: string, work: StoredWork): ReadonlyMap<string, ReadonlyMap<string, Uint8Array>> {
  const folders = new Map<string, Map<string, Uint8Array>>();
  const put = (folder: string, name: string, data: object) => {
    const files = folders.get(folder) ?? new Map<string, Uint8Array>();
    files.set(name, Buffer.from(`${JSON.stringify(data, null, 2)}\n`));
    folders.set(folder, files);
  };
  const putFilled = (folder: string, name: string, data: ReadonlyMap<string, unknown> | Notes | object) => {
    const object = data instanceof Map ? Object.fromEntries(data) : data;
    if (Object.keys(object).length > 0) put(folder, name, object);
  };
  put(contentPath(slug), 'work.json', work.meta);
  for (const [lang, translation] of work.translations) put(localePath(lang, slug), 'work.json', translation);
  for (const [name, text] of work.texts) {
    put(contentPath(slug), `${name}.json`, Object.fromEntries(text.segments));
    putFilled(contentPath(slug), `${name}.notes.json`, text.notes);
    putFilled(contentPath(slug), `${name}.stress.json`, text.stress);
    putFilled(contentPath(slug), `${name}.added.json`, text.added);
    for (const [lang, { segments, notes, states, anchors }] of text.translations) {
      put(localePath(lang, slug), `${name}.json`, Object.fromEntries(segments));
      putFilled(localePath(lang, slug), `${name}.notes.json`, notes);
      putFilled(localePath(lang, slug), `${name}.state.json`, states);
      putFilled(localePath(lang, slug), `${name}.anchors.json`, anchors);
    }
  }
  const aliases = [...work.texts].flatMap(([name, text]) =>
    text.aliases.size > 0 ? [[name, Object.fromEntries(text.aliases)] as const] : [],
  );
  putFilled(contentPath(slug), 'aliases.json', Object.fromEntries(aliases));
  return folders;
}

function isOwn(name: string): boolean {
  return OWN_FILE.test(name);
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
