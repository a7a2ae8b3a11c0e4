// Tests of what the check finds in a paragraph as it is typed.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDeskText } from '#lib/desk/desk-files.ts';
import { rulesOfPair } from './rules-of-pair.ts';

const text = readDeskText(
  {
    'content/chai/text.json': { 'p1-1': 'Было 25 лет.', 'p1-2': 'Он ушёл.', 'p2-1': 'Да ,да.' },
    'locales/en/chai/text.json': { 'p1-1': 'It was 25 years.', 'p1-2': 'He left .' },
  },
  'chai',
  'text',
  ['en'],
);

test('the rules are those of the whole paragraph, and what is typed counts', () => {
  const rules = (draft?: string) =>
    rulesOfPair(text, 'p1-1', 'en', draft === undefined ? undefined : { side: 'target', text: draft }).map(
      ({ id, rule }) => `${id} ${rule}`,
    );
  assert.deepEqual(rules(), ['p1-2 punctuation-space']);
  assert.deepEqual(rules('It was 52 years.'), ['p1-1 numbers', 'p1-2 punctuation-space']);
});
