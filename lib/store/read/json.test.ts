// Positions in a JSON text: lines of keys, offsets of values, and positions of errors.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseJson, placesIn } from './json.ts';

test('keys have lines in objects, in lists and on one line', () => {
  const places = placesIn(
    '{\n  "p1-1": "Да.",\n  "source": {\n    "title": "x: {}"\n  },\n  "p2": ["a",\n "b"], "year": 1\n}',
  );
  const lines = Object.fromEntries([...places].map(([place, { line }]) => [place, line]));
  assert.deepEqual(lines, { 'p1-1': 2, source: 3, 'source.title': 4, p2: 6, 'p2.0': 6, 'p2.1': 7, year: 7 });
});

test('the position of a string has its exact characters', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string({ minLength: 1 }), fc.string({ unit: 'grapheme' })), (texts) => {
      const keys = Object.keys(texts).filter((key) => !key.includes('.') && key !== '__proto__');
      const file = JSON.stringify(Object.fromEntries(keys.map((key) => [key, texts[key]])), null, 2);
      const places = placesIn(file);
      for (const key of keys) {
        const { start = 0, end = 0 } = places.get(key) ?? {};
        assert.equal(JSON.parse(file.slice(start, end)), texts[key]);
      }
    }),
  );
});

test('a broken text has the positions before its error', () => {
  assert.deepEqual(
    [...placesIn('{"a": 1,\n"b": [2,\n3, x')],
    [
      ['a', { line: 1, start: 6, end: 7 }],
      ['b.0', { line: 2, start: 15, end: 16 }],
      ['b.1', { line: 3, start: 18, end: 19 }],
    ],
  );
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'{}[]:,"\\a1\n ') }), (text) => placesIn(text).size >= 0));
  assert.equal(placesIn(`{"a":"${'\\'.repeat(2_000_000)}`).size, 0);
});

test('errors inside the value of a duplicate key have their own lines', () => {
  const { faults } = parseJson('{"a":1,\n"a":{\n"b":1,"b":2}}');
  assert.deepEqual(
    faults.map(({ key, line, column }) => [key, line, column]),
    [
      ['a', 2, 1],
      ['b', 3, 7],
    ],
  );
});
