// The worker of own books stays small: plain text and alignment together, and each further format for itself.
import assert from 'node:assert/strict';
import { basename } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { buildWorker } from '../scripts/islands.ts';

test('what a browser loads for each format', async () => {
  const files = new Map((await buildWorker()).map((file) => [basename(file.path), file]));
  const bySize = (one: string, other: string) => sizeOf(loaded(one)) - sizeOf(loaded(other));
  const nameOf = (start: string) =>
    [...files.keys()]
      .filter((name) => name.startsWith(`${start}.`))
      .sort(bySize)
      .at(-1) ?? start;
  /** A file and all that it imports before it runs. */
  const loaded = (name: string, seen = new Set<string>()): Set<string> => {
    if (seen.has(name)) return seen;
    seen.add(name);
    for (const [, other = ''] of files.get(name)?.text.matchAll(/(?:from|import)"\.\/([^"]+)"/g) ?? [])
      loaded(other, seen);
    return seen;
  };
  const sizeOf = (names: Iterable<string>) =>
    [...names].reduce((sum, name) => sum + gzipSync(files.get(name)?.contents ?? '').length, 0);
  const start = loaded(nameOf('own-books-worker'));
  const plain = loaded(nameOf('txt'), new Set(start));
  // With the database, which is 30 kB of it.
  assert.ok(sizeOf(plain) <= 125_000, `plain text, alignment and the database: ${sizeOf(plain)} B gz`);
  // The importer of EPUB has the same name as the exporter.
  const budgets = {
    subtitles: 16,
    markdown: 35,
    rtf: 25,
    fb2: 34,
    'fb2-zip': 41,
    odt: 43,
    html: 149,
    epub: 149,
    docx: 250,
  };
  for (const [format, kilobytes] of Object.entries(budgets)) {
    const own = sizeOf(loaded(nameOf(format))) - sizeOf([...loaded(nameOf(format))].filter((name) => plain.has(name)));
    assert.ok(own <= kilobytes * 1000, `${format}: ${own} B gz`);
  }
});
