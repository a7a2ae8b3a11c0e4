// Which line ends are boundaries.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lineBoundaries } from './lines.ts';

test('short lines without marks are a list', () => {
  assert.deepEqual([...lineBoundaries('rice\nsalt\nwater')], [4, 9, 15]);
});

test('line ends of verse and wrapped prose are not boundaries', () => {
  assert.equal(lineBoundaries('The night is long,\nThe road is cold,\nAnd we are old.').size, 0);
  const prose =
    'It was a cold day in May, and nobody had come to\nthe station but the two of us and the old dog of\nthe porter.';
  assert.equal(lineBoundaries(prose).size, 0);
});

test('a short line before a capital is a heading', () => {
  const text = 'Chapter One\nIt was a cold day in May, and nobody had come to\nthe station but the two of us.';
  assert.deepEqual([...lineBoundaries(text)], [11]);
});
