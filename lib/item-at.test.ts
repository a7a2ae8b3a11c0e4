// Reading items inside and outside a list.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { itemAt } from './item-at.ts';

test('an item is returned, an index outside the list throws', () => {
  assert.equal(itemAt(['a', ''], 1), '');
  assert.equal(itemAt(Int32Array.of(0), 0), 0);
  for (const index of [-1, 1, 0.5]) assert.throws(() => itemAt(['a'], index), RangeError);
});
