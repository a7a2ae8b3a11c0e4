// Pairs of segments: several originals joined in one translation are one pair.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pairsOf, paragraphsOf } from './segments.ts';

test('translated segments make pairs; "" joins a segment to the one before', () => {
  const source = {
    file: 'ru.json',
    segments: new Map([
      ['p1-1', 'Раз,'],
      ['p2-1', 'два.'],
      ['p2-2', 'Три.'],
      ['p2-3', 'Четыре.'],
    ]),
  };
  const target = {
    file: 'en.json',
    lang: 'en',
    segments: new Map([
      ['p1-1', 'One, two.'],
      ['p2-1', ''],
      ['p2-3', 'Four.'],
    ]),
  };
  assert.deepEqual(pairsOf({ source, target, states: {}, glossary: {} }), [
    { id: 'p1-1', source: 'Раз, два.', target: 'One, two.', joined: true },
    { id: 'p2-3', source: 'Четыре.', target: 'Four.', joined: false },
  ]);
  assert.deepEqual(
    paragraphsOf(source).map(({ length }) => length),
    [1, 3],
  );
});
