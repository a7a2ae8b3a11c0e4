// Tests of giving numbers to new segments.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { numeralGiver } from './next-id.ts';

test('a number at the end is one more than the highest ever used', () => {
  const giver = numeralGiver(['1', '9a', '3']);
  assert.deepEqual([giver.last(), giver.last()], ['10', '11']);
});

test('a number in between has the next letter that was not used', () => {
  const giver = numeralGiver(['2', '2b', '7z']);
  assert.deepEqual(
    [giver.after('2'), giver.after('2'), giver.after('7'), giver.after(undefined)],
    ['2c', '2d', '7za', '0a'],
  );
});
