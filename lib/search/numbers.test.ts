// Numbers as strings, and back.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { packAscending, packNumbers, unpackAscending, unpackNumbers } from './numbers.ts';

test('any whole numbers come back, and JSON escapes none of the characters', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 2 ** 40 })), (numbers) => {
      const packed = packNumbers(numbers);
      assert.deepEqual(unpackNumbers(packed), numbers);
      assert.equal(JSON.stringify(packed).length, packed.length + 2);
    }),
  );
});

test('ascending numbers come back, near ones in one character each', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat()), (numbers) => {
      const sorted = numbers.toSorted((one, other) => one - other);
      assert.deepEqual(unpackAscending(packAscending(sorted)), sorted);
    }),
  );
  assert.equal(packAscending(Array.from({ length: 1000 }, (_, index) => index * 44)).length, 1000);
});
