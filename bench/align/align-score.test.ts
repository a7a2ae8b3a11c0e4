// The scorer against counts done by hand, and the maker of synthetic documents against its own promise.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countMatches, laxF1, strictF1 } from './align-score.ts';
import { cutShort, joinThrees, swapNeighbours } from './align-stress.ts';
import { disturb } from './align-synthetic.ts';

test('strict wants both sides equal, lax an overlap; nulls count for precision alone', () => {
  const gold = [pair([0], [0]), pair([1, 2], [1]), pair([], [2])];
  const proposed = [pair([0], [0]), pair([1], [1]), pair([2], []), pair([], [2])];
  const counts = countMatches(proposed, gold);
  assert.deepEqual(counts, {
    proposed: 4,
    gold: 2,
    strictPrecision: 2,
    strictRecall: 1,
    laxPrecision: 3,
    laxRecall: 2,
  });
  assert.equal(strictF1(counts), 0.5);
  assert.ok(Math.abs(laxF1(counts) - 6 / 7) < 1e-9);
});

test('a disturbed document is the same for the same seed, and its beads hold every unit once', () => {
  const beads = Array.from({ length: 80 }, (_, index) => pair([index], [index]));
  const text = (word: string) => beads.map((_, index) => `${word} ${index}, and so on; indeed it goes on.`);
  const document = { source: text('one'), target: text('other'), beads };
  const inserted = { source: ['x'], target: ['y'] };
  const noise = { merge: 0.2, split: 0.2, drop: 0.05, dropOn: 0.5, insert: 0.05, inserted };
  const made = disturb(document, noise, 4);
  assert.deepEqual(made, disturb(document, noise, 4));
  assert.notDeepEqual(made, disturb(document, noise, 5));
  assert.deepEqual(
    made.beads.flatMap((bead) => bead.source),
    made.source.map((_, index) => index),
  );
  assert.deepEqual(
    made.beads.flatMap((bead) => bead.target),
    made.target.map((_, index) => index),
  );
});

test('cut, exchanged and joined documents hold every unit once, and their beads say what was done', () => {
  const beads = Array.from({ length: 60 }, (_, index) => pair([index], [index]));
  const text = (word: string) => beads.map((_, index) => `${word}${index}`);
  const document = { name: 'd', source: text('s'), target: text('t'), beads };
  const parts = cutShort(document, 1);
  assert.deepEqual(
    parts.flatMap((part) => part.target),
    document.target,
  );
  assert.ok(parts.every((part) => part.beads.length <= 20));
  const swapped = swapNeighbours(document, 0.3, 2);
  assert.deepEqual(swapped.source, document.source);
  const exchanged = swapped.beads.find((bead) => bead.source.length === 2);
  const [first = -1, second = -1] = exchanged?.target ?? [];
  assert.equal(swapped.target[first], swapped.source[second]?.replace('s', 't'));
  const joined = joinThrees(document, 0.5, 3);
  assert.ok(joined.beads.some((bead) => bead.source.length === 3 && bead.target.length === 1));
  assert.deepEqual(joined.source.join(' ').split(' '), document.source);
});

function pair(source: number[], target: number[]): { source: number[]; target: number[] } {
  return { source, target };
}
