// Places in a JSON file: the line of every key, and the very characters of every text.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { placesIn } from './json-places.ts';

test('keys have lines, in objects, in lists and on one line', () => {
  const places = placesIn(
    '{\n  "p1-1": "Да.",\n  "source": {\n    "title": "x: {}"\n  },\n  "p2": ["a",\n "b"], "year": 1\n}',
  );
  const lines = Object.fromEntries([...places].map(([place, { line }]) => [place, line]));
  assert.deepEqual(lines, { 'p1-1': 2, source: 3, 'source.title': 4, p2: 6, 'p2.0': 6, 'p2.1': 7, year: 7 });
});

test('a text stands where the place says, whatever it holds', () => {
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

test('what is no JSON is read without harm', () => {
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'{}[]:,"\\a1\n ') }), (text) => placesIn(text).size >= 0));
  placesIn(`{"a":"${'\\'.repeat(2_000_000)}`);
  placesIn('"a:'.repeat(300_000));
});
