// A book is made of files in any order, its chapters can be read before the last is aligned, and an archive brings it back.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { UserError } from '../error.ts';
import { writeZip } from '../formats/write-zip.ts';
import type { WorkFiles } from '../work-files/files.ts';
import { readTextFiles, readWholeWork } from '../work-files/read-files.ts';
import { isBookArchive, packBook, unpackBook } from './archive.ts';
import { type MakingEvents, makeBook } from './make-book.ts';
import { parseOwnQuery } from './own-book.ts';

const numbers = ['один', 'два', 'три', 'четыре', 'пять'];
const words = ['one', 'two', 'three', 'four', 'five'];

/** A text of three chapters. */
function textOf(title: string, chapter: string, lines: readonly string[]): Uint8Array {
  const chapters = [1, 2, 3].map((number) =>
    [`${chapter} ${number}`, ...lines.map((line) => `${line} ${number}${number}. ${line} 7.`)].join('\n\n'),
  );
  return new TextEncoder().encode(`# ${title}\n\n## ${chapters.join('\n\n## ')}\n`);
}

const russian = {
  name: 'книга.md',
  bytes: textOf(
    'Сказка',
    'Глава',
    numbers.map((word) => `Жил ${word} Иван`),
  ),
};
const english = {
  name: 'book.md',
  bytes: textOf(
    'A Tale',
    'Chapter',
    words.map((word) => `There was ${word} Ivan`),
  ),
};

const silent: MakingEvents = { onProgress: () => {}, onPlanned: () => {}, onChapter: () => {} };

function targetsOf(files: WorkFiles, slug: string, chapter: number) {
  const text = readTextFiles(files, { slug, work: 'mine/read?text=1', chapter, lang: 'en' });
  return text?.paragraphs.flatMap(({ segments }) => segments.map(({ target }) => target));
}

test('two files in any order; chapters are told in order, before the end, and as they stay', async () => {
  for (const given of [
    [russian, english],
    [english, russian],
  ]) {
    const told: string[] = [];
    const early = new Map<string, object>();
    const { book, files } = await makeBook(given, undefined, {
      onProgress: (share) => told.push(share < 1 ? '' : 'end'),
      onPlanned: ({ chapters }) => told.push(`planned ${chapters.length}`),
      onChapter: ({ name }, own) => {
        told.push(name);
        for (const [path, file] of own) early.set(path, file);
      },
    });
    assert.deepEqual(told.filter(Boolean), ['planned 3', '1', '2', '3', 'end']);
    assert.equal(book.slug, 'skazka');
    assert.deepEqual(
      book.chapters.map(({ source, target }) => [source, target]),
      [1, 2, 3].map((number) => [`Глава ${number}`, `Chapter ${number}`]),
    );
    assert.equal(targetsOf(files, 'skazka', 2)?.[1], 'There was one Ivan 22.');
    for (const chapter of [1, 2, 3]) {
      assert.deepEqual(targetsOf(early, 'skazka', chapter), targetsOf(files, 'skazka', chapter));
    }
  }
});

test('one file is read alone; a translation comes later and keeps the ids', async () => {
  const alone = await makeBook([russian], undefined, silent);
  assert.equal(alone.book.isTranslated, false);
  const stored = { slug: alone.book.slug, work: readWholeWork(alone.files, alone.book.slug) };
  const both = await makeBook([english], stored, silent);
  assert.equal(both.book.isTranslated, true);
  assert.equal(targetsOf(both.files, 'skazka', 3)?.[1], 'There was one Ivan 33.');
  assert.deepEqual(
    Object.keys(both.files.get('content/skazka/3.json') ?? {}),
    Object.keys(alone.files.get('content/skazka/3.json') ?? {}),
  );
});

test('files that are no book and its translation are refused as in the command line', async () => {
  const refused = async (...given: readonly (readonly [string, string | Uint8Array])[]) => {
    const files = given.map(([name, text]) => ({
      name,
      bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text,
    }));
    return makeBook(files, undefined, silent).then(
      () => 'made',
      (error) => (error instanceof UserError ? error.code : String(error)),
    );
  };
  assert.equal(await refused(['a.txt', '']), 'empty-file');
  assert.equal(await refused(['a.pdf', '%PDF-1.7']), 'not-text');
  assert.equal(await refused(['a.zip', new Uint8Array([0x50, 0x4b, 3, 4, 1])]), 'no-book');
  assert.equal(await refused(['a.txt', 'Only English words are here.']), 'not-russian');
  assert.equal(await refused(['a.txt', 'Одно.'], ['b.txt', 'Другое русское.']), 'not-english');
});

test('an archive gives the same book back, and a changed one is refused', async () => {
  const { book, files } = await makeBook([russian, english], undefined, silent);
  const bytes = await packBook(files);
  assert.ok(isBookArchive(bytes) && !isBookArchive(russian.bytes));
  const again = unpackBook(bytes);
  assert.deepEqual([...again.files].sort(), [...files].sort());
  assert.deepEqual(again.book.chapters, book.chapters);
  for (const [path, file] of [
    ['content/skazka/1.json', { 'p1-1': 5 }],
    ['content/skazka/1.json', { __proto__: 'А.', 'no id': 'А.' }],
    ['locales/en/skazka/1.json', { 'p99-1': 'No original.' }],
    ['content/skazka/1.notes.json', { 'p1-1': 'not a list' }],
    ['content/skazka/work.json', { title: 'А', source: { url: 'javascript:alert(1)' } }],
  ] as const) {
    const changed = await packBook(new Map([...files, [path, file]]));
    assert.throws(() => unpackBook(changed), { code: 'book-archive' }, path);
  }
  const outside = await Array.fromAsync(writeZip([{ name: 'content/a/work.json', content: '{' }]));
  assert.throws(() => unpackBook(Buffer.concat(outside)), { code: 'book-archive' });
});

test('the query of the reading page', () => {
  assert.deepEqual(parseOwnQuery('?text=7.3/p7-2'), { id: 7, chapter: 3, passage: 'p7-2' });
  assert.deepEqual(parseOwnQuery('?text=7'), { id: 7, chapter: undefined, passage: undefined });
  assert.equal(parseOwnQuery('?text=../7'), undefined);
});
