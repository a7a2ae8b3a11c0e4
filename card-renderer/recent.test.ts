// Pictures in memory: limited in bytes, and the most recently used are kept.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { openRecent } from './recent.ts';

test('the least recently used picture is removed first', () => {
  const recent = openRecent(10);
  recent.add('a', new Uint8Array(4));
  recent.add('b', new Uint8Array(4));
  assert.equal(recent.get('a')?.length, 4);
  recent.add('c', new Uint8Array(4));
  assert.deepEqual(
    ['a', 'b', 'c'].map((path) => recent.get(path) !== undefined),
    [true, false, true],
  );
});

test('the size stays within the limit', () => {
  const actions = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.nat(12)), { maxLength: 60 });
  fc.assert(
    fc.property(actions, (given) => {
      const recent = openRecent(20);
      for (const [path, size] of given) {
        if (size === 0) recent.get(path);
        else recent.add(path, new Uint8Array(size));
        const held = ['a', 'b', 'c', 'd'].reduce((sum, each) => sum + (recent.get(each)?.length ?? 0), 0);
        assert.ok(held <= 20);
      }
    }),
  );
});
