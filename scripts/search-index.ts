// Writes the search index of the library into public/search during `npm run build` and before `npm run dev`.
import { createHash } from 'node:crypto';
import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { IndexFile } from '#lib/search/build-index.ts';
import { indexFileName } from '#lib/search/index-files.ts';
import { readIndexFiles } from '#lib/store/analysis/search-index.ts';
import { SEARCH_FOLDER } from '#lib/store/paths.ts';
import { main } from './main.ts';

/** Milliseconds for which a file stays after the last build that wrote it: other builds and open pages refer to it. */
const KEPT = 24 * 60 * 60 * 1000;

/** Writes the files of an index, which all have a hash of all contents in their names. Resolves with the hash and their number. */
async function writeIndex(files: AsyncIterable<IndexFile>): Promise<{ readonly hash: string; readonly count: number }> {
  const all = await Array.fromAsync(files);
  const digest = createHash('sha256');
  for (const { kind, content } of all) digest.update(`${kind} ${content}\n`);
  const hash = digest.digest('hex').slice(0, 8);
  await mkdir(SEARCH_FOLDER, { recursive: true });
  for (const { kind, content } of all) await writeFile(join(SEARCH_FOLDER, indexFileName(kind, hash)), content);
  for (const name of await readdir(SEARCH_FOLDER)) {
    const path = join(SEARCH_FOLDER, name);
    const { mtimeMs } = (await stat(path).catch(() => undefined)) ?? { mtimeMs: Date.now() };
    if (Date.now() - mtimeMs > KEPT) await rm(path, { force: true });
  }
  return { hash, count: all.length };
}

if (import.meta.main) {
  await main(async () => {
    const { hash, count } = await writeIndex(readIndexFiles());
    // scripts/build.ts reads the hash from this line.
    console.log(`Search index ${hash}: ${count} files.`);
    return 0;
  });
}
