// Strays: a word is one where the neighbouring bead translates it and its own does not.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { noEvidence } from './evidence.ts';
import { learnLexicon } from './lexicon.ts';
import { plus } from './log-sum.ts';
import { sectionOf } from './section.ts';
import { encodeSide } from './side.ts';
import { strayScorer } from './strays.ts';

/** Text around the two beads, so that their words are rare. */
const rest = 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen';
const source = ['Красный дом стоит', 'над синей рекой'];
const words = [
  ['красный', 'red'],
  ['дом', 'house'],
  ['стоит', 'stands'],
  ['синей', 'blue'],
  ['рекой', 'river'],
] as const;

test('words that the neighbour translates are strays, on either side; the order of the two does not matter', () => {
  assert.equal(straysOf(['a red house stands', 'above a blue river']), 0);
  const moved = straysOf(['a red house stands above a river', 'blue']);
  assert.ok(moved > 2, `${moved}`);
  assert.ok(straysOf(['a blue river', 'red house stands']) > moved, 'exchanged sentences are all strays');
});

test('sums of probabilities in logarithms are right to a millionth', () => {
  for (const [one, other] of [
    [0.5, 0.5],
    [0.9, 0.002],
    [0.3, 1e-9],
  ] as const) {
    const sum = plus(Math.log(one), Math.log(other));
    assert.ok(Math.abs(Math.exp(sum) - (one + other)) < 1e-6);
    assert.equal(sum, plus(Math.log(other), Math.log(one)));
  }
  assert.equal(plus(Number.NEGATIVE_INFINITY, -3), -3);
  assert.equal(plus(Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY), Number.NEGATIVE_INFINITY);
});

/** The strays of two beads of one unit a side. */
function straysOf(target: readonly string[]): number {
  const left = encodeSide([source]);
  const right = encodeSide([[...target, rest]]);
  const prior = words.map(([one, other]) => ({
    source: left.vocabulary.find(one) ?? 0,
    target: right.vocabulary.find(other) ?? 0,
    weight: 1,
  }));
  const score = strayScorer(sectionOf(left, right, 0), learnLexicon(left, right, noEvidence, prior));
  const bead = (unit: number) => ({ i: unit, j: unit, sourceUnits: 1, targetUnits: 1, probability: 1 });
  assert.equal(score(bead(0), bead(1)), score(bead(1), bead(0)));
  return score(bead(0), bead(1));
}
