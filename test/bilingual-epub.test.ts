// An exported EPUB is read again as original and translation.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ExportOptions } from '#lib/export/exporter.ts';
import { exporterOf } from '#lib/export/exporters.ts';
import { importWork } from '#lib/import/import-work.ts';
import type { ImportedWork } from '#lib/import/importer.ts';
import { splitSides } from '#lib/import/split-sides.ts';
import { openTexts } from '#lib/store/read/open-texts.ts';
import { temporaryLibrary } from './temporary-library.ts';

const LIBRARY = {
  'content/kniga/work.json': {
    title: 'Переправа',
    author: 'Анна Берг',
    parts: [
      { title: 'Часть первая', chapters: [1] },
      { title: 'Часть вторая', chapters: [2] },
    ],
  },
  'content/kniga/1.json': {
    h1: 'Паром',
    'p1-1': 'Паром стоял у берега.',
    'p2-1': 'Никто не пришёл.',
    'v1-1': 'Ходит ветер,\nносит лист.',
  },
  'content/kniga/1.notes.json': { 'p1-1': ['Его построили в Вологде.'] },
  'content/kniga/2.json': { h1: 'Лёд', 'p1-1': 'Река встала.', 'p2-1': 'Пошли пешком.' },
  'locales/en/kniga/work.json': { title: 'The Crossing', parts: [{ title: 'Part One' }, { title: 'Part Two' }] },
  'locales/en/kniga/1.json': {
    h1: 'The Ferry',
    'p1-1': 'The ferry lay by the bank.',
    'p2-1': 'Nobody came.',
    'v1-1': 'The wind goes by,\nthe leaves go too.',
  },
  'locales/en/kniga/1.notes.json': { 'p1-1': ['It was built in Vologda.'] },
  'locales/en/kniga/2.json': { h1: 'Ice', 'p1-1': 'The river froze.', 'p2-1': 'They walked.' },
};

function linesOf({ chapters }: ImportedWork): readonly (readonly (string | undefined)[])[] {
  return chapters.map(({ part, blocks }) => [
    part,
    ...blocks.map(({ text, notes }) => [text, ...notes.map((note) => note.text)].join(' | ')),
  ]);
}

test('chapters, parts, verse and notes of both sides come back', async (t) => {
  await temporaryLibrary(t, LIBRARY);
  const options: ExportOptions = { side: undefined, modified: new Date('2026-01-02T03:04:05Z') };
  const pieces = exporterOf('epub').write(await openTexts('kniga', 'en'), options);
  const work = await importWork(Buffer.concat(await Array.fromAsync(pieces, (piece) => Buffer.from(piece))));
  assert.equal(work.account?.unexplained, 0, JSON.stringify([work.account, work.notes]));
  const sides = splitSides(work);
  assert.ok(sides);
  assert.deepEqual(linesOf(sides.original), [
    [
      'Часть первая',
      'Паром',
      'Паром стоял у берега. | Его построили в Вологде.',
      'Никто не пришёл.',
      'Ходит ветер,\nносит лист.',
    ],
    ['Часть вторая', 'Лёд', 'Река встала.', 'Пошли пешком.'],
  ]);
  assert.deepEqual(linesOf(sides.translation), [
    [
      'Part One',
      'The Ferry',
      'The ferry lay by the bank. | It was built in Vologda.',
      'Nobody came.',
      'The wind goes by,\nthe leaves go too.',
    ],
    ['Part Two', 'Ice', 'The river froze.', 'They walked.'],
  ]);
});
