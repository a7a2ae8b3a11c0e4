// Splitting a text into paragraphs.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { splitParagraphs } from './paragraphs.ts';

test('blank lines separate paragraphs, with or without white space in them', () => {
  assert.deepEqual(splitParagraphs('\n\nOne.\n\nTwo.\r\n \r\nThree.\n'), ['One.', 'Two.', 'Three.']);
});

test('short lines stay together as wrapped prose, verse or a list', () => {
  assert.deepEqual(splitParagraphs('It was a cold\n  day in May.'), ['It was a cold\nday in May.']);
});

test('lines that are too long to be wrapped are paragraphs', () => {
  const long = 'word '.repeat(60).trim();
  assert.deepEqual(splitParagraphs(`Title\n${long}\n${long} end`), ['Title', long, `${long} end`]);
});

test('lines filled to a wide margin are one paragraph', () => {
  const line = 'word '.repeat(30).trim();
  assert.deepEqual(splitParagraphs(`${line}\n${line}\n${line}\nend`), [`${line}\n${line}\n${line}\nend`]);
});

test('an empty text has no paragraphs', () => assert.deepEqual(splitParagraphs(' \n\n '), []));
