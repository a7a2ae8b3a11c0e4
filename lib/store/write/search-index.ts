// Writes the search index of the library into public/search, for the site's build and for a press.
import { createHash } from 'node:crypto';
import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { indexFileName } from '../../search/index-files.ts';
import { readIndexFiles } from '../analysis/search-index.ts';
import { projectPath, SEARCH_FOLDER } from '../paths.ts';

/** Milliseconds for which a file stays after the last time that it was written: other builds and open pages refer to it. */
const KEPT = 24 * 60 * 60 * 1000;

/** Writes the files, which all have a hash of all contents in their names. Resolves with the hash and their number. */
export async function writeSearchIndex(): Promise<{ readonly hash: string; readonly count: number }> {
  const files = await Array.fromAsync(readIndexFiles());
  const digest = createHash('sha256');
  for (const { kind, content } of files) digest.update(`${kind} ${content}\n`);
  const hash = digest.digest('hex').slice(0, 8);
  const folder = projectPath(SEARCH_FOLDER);
  await mkdir(folder, { recursive: true });
  for (const { kind, content } of files) await writeFile(join(folder, indexFileName(kind, hash)), content);
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const { mtimeMs } = (await stat(path).catch(() => undefined)) ?? { mtimeMs: Date.now() };
    if (Date.now() - mtimeMs > KEPT) await rm(path, { force: true });
  }
  return { hash, count: files.length };
}
