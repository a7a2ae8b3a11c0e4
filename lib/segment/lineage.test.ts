// Which old segments new ones come from.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { originsOf, traceLineage } from './lineage.ts';

const OLD = ['Анна приехала в Москву поездом.', 'Никто её не встретил.', 'Шёл снег.'];

test('origins are found by common words, also of both halves of a segment', () => {
  assert.deepEqual(originsOf(OLD, ['Анна приехала', 'в Москву поездом.', 'Новое.', 'Никто там её не встретил.']), [
    0,
    0,
    undefined,
    1,
  ]);
});

test('descendants, ancestors and what has moved', () => {
  const { descendants, ancestors, moved } = traceLineage(OLD, ['Шёл снег.', 'Анна приехала в Москву поездом.']);
  assert.deepEqual(descendants, [1, undefined, 0]);
  assert.deepEqual(ancestors, [[2], [0]]);
  assert.equal(moved.size, 1);
});
