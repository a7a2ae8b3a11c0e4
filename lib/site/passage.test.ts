// Titles, citations and excerpts.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Text, Work } from '../model.ts';
import { toParagraphs } from '../segment/paragraphs.ts';
import { citation, excerpt, passageNumbers, textTitle, titleDraft } from './passage.ts';

const book: Work = {
  slug: 'kniga',
  meta: { title: 'Книга', author: 'Иван Иванов' },
  lang: 'en',
  translation: { title: 'The Book' },
  chapters: [1, 2],
};

function textOf(source: Record<string, string>, target: Record<string, string> = {}, chapter?: number): Text {
  const paragraphs = toParagraphs(new Map(Object.entries(source)), new Map(Object.entries(target)));
  return {
    address: 'kniga',
    work: 'kniga',
    chapter,
    lang: 'en',
    paragraphs,
    notes: { source: {}, target: {} },
    states: {},
  };
}

test('the title of a text is its first heading, or the title of its work', () => {
  const headed = textOf({ h1: 'Глава первая', 'p1-1': 'Да.' }, { h1: 'Chapter One' });
  assert.deepEqual(textTitle(headed, book), { source: 'Глава первая', target: 'Chapter One' });
  assert.deepEqual(textTitle(textOf({ 'p1-1': 'Да.' }), book), { source: 'Книга', target: 'The Book' });
});

test('an unreviewed title is a draft, unless it is the work’s title', () => {
  const states = { h1: { state: 'draft', by: 'deepl' }, 'p1-1': { state: 'draft' } } as const;
  const headed = textOf({ h1: 'Глава первая', 'p1-1': 'Да.' }, { h1: 'Chapter One', 'p1-1': 'Yes.' });
  assert.equal(titleDraft({ ...headed, states }), 'machine');
  assert.equal(titleDraft(headed), undefined);
  assert.equal(titleDraft({ ...textOf({ 'p1-1': 'Да.' }, { 'p1-1': 'Yes.' }), states }), undefined);
});

test('a citation has author and work, and the chapter if there is one', () => {
  const chapter = textOf({ h1: 'Глава первая' }, {}, 1);
  assert.equal(citation(chapter, book), 'Иван Иванов, «Книга. Глава первая»');
  assert.equal(citation(textOf({ 'p1-1': 'Да.' }), book), 'Иван Иванов, «Книга»');
});

test('a passage is numbered by its first and last paragraph', () => {
  const { paragraphs } = textOf({ 'p3-1': 'а', 'p4-1': 'б', 'p5-1': 'в' });
  assert.equal(passageNumbers(paragraphs), '3–5');
  assert.equal(passageNumbers(paragraphs.slice(0, 1)), '3');
  assert.equal(passageNumbers([]), '');
});

test('an excerpt is cut at a word and within the limit', () => {
  const { paragraphs } = textOf({ 'p1-1': 'Раз, два, три, четыре, пять.', 'p1-2': 'Вышел зайчик погулять.' });
  assert.equal(excerpt(paragraphs, 'source', 20), 'Раз, два, три…');
  assert.equal(excerpt(paragraphs, 'target', 20), '');
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 2, max: 80 }), (words, length) => {
      const cut = excerpt(textOf({ 'p1-1': words }).paragraphs, 'source', length);
      return cut.length <= length;
    }),
  );
});
