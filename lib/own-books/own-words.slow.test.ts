// The words of an own text are those that the server makes of the same text, from data that went through the pack.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readWordData } from '../../scripts/word-data.ts';
import { readWords } from '../store/analysis/words.ts';
import { readText } from '../store/read/texts.ts';
import { openWordMaker } from './own-words.ts';
import { packWordData, unpackWordData } from './word-data.ts';

test('words and stress marks', async () => {
  const maker = openWordMaker(unpackWordData(packWordData(await readWordData()).buffer));
  const text = await readText('pod-oboi', 'en');
  assert.ok(text);
  const { words, english, marks } = maker.wordsOf(text, new Map());
  const expected = await readWords(text);
  assert.deepEqual(Object.keys(words.forms), Object.keys(expected.forms));
  assert.ok(Object.keys(english.words).length > 20);
  assert.ok(Object.keys(marks).length > 5);
});
