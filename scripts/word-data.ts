// Packs the files that looking words up in own books needs, compressed.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { gunzipSync, gzipSync } from 'node:zlib';
import { packWordData, WORD_DATA, type WordData } from '#lib/own-books/word-data.ts';

/** The files, as the project has them. */
export async function readWordData(): Promise<WordData> {
  const entries = Object.entries(WORD_DATA).map(async ([name, path]) => {
    const bytes = await readFile(path);
    const expanded = path.endsWith('.gz') ? gunzipSync(bytes) : bytes;
    return [name, new Uint8Array(expanded).buffer] as const;
  });
  return Object.fromEntries(await Promise.all(entries)) as WordData;
}

/** The pack, and a name that changes with it; \`compress\` takes some seconds. */
export async function buildWordData(): Promise<{ readonly name: string; readonly compress: () => Uint8Array }> {
  const packed = packWordData(await readWordData());
  const hash = createHash('sha256').update(packed).digest('hex').slice(0, 8);
  return { name: `words.${hash}.bin`, compress: () => gzipSync(packed, { level: 9 }) };
}
