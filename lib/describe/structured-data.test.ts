// Tests of what search engines read.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Text, Work } from '../model.ts';
import { inlineJson, structuredData } from './structured-data.ts';

test('JSON in a page can neither close its element nor break a script', () => {
  const value = { text: '</script><!--<script>\u2028\u2029' };
  const json = inlineJson(value);
  assert.doesNotMatch(json, /<|\u2028|\u2029/);
  assert.deepEqual(JSON.parse(json), value);
});

test('a text and its translation name each other', () => {
  const work: Work = {
    slug: 'dama',
    meta: { title: 'Дама', author: 'А. Чехов', year: 1899, licence: 'CC-BY-4.0' },
    lang: 'en',
    translation: { title: 'The Lady', translators: [{ lang: 'en', name: 'C. Garnett' }] },
    chapters: [],
  };
  const text: Text = {
    address: 'dama',
    work: 'dama',
    chapter: undefined,
    lang: 'en',
    paragraphs: [],
    notes: { source: {}, target: {} },
  };
  const data = JSON.parse(JSON.stringify(structuredData(text, work, 'https://example.org/en/dama')));
  assert.equal(data['@id'], data.workTranslation.translationOfWork['@id']);
  assert.equal(data.inLanguage, 'ru');
  assert.equal(data.workTranslation.inLanguage, 'en');
  assert.deepEqual(data.workTranslation.translator, [{ '@type': 'Person', name: 'C. Garnett' }]);
});
