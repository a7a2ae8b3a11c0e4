// What the list and the contents show of a book is taken from its texts.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EMPTY_TEXT } from '../segment/merging.ts';
import { describeBook, describeText } from './describe-book.ts';

const text = {
  ...EMPTY_TEXT,
  segments: new Map([
    ['h1', 'Глава первая'],
    ['p1-1', 'Жил-был царь.'],
  ]),
  translations: new Map([
    ['en', { segments: new Map([['h1', 'Chapter One']]), notes: {}, states: {}, anchors: new Map() }],
  ]),
};

test('a text by its heading, its words and its segments', () => {
  assert.deepEqual(describeText('1', text, 'en'), {
    name: '1',
    source: 'Глава первая',
    target: 'Chapter One',
    isTitled: true,
    words: 5,
    segments: 2,
  });
  assert.equal(describeText('1', { ...text, segments: new Map([['p1-1', 'А.']]) }, 'en').isTitled, false);
});

test('a book by its texts and the files that belong to none of them', () => {
  const work = { meta: { title: 'Сказка' }, translations: new Map(), texts: new Map([['text', text]]) };
  const doubts = { pairs: {}, untranslated: 0, aside: 0, unmatched: [] };
  const book = describeBook('skazka', work, 'en', doubts);
  assert.deepEqual(Object.keys(book.files), ['content/skazka/work.json']);
  assert.equal(book.isTranslated, false);
  assert.equal(book.chapters.length, 1);
  assert.ok(book.size > 50);
});
