// The search and what it stands on: bands, boundaries, lengths, shapes, posteriors, the choice of beads.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Band, bandAround, fullBand, makeBand } from './band.ts';
import { formatBead, parseBead } from './bead.ts';
import { boundaryClasses, classifyBoundaries } from './boundaries.ts';
import { confidenceOf } from './confidence.ts';
import { chooseBeads } from './decode.ts';
import { chanceOf, firstLengthModel, logGamma, scoreLengths } from './length-model.ts';
import { findPosteriors } from './search.ts';
import { estimateShapes, shapes } from './shape-model.ts';

test('a bead is written and read back', () => {
  const bead = { source: [0, 1], target: [2], confidence: 0.97 };
  assert.equal(formatBead(bead), '[0, 1]:[2]:0.97');
  assert.deepEqual(parseBead('[0, 1]:[2]:0.97'), bead);
  assert.deepEqual(parseBead('[]:[5]'), { source: [], target: [5], confidence: 1 });
  assert.equal(parseBead('nothing'), undefined);
});

test('any band is monotone, connected, and open at both corners', () => {
  const rows = fc.array(fc.tuple(fc.integer({ min: -9, max: 40 }), fc.integer({ min: -9, max: 40 })), { minLength: 1 });
  fc.assert(
    fc.property(rows, fc.integer({ min: 1, max: 30 }), (wanted, columns) => {
      checkBand(
        makeBand(
          columns,
          Int32Array.from(wanted, ([low]) => low),
          Int32Array.from(wanted, ([, high]) => high),
        ),
      );
    }),
  );
});

test('the band around beads holds them with their margin', () => {
  const beads = { count: 2, i: Int32Array.of(3, 20), j: Int32Array.of(5, 11) };
  const band = bandAround(30, 25, beads, 2);
  checkBand(band);
  for (const [i, j] of [
    [3, 5],
    [5, 6],
    [20, 11],
    [18, 9],
  ] as const) {
    assert.ok((band.lows[i] as number) <= j && j < (band.highs[i] as number), `${i}, ${j}`);
  }
});

test('boundaries tell stops, lower case, brackets and paragraphs apart', () => {
  const plain = classifyBoundaries(['One.', 'Two (see', 'no. 5).', 'three,', 'four']);
  assert.equal(new Set(plain).size, 5);
  assert.ok(plain.every((kind) => kind < boundaryClasses));
  assert.notDeepEqual(plain, classifyBoundaries(['One.', 'Two (see', 'no. 5).', 'three,', 'four'], [0, 1, 1, 1, 1]));
});

test('logGamma agrees with factorials', () => {
  assert.ok(Math.abs(logGamma(11) - Math.log(3_628_800)) < 1e-9);
  assert.ok(Math.abs(logGamma(0.5) - Math.log(Math.sqrt(Math.PI))) < 1e-6);
});

test('equal lengths score above unequal ones, and above chance', () => {
  const lengths = Float64Array.of(20, 50, 80, 120, 30, 70);
  const model = firstLengthModel(lengths, lengths);
  const score = (source: number, target: number) =>
    scoreLengths(model, source, target, chanceOf(model.source, source, 1) + chanceOf(model.target, target, 1));
  assert.ok(score(80, 80) > 0);
  assert.ok(score(80, 80) > score(80, 110));
  assert.ok(score(80, 110) > score(80, 200));
});

test('shape shares are a distribution, with and without counts', () => {
  const total = (model: { shape: Float64Array }) => model.shape.reduce((sum, log) => sum + Math.exp(log), 0);
  assert.ok(Math.abs(total(estimateShapes()) - 1) < 1e-9);
  const shape = new Float64Array(shapes.length);
  shape[0] = 500;
  const counts = { shape, sourceRuns: 5, sourceNulls: 50, targetRuns: 0, targetNulls: 0 };
  assert.ok(Math.abs(total(estimateShapes(counts)) - 1) < 1e-9);
  assert.ok(estimateShapes(counts).extendSource > estimateShapes().extendSource);
});

test('for each unit the probabilities of all its beads add up to one', () => {
  const size = fc.integer({ min: 1, max: 9 });
  fc.assert(
    fc.property(
      size,
      size,
      fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 7 }),
      (rows, columns, noise) => {
        const score = (i: number, j: number, shape: number) => noise[(i * 5 + j * 3 + shape) % noise.length] ?? 0;
        const found = findPosteriors(fullBand(rows, columns), estimateShapes(), 3, score);
        const covered = Float64Array.from(found.sourceNull);
        for (let at = 0; at < found.count; at += 1) {
          const taken = shapes[found.shape[at] as number]?.source ?? 0;
          for (let unit = 0; unit < taken; unit += 1) {
            const row = (found.i[at] as number) + unit;
            covered[row] = (covered[row] as number) + (found.probability[at] as number);
          }
        }
        // Beads under the threshold are left out of the list.
        for (const sum of covered) assert.ok(sum > 0.85 && sum < 1.0001, `${sum}`);
      },
    ),
  );
});

test('the search prefers what scores, and a run of nulls to bad beads', () => {
  const score = (i: number, j: number, shape: number) =>
    shape === 0 && (i < 3 ? i === j : i > 6 && i - 4 === j) ? 6 : -6;
  const found = findPosteriors(fullBand(12, 8), estimateShapes(), 3, score);
  const beads = chooseBeads(12, 8, found);
  const pairs = beads
    .filter((bead) => bead.sourceUnits === 1 && bead.targetUnits === 1)
    .map((bead) => [bead.i, bead.j]);
  assert.deepEqual(pairs, [
    [0, 0],
    [1, 1],
    [2, 2],
    [7, 3],
    [8, 4],
    [9, 5],
    [10, 6],
    [11, 7],
  ]);
  assert.equal(beads.filter((bead) => bead.targetUnits === 0).length, 4);
});

test('an empty side leaves nulls', () => {
  const found = findPosteriors(fullBand(0, 3), estimateShapes(), 3, () => 0);
  assert.equal(chooseBeads(0, 3, found).length, 3);
});

test('confidence grows with probability and stays inside 0 and 1', () => {
  const text = { mean: 3, words: 0, several: 0 };
  const bead = { ends: 0, lengths: 0.5, explained: 0.4, strays: 0 };
  const rate = (probability: number, evidence = text) =>
    confidenceOf({ i: 0, j: 0, sourceUnits: 1, targetUnits: 1, probability }, evidence, bead);
  assert.ok(rate(0) > 0 && rate(1) < 1);
  assert.ok(rate(0.2) < rate(0.6) && rate(0.6) < rate(0.99));
  assert.ok(rate(0.99, { ...text, words: -3 }) < 0.5, 'in a text whose words explain nothing no bead is sure');
});

function checkBand(band: Band): void {
  const { rows, columns, lows, highs } = band;
  assert.equal(lows[0], 0);
  assert.equal(highs[rows - 1], columns);
  let cells = 0;
  for (let i = 0; i < rows; i += 1) {
    const low = lows[i] as number;
    const high = highs[i] as number;
    assert.ok(low <= high && low >= 0 && high <= columns);
    if (i > 0)
      assert.ok(low >= (lows[i - 1] as number) && high >= (highs[i - 1] as number) && low <= (highs[i - 1] as number));
    cells += high - low;
  }
  assert.equal(band.cells, cells);
}
