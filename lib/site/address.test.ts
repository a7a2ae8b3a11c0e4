// The site's paths.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { epubPath, isInterfaceLanguage, neighbours, pagePath, paragraphNumber } from './address.ts';

test('the path of a page begins with its language', () => {
  assert.equal(pagePath('en'), '/en');
  assert.equal(pagePath('ru', 'dama.2', 'p7-2'), '/ru/dama.2/p7-2');
});

test('the path of an EPUB has no interface language', () => {
  assert.equal(epubPath('dama'), '/books/dama.epub');
});

test('only the interface’s languages are accepted', () => {
  assert.deepEqual(['en', 'ru', 'de', '__proto__', ''].filter(isInterfaceLanguage), ['en', 'ru']);
});

test('a paragraph is shown by its number', () => {
  assert.deepEqual(['p7', 'p7-2', 'v2b', 'q1', 'h3'].map(paragraphNumber), ['7', '7', '2b', '1', '3']);
});

test('a chapter has two neighbours, the first and the last have one, a single text none', () => {
  const at = (chapter: number | undefined) => neighbours({ work: 'kniga', chapter }, [1, 2, 3]);
  assert.deepEqual(at(1), { previous: undefined, next: 2 });
  assert.deepEqual(at(2), { previous: 1, next: 3 });
  assert.deepEqual(at(3), { previous: 2, next: undefined });
  assert.deepEqual(at(9), { previous: undefined, next: undefined });
  assert.deepEqual(at(undefined), { previous: undefined, next: undefined });
});
