// Tests of the redirects for ids that a text no longer has.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newAliases } from './redirects.ts';

test('a joined segment and its paragraph lead to the segment that has their text', () => {
  const lineage = { descendants: [0, 0], ancestors: [[0, 1]], moved: new Set<number>() };
  const aliases = newAliases(['p1-1', 'p2-1'], ['p1-1'], lineage, new Map());
  assert.deepEqual(
    [...aliases],
    [
      ['p2-1', 'p1-1'],
      ['p2', 'p1'],
    ],
  );
});

test('a deleted segment leads to the one before it in its paragraph, and an alias that exists is kept', () => {
  const lineage = { descendants: [0, undefined, undefined], ancestors: [[0]], moved: new Set<number>() };
  const aliases = newAliases(['p1-1', 'p1-2', 'p1-3'], ['p1-1'], lineage, new Map([['p1-3', 'p9']]));
  assert.deepEqual([...aliases], [['p1-2', 'p1-1']]);
});
