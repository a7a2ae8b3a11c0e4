// Exports a book with every kind of content as an EPUB.
import type { TestContext } from 'node:test';
import type { ExportOptions } from '#lib/export/exporter.ts';
import { exporterOf } from '#lib/export/exporters.ts';
import { openTexts } from '#lib/store/read/open-texts.ts';
import { temporaryLibrary } from './temporary-library.ts';

/** A book with every kind of content, with text that looks like markup. */
const BOOK = {
  'content/kniga/work.json': {
    title: 'Книга <b> & "x"',
    author: 'А. Б.',
    year: 1899,
    blurb: 'О чём.',
    licence: 'CC-BY-4.0',
    source: { title: 'Газета & Ко', url: 'https://example.org/a?b=1&c=<2>' },
    translators: [{ lang: 'en', name: 'C. & D.' }],
    parts: [
      { title: 'Часть I', chapters: [1] },
      { title: 'Часть II', chapters: [2, 3] },
    ],
  },
  'content/kniga/1.json': {
    h1: 'Раз',
    q1: 'Эпиграф <i>',
    h2: 'Подзаголовок',
    'p1-1': 'Он сказал: «]]>» & <b>.',
    'p2-1': 'И ушёл.',
    'p2-2': 'Ушёл.',
    'v1-1': 'Ветер,\nветер',
    'v1-2': 'на свете',
  },
  'content/kniga/1.notes.json': { 'p2-2': ['Раз <1>.', 'Два.'] },
  'content/kniga/2.json': { 'p1-1': 'Он сказал.' },
  'content/kniga/3.json': { h1: 'Три', p1: 'Шалом שלום.' },
  'locales/en/kniga/work.json': { title: 'A Book', parts: [{ title: 'Part I' }, { title: 'Part II' }] },
  'locales/en/kniga/1.json': {
    h1: 'One',
    q1: 'Epigraph',
    'p1-1': 'He said so and left.',
    'p2-1': '',
    'p2-2': 'Left.',
    'v1-1': 'Wind,\nwind',
  },
  'locales/en/kniga/1.notes.json': { 'p2-2': ['One.'] },
  'locales/en/kniga/1.state.json': { 'p1-1': { state: 'draft', by: 'memory' } },
};

/** The EPUB of the book "kniga", or of a chapter of it, with a cover or layers if they are given. */
export async function exportBook(
  t: TestContext,
  address: string,
  extras: Pick<ExportOptions, 'cover' | 'layersOf'> = {},
): Promise<Uint8Array> {
  await temporaryLibrary(t, BOOK);
  const options = { side: undefined, modified: new Date('2026-01-02T03:04:05Z'), ...extras };
  const pieces = exporterOf('epub').write(await openTexts(address, 'en'), options);
  return Buffer.concat(await Array.fromAsync(pieces, (piece) => Buffer.from(piece)));
}
