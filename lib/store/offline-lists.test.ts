// What makes works of this library, and the library itself, readable offline.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isData, isLasting } from '../site/lasting.ts';
import { listLibraryFiles, listWorkFiles } from './offline-lists.ts';
import { readWork } from './read/works.ts';

test('a text: its page, its words in both languages, their links and its stress marks', async () => {
  const list = await listWorkFiles('kim-putin-2023', 'en');
  assert.deepEqual(list?.pages, ['/en/kim-putin-2023']);
  const files = list.files.map((path) => path.replace(/[\da-f]{8}/, '*'));
  assert.deepEqual(files, [
    '/words/en/known/kim-putin-2023.json',
    '/words/en/kim-putin-2023.*.json',
    '/words/en/kim-putin-2023.english.*.json',
    '/words/en/links/kim-putin-2023.*.json',
    '/stress/kim-putin-2023.*.json',
  ]);
  assert.ok(list.files.every((path) => isLasting(path) || isData(path)));
});

test('a book: its contents and every chapter', async () => {
  const list = await listWorkFiles('forty-grams', 'ru');
  assert.equal(list?.title, 'Сорок граммов');
  assert.deepEqual(
    list.pages,
    ['', '.1', '.2', '.3', '.4'].map((chapter) => `/ru/forty-grams${chapter}`),
  );
  assert.equal(list.files.length, 17);
});

test('no work, no list', async () => {
  assert.equal(await listWorkFiles('no-such-work', 'en'), undefined);
});

test('the library: every page of the shelf, and its works with their sizes', async () => {
  const work = await readWork('forty-grams', 'en');
  assert.ok(work);
  const shelf = Array.from({ length: 100 }, (_, index) => ({ work: { ...work, slug: `work-${index}` }, words: 5000 }));
  const { pages, files, works = [] } = listLibraryFiles(shelf, ['/search/text-0.0a1b2c3d.json'], 'en');
  assert.deepEqual(pages, ['/en', '/en/library/2', '/en/library/3', '/en/about']);
  assert.ok(files.slice(0, -1).every(isData));
  assert.equal(files.at(-1), '/search/text-0.0a1b2c3d.json');
  assert.deepEqual(
    works.map(({ slug }) => slug),
    shelf.map(({ work }) => work.slug),
  );
  assert.ok(works.every(({ bytes, title }) => bytes > 500_000 && title === 'Сорок граммов'));
});
