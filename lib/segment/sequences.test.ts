// Common items of two sequences, and the longest ascending selection of pairs.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { commonItems, longestRise } from './sequences.ts';

test('equal items in the same order, unique ones first', () => {
  const pairs = commonItems([...'abXcdYef'], [...'abcdZef']);
  assert.equal(pairs.map(([at]) => 'abXcdYef'[at]).join(''), 'abcdef');
  assert.deepEqual(commonItems(['а', 'а', 'б'], ['а', 'б']).length, 2);
  assert.deepEqual(commonItems([], ['а']), []);
});

test('the longest rise leaves out pairs that cross it', () => {
  const pairs = [
    [0, 5],
    [1, 1],
    [2, 2],
    [3, 0],
    [4, 3],
  ] as const;
  assert.deepEqual(
    longestRise(pairs).map(([at]) => at),
    [1, 2, 4],
  );
});
