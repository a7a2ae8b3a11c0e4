// Anchors hold whatever they are, no unit is lost, and the order stays.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { UserError } from '../error.ts';
import { align } from './align.ts';
import { type Anchor, alignAnchored } from './anchored.ts';

const NAMES = ['Anna', 'Boris', 'Clara', 'Dmitri', 'Elena', 'Fyodor', 'Galina', 'Herman'];

/** The same names on both sides, sentence by sentence. */
function textOf(count: number, words: readonly string[]): readonly string[] {
  return Array.from({ length: count }, (_, index) => {
    const name = NAMES[(index * 5) % NAMES.length];
    return `${name} ${words[index % words.length]} ${index + 100} ${words[(index + 1) % words.length]}.`;
  });
}

const SOURCE = textOf(30, ['увидел', 'потерял', 'купил', 'забыл']);
const TARGET = textOf(30, ['saw', 'lost', 'bought', 'forgot']);

test('without anchors it is the alignment', () => {
  assert.deepEqual(alignAnchored([{ units: SOURCE }], [{ units: TARGET }], [[]])[0], align(SOURCE, TARGET));
});

test('anchors hold, nothing is lost, and what is between them is in order', () => {
  let state = 7;
  const random = (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state % below;
  };
  for (let round = 0; round < 40; round += 1) {
    const rows = 1 + random(SOURCE.length);
    const columns = 1 + random(TARGET.length);
    const anchors: Anchor[] = [];
    let [row, column] = [0, 0];
    for (;;) {
      const source = [row + random(4), 0] as [number, number];
      const target = [column + random(4), 0] as [number, number];
      source[1] = source[0] + random(3);
      target[1] = target[0] + random(3);
      if (source[1] > rows || target[1] > columns) break;
      anchors.push({ source, target });
      [row, column] = [source[1], target[1]];
    }
    const [beads = []] = alignAnchored(
      [{ units: SOURCE.slice(0, rows) }],
      [{ units: TARGET.slice(0, columns) }],
      [anchors],
    );
    assert.deepEqual(
      beads.flatMap(({ source }) => source),
      Array.from({ length: rows }, (_, index) => index),
    );
    assert.deepEqual(
      beads.flatMap(({ target }) => target),
      Array.from({ length: columns }, (_, index) => index),
    );
    for (const { source, target } of anchors) {
      if (source[0] === source[1] && target[0] === target[1]) continue;
      const held = beads.find(
        (bead) =>
          bead.confidence === 1 &&
          bead.source.length === source[1] - source[0] &&
          bead.target.length === target[1] - target[0] &&
          (bead.source[0] ?? source[0]) === source[0] &&
          (bead.target[0] ?? target[0]) === target[0],
      );
      assert.ok(held, JSON.stringify({ source, target, beads }));
    }
  }
});

test('an anchor against the words holds, and the sentences around it are aligned', () => {
  const [beads = []] = alignAnchored(
    [{ units: SOURCE }],
    [{ units: TARGET }],
    [[{ source: [10, 11], target: [10, 12] }]],
  );
  const pairs = beads.map(({ source, target }) => `${source}:${target}`);
  assert.ok(pairs.includes('10:10,11'), pairs.join(' '));
  assert.equal(pairs.filter((pair) => /^(\d+):\1$/.test(pair)).length >= 26, true, pairs.join(' '));
});

test('anchors that cross or leave the text are refused', () => {
  const run = (...anchors: Anchor[]) => alignAnchored([{ units: SOURCE }], [{ units: TARGET }], [anchors]);
  const code = (error: unknown) => error instanceof UserError && error.code === 'anchors';
  assert.throws(() => run({ source: [3, 4], target: [3, 4] }, { source: [5, 6], target: [2, 3] }), code);
  assert.throws(() => run({ source: [29, 31], target: [3, 4] }), code);
});
