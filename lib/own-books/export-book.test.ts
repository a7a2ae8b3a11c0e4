// A book is exported in every format, and the formats can be read.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importWork } from '../import/import-work.ts';
import { isBookArchive } from './archive.ts';
import { exportBook } from './export-book.ts';
import { makeBook } from './make-book.ts';

test('an archive, an EPUB that is imported again, a translation memory', async () => {
  const lines = (name: string, end: string) =>
    Array.from({ length: 12 }, (_, at) => `${name} Ivan ${at * 17} ${end}.`).join('\n\n');
  const given = [
    {
      name: 'a.md',
      bytes: new TextEncoder().encode(`# Сказка\n\n${lines('Жил', 'год').replaceAll('Ivan', 'Иван')}\n`),
    },
    { name: 'b.md', bytes: new TextEncoder().encode(`# A Tale\n\n${lines('There lived', 'years')}\n`) },
  ];
  const { book, files } = await makeBook(given, undefined, {
    onProgress: () => {},
    onPlanned: () => {},
    onChapter: () => {},
  });
  assert.equal(book.isTranslated, true);
  const open = async (format: 'zip' | 'epub' | 'tmx') => {
    const { name, blob } = await exportBook(book, files, format);
    assert.equal(name, `skazka.${format}`);
    return new Uint8Array(await blob.arrayBuffer());
  };
  assert.ok(isBookArchive(await open('zip')));
  const { title, chapters } = await importWork(await open('epub'));
  assert.equal(title, 'Сказка');
  assert.ok(chapters.some(({ blocks }) => blocks.some(({ text }) => text === 'Жил Иван 17 год.')));
  assert.match(new TextDecoder().decode(await open('tmx')), /<seg>There lived Ivan 17 years\.<\/seg>/);
});
