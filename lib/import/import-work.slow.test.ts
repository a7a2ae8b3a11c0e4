// Whole books in their original files, and files that are not text.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { assertStorable } from '../../test/importer-suite.ts';
import { importWork } from './import-work.ts';
import type { ImportedWork } from './importer.ts';
import { DEFAULT_LIMITS } from './limits.ts';

const data = fileURLToPath(new URL('../../../shared/data/', import.meta.url));
const skip = existsSync(data) ? false : '../shared/data is not here';

function read(path: string): Promise<ImportedWork> {
  return importWork(readFileSync(data + path));
}

/** The number of chapters in each part. */
function partsOf({ chapters }: ImportedWork): readonly (readonly [part: string | undefined, chapters: number])[] {
  const counts = new Map<string | undefined, number>();
  for (const { part } of chapters) counts.set(part, (counts.get(part) ?? 0) + 1);
  return [...counts];
}

test('Crime and Punishment has six parts, an epilogue and 41 chapters in both files', { skip }, async () => {
  const russian = await read('books/crime-and-punishment.ru.txt');
  assertStorable(russian);
  assert.deepEqual(partsOf(russian), [
    ['Часть первая', 7],
    ['ЧАСТЬ ВТОРАЯ', 7],
    ['ЧАСТЬ ТРЕТЬЯ', 6],
    ['ЧАСТЬ ЧЕТВЕРТАЯ', 6],
    ['ЧАСТЬ ПЯТАЯ', 5],
    ['ЧАСТЬ ШЕСТАЯ', 8],
    ['ЭПИЛОГ', 2],
  ]);
  const english = await read('books/crime-and-punishment.en.txt');
  assertStorable(english);
  assert.deepEqual(partsOf(english), [
    ['PART I', 7],
    ['PART II', 7],
    ['PART III', 6],
    ['PART IV', 6],
    ['PART V', 5],
    ['PART VI', 8],
    ['EPILOGUE', 2],
  ]);
  assert.deepEqual(
    [english.title, english.author, english.translator],
    ['Crime and Punishment', 'Fyodor Dostoevsky', 'Constance Garnett'],
  );
  for (const { chapters } of [russian, english]) {
    assert.ok(
      chapters.every(
        ({ blocks }) => blocks[0]?.kind === 'heading' && blocks.slice(1).every(({ kind }) => kind !== 'heading'),
      ),
    );
    assert.match(chapters[0]?.blocks[1]?.text ?? '', /^(?:В начале июля|On an exceptionally hot evening)/);
    assert.match(chapters.at(-1)?.blocks.at(-1)?.text ?? '', /(?:рассказ наш окончен|our present story is ended)\.$/);
  }
  const notes = english.chapters.flatMap(({ blocks }) => blocks.flatMap((block) => block.notes));
  assert.equal(notes.length, 3);
});

test('each story of two Chekhov volumes is a page', { skip }, async () => {
  const titles = ({ chapters }: ImportedWork) => chapters.map(({ blocks }) => blocks[0]?.text);
  const russian = await read('books/chekhov-stories.ru.txt');
  assertStorable(russian);
  assert.deepEqual(titles(russian), [
    'Дама с собачкой',
    'Черный монах',
    'Володя',
    'Ионыч',
    'Переполох',
    'Рассказ неизвестного человека',
    'Случай из практики',
  ]);
  assert.equal(russian.author, 'Антон Павлович Чехов');
  const english = await read('books/chekhov-stories.en.latin1.txt');
  assertStorable(english);
  assert.deepEqual(titles(english), [
    'THE LADY WITH THE DOG',
    "A DOCTOR'S VISIT",
    'AN UPHEAVAL',
    'IONITCH',
    'THE HEAD OF THE FAMILY',
    'THE BLACK MONK',
    'VOLODYA',
    'AN ANONYMOUS STORY',
    'THE HUSBAND',
  ]);
  assert.match(english.chapters[0]?.blocks[2]?.text ?? '', /wearing a béret; a white/);
});

test('a news article has a headline, a source line, fifteen paragraphs and, in Russian, a disclaimer', {
  skip,
}, async () => {
  const russian = await read('seed/original.ru.txt');
  const english = await read('seed/translation.en.txt');
  for (const work of [russian, english]) {
    assertStorable(work);
    const [heading, source] = work.chapters[0]?.blocks ?? [];
    assert.deepEqual([heading?.kind, heading?.text, source?.text], ['heading', work.title, 'FINANCIAL TIMES']);
  }
  assert.match(russian.title ?? '', /^Лидер Северной Кореи/);
  assert.match(english.title ?? '', /^North Korean leader/);
  assert.equal(russian.chapters[0]?.blocks.length, 18);
  assert.match(russian.chapters[0]?.blocks.at(-1)?.text ?? '', /^Выраженные мнения/);
  assert.match(russian.chapters[0]?.blocks[5]?.text ?? '', /^"В прошлом месяце .*боеприпасы», — сказала/);
});

test('naughty strings are cleaned and can be stored', { skip }, async () => {
  assertStorable(await read('hostile/blns.txt'));
});

const disguises: readonly (readonly [string, readonly number[]])[] = [
  ['a picture', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['a picture', [0xff, 0xd8, 0xff, 0xe0]],
  ['a PDF', [...'%PDF-1.7'].map((sign) => sign.charCodeAt(0))],
  ['a DjVu book', [...'AT&TFORM'].map((sign) => sign.charCodeAt(0))],
  [
    'a web archive (MHT)',
    [...'From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html"'].map(
      (sign) => sign.charCodeAt(0),
    ),
  ],
  ['an old Office document (.doc or .xls)', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['an archive', [0x1f, 0x8b, 0x08]],
  ['an archive', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['an archive', [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07]],
  ['a program', [0x7f, 0x45, 0x4c, 0x46]],
];

for (const [what, bytes] of disguises) {
  test(`${what} with another name is recognised: ${bytes.map((byte) => byte.toString(16)).join(' ')}`, async () => {
    const file = Uint8Array.from([...bytes, ...new TextEncoder().encode('Глава 1\nи ещё текст')]);
    await assert.rejects(importWork(file), {
      name: 'UserError',
      code: 'not-text',
      message: `The file is ${what}, not text.`,
    });
  });
}

test('empty files, white space and zero bytes are refused', async () => {
  for (const text of ['', ' \n\r\n\t', '\u00AD\u200B\uFEFF']) {
    await assert.rejects(importWork(new TextEncoder().encode(text)), { name: 'UserError', code: 'empty-file' });
  }
  await assert.rejects(importWork(new TextEncoder().encode('Да.\nИ\0ещё.')), { code: 'not-text', message: /line 2/ });
});

test('a file over the limit is refused until the limit is raised', async () => {
  const bytes = new Uint8Array(DEFAULT_LIMITS.fileBytes + 1).fill(0x61);
  await assert.rejects(importWork(bytes, { limits: { fileBytes: bytes.length } }), {
    code: 'too-big',
    message: 'Line 1 is 67,108,865 characters long, longer than a book.',
  });
  await assert.rejects(importWork(bytes), {
    code: 'too-big',
    message: 'The file has 64 MB; the limit is 64 MB.',
  });
});
