// The order, filters and pages of the shelf.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Kind, Level } from '../model.ts';
import { filterShelf, formatFilter, orderShelf, PAGE_SIZE, pageOfShelf, parseFilter, shelfPath } from './shelf.ts';

const shelved = (slug: string, level?: Level, words = 500, kind?: Kind) => ({
  work: { slug, meta: { title: slug, level, kind }, lang: 'en', translation: {}, chapters: [] },
  words,
});
const slugs = (works: readonly { readonly work: { readonly slug: string } }[]) => works.map(({ work }) => work.slug);

test('a filter is written into a path and read back', () => {
  const filters = [
    ['a2', { level: 'A2', page: 1 }],
    ['short', { length: 'short', page: 1 }],
    ['b1-long-novel-3', { level: 'B1', length: 'long', kind: 'novel', page: 3 }],
    ['2', { page: 2 }],
  ] as const;
  for (const [text, filter] of filters) {
    assert.equal(formatFilter(filter), text);
    assert.deepEqual(JSON.parse(JSON.stringify(parseFilter(text))), filter);
  }
  assert.equal(shelfPath('en', { level: 'A2' }), '/en/library/a2');
  assert.equal(shelfPath('en', { page: 1 }), '/en');
});

test('only one way of writing a filter is read', () => {
  for (const text of [
    '',
    'A2',
    'story-a2',
    'a2-a2',
    'a2-1',
    'a2-02',
    'a2-',
    'x',
    'a1-b1',
    '0',
    '__proto__',
    'constructor',
  ])
    assert.equal(parseFilter(text), undefined, text);
});

test('the shelf begins with what the publisher put first, then the easiest', () => {
  const works = [
    shelved('c1', 'C1'),
    shelved('none'),
    shelved('long-a1', 'A1', 900),
    shelved('short-a1', 'A1', 100),
    shelved('pinned', 'C2'),
  ];
  assert.deepEqual(slugs(orderShelf(works, ['pinned'])), ['pinned', 'short-a1', 'long-a1', 'c1', 'none']);
});

test('filters combine; lengths are 5 and 15 minutes at 180 words a minute', () => {
  const works = [
    shelved('a', 'A1', 900, 'story'),
    shelved('b', 'A1', 901, 'story'),
    shelved('c', 'A1', 2701, 'poem'),
    shelved('d', 'B1', 100, 'story'),
  ];
  assert.deepEqual(slugs(filterShelf(works, { level: 'A1', kind: 'story' })), ['a', 'b']);
  assert.deepEqual(slugs(filterShelf(works, { length: 'short' })), ['a', 'd']);
  assert.deepEqual(slugs(filterShelf(works, { length: 'medium' })), ['b']);
  assert.deepEqual(slugs(filterShelf(works, { length: 'long' })), ['c']);
});

test('a large shelf is divided into pages', () => {
  const works = Array.from({ length: PAGE_SIZE * 2 + 1 }, (_, index) => shelved(`w${index}`));
  assert.equal(pageOfShelf(works, {}).pages, 3);
  assert.equal(pageOfShelf(works, {}).works.length, PAGE_SIZE);
  assert.deepEqual(slugs(pageOfShelf(works, { page: 3 }).works), [`w${PAGE_SIZE * 2}`]);
  assert.deepEqual(pageOfShelf(works, { page: 4 }).works, []);
  assert.deepEqual(pageOfShelf(works, { level: 'A1' }), { works: [], pages: 0 });
});
