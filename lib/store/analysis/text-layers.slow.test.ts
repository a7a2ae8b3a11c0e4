// Stress marks and word notes of an exported text.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { temporaryLibrary } from '../../../test/temporary-library.ts';
import { readText } from '../read/texts.ts';
import { readTextLayers } from './text-layers.ts';

const LIBRARY = {
  'content/dom/work.json': { title: 'Дом' },
  'content/dom/text.json': { 'p1-1': 'Анна открыла чемодан.', 'p1-2': 'В чемодане была пудра.', 'p1-3': 'Да.' },
  'content/dom/text.stress.json': { 'p1-1': 'А\u0301нна откры\u0301ла чемода\u0301н.', 'p1-2': 'Другое.' },
  'locales/en/dom/work.json': { title: 'The House' },
  'locales/en/dom/text.json': { 'p1-1': 'Anna opened the suitcase.' },
  'locales/en/dom/text.words.json': { 'p1-2': { пудра: 'face powder' } },
};

test('a text has the stored marks of segments that are unchanged, and the first occurrence of each less common word', async (t) => {
  await temporaryLibrary(t, LIBRARY);
  const text = (await readText('dom', 'en')) ?? assert.fail();
  assert.deepEqual(await readTextLayers(text, { stress: false, glossary: false }), { stress: new Map(), words: [] });
  const { stress, words } = await readTextLayers(text, { stress: true, glossary: true });
  assert.deepEqual([...stress], [['p1-1', [0, 9, 18]]]);
  assert.deepEqual(
    words.map(({ segment, start, end, headword }) => [segment, start, end, headword]),
    [
      ['p1-1', 13, 20, 'чемода\u0301н'],
      ['p1-2', 16, 21, 'пудра'],
    ],
  );
  assert.match(words[0]?.gloss ?? '', /suitcase/);
  assert.equal(words[1]?.gloss, 'face powder');
});
