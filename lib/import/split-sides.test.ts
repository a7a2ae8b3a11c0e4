// Tests of files with both languages, in several formats.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strToU8 } from 'fflate';
import { buildDocx, docxFiles } from '../../test/build-docx.ts';
import { epubFiles, packEpub } from '../../test/build-epub.ts';
import { TEXT_SAMPLE } from '../../test/importer-suite.ts';
import { importWork } from './import-work.ts';
import type { ImportedWork } from './importer.ts';
import { noteOtherLanguage, splitSides } from './split-sides.ts';

const PAIRS = [
  ['Чай остыл, и мы долго говорили о море.', 'The tea was cold, and we talked of the sea.'],
  ['Анна встала и, не прощаясь, ушла.', 'Anna got up and left.'],
  ['Весь вечер шёл мелкий дождь.', 'It rained all evening.'],
  ['Утром она вернулась за зонтом.', 'In the morning she came back for her umbrella.'],
] as const;
const RUSSIAN = PAIRS.map(([russian]) => russian);
const ENGLISH = PAIRS.map(([, english]) => english);

function linesOf(work: ImportedWork | undefined): readonly (readonly string[])[] | undefined {
  return work?.chapters.map(({ part, blocks }) => [
    ...(part === undefined ? [] : [`part ${part}`]),
    ...blocks.map(({ text }) => text),
  ]);
}

async function sidesOf(bytes: Uint8Array) {
  const work = await importWork(bytes);
  assert.equal(work.account?.unexplained, 0);
  const sides = splitSides(work);
  return [linesOf(sides?.original), linesOf(sides?.translation)];
}

function docx(body: string): Uint8Array {
  const document = docxFiles(TEXT_SAMPLE)['word/document.xml'] ?? '';
  return buildDocx(TEXT_SAMPLE, {
    'word/document.xml': document.replace(/<w:body>.*<\/w:body>/s, `<w:body>${body}</w:body>`),
  });
}

const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

test('two columns of a table, and paragraphs in turn, are both sides (DOCX)', async () => {
  const rows = PAIRS.map((cells) => `<w:tr>${cells.map((text) => `<w:tc>${paragraph(text)}</w:tc>`).join('')}</w:tr>`);
  const inTurn = PAIRS.flat().map(paragraph).join('');
  for (const body of [`<w:tbl>${rows.join('')}</w:tbl>`, inTurn])
    assert.deepEqual(await sidesOf(docx(body)), [[RUSSIAN], [ENGLISH]]);
});

test('cells of several paragraphs, and one language after the other, are both sides (HTML)', async () => {
  const cell = (lines: readonly string[]) => `<td>${lines.map((line) => `<p>${line}</p>`).join('')}</td>`;
  const table = [0, 2].map(
    (from) => `<tr>${cell(RUSSIAN.slice(from, from + 2))}${cell(ENGLISH.slice(from, from + 2))}</tr>`,
  );
  const after = [...RUSSIAN, ...ENGLISH].map((line) => `<p>${line}</p>`);
  for (const body of [`<table>${table.join('')}</table>`, after.join('')])
    assert.deepEqual(await sidesOf(strToU8(`<html><body>${body}</body></html>`)), [[RUSSIAN], [ENGLISH]]);
});

test('a translation below each paragraph, as bilingual_book_maker writes it, keeps the chapters (EPUB)', async () => {
  const page = (heading: string) =>
    `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body><h2>${heading}</h2>${PAIRS.map(([one, other]) => `<p class="a">${one}</p><p class="a">${other}</p>`).join('')}</body></html>`;
  const files = epubFiles(3, {
    ...TEXT_SAMPLE,
    chapters: [1, 2].flatMap(() => TEXT_SAMPLE.chapters.map((one) => ({ ...one }))),
  });
  const bytes = packEpub({ ...files, 'OPS/c1.xhtml': page('Утро'), 'OPS/c2.xhtml': page('Вечер') });
  const [original, translation] = await sidesOf(bytes);
  assert.deepEqual(original, [
    ['Утро', ...RUSSIAN],
    ['Вечер', ...RUSSIAN],
  ]);
  assert.deepEqual(translation, [ENGLISH, ENGLISH]);
});

test('headings in both languages, beside or below each other, are headings of both sides', async () => {
  const lines = PAIRS.map(([one, other]) => `<p>${one}</p><p>${other}</p>`).join('');
  const below = ['1', '2'].map((number) => `<h2>Глава ${number}</h2><h2>Chapter ${number}</h2>${lines}`);
  const beside = ['1', '2'].map((number) => `<h2>Глава ${number} / Chapter ${number}</h2>${lines}`);
  for (const body of [below, beside])
    assert.deepEqual(await sidesOf(strToU8(`<html><body>${body.join('')}</body></html>`)), [
      [
        ['Глава 1', ...RUSSIAN],
        ['Глава 2', ...RUSSIAN],
      ],
      [
        ['Chapter 1', ...ENGLISH],
        ['Chapter 2', ...ENGLISH],
      ],
    ]);
});

test('a work in one language, with some passages in the other, is not divided, and many passages are said', async () => {
  const html = (lines: readonly string[]) =>
    strToU8(`<html><body>${lines.map((line) => `<p>${line}</p>`).join('')}</body></html>`);
  const few = await importWork(html([...RUSSIAN, ...RUSSIAN, ...ENGLISH.slice(1, 2), ...RUSSIAN]));
  assert.equal(splitSides(few), undefined);
  assert.deepEqual(noteOtherLanguage(few), few);
  const many = await importWork(html([...RUSSIAN, ...RUSSIAN, ...RUSSIAN, ...ENGLISH.slice(1), ...RUSSIAN]));
  assert.equal(splitSides(many), undefined);
  assert.match(noteOtherLanguage(many).notes.at(-1)?.message ?? '', /16 Russian and 3 English paragraphs/);
});
