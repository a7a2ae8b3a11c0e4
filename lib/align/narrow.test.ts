// A narrowed band keeps every likely way through the table and gives up the rest, and no band grows with the square.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { bandAround, fullBand } from './band.ts';
import { narrowBand } from './narrow.ts';
import { findPosteriors } from './search.ts';
import { estimateShapes } from './shape-model.ts';

const model = estimateShapes();

test('the probabilities in a narrowed band are those of the full table', () => {
  const noise = fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 5, maxLength: 40 });
  const size = fc.integer({ min: 1, max: 70 });
  fc.assert(
    fc.property(size, size, noise, (rows, columns, values) => {
      const score = (i: number, j: number, shape: number) =>
        (values[(i * 7 + j * 3 + shape) % values.length] ?? 0) + (i === j && shape === 0 ? 8 : -4);
      const whole = findPosteriors(fullBand(rows, columns), model, 3, score);
      const narrow = findPosteriors(narrowBand(fullBand(rows, columns), model, score), model, 3, score);
      for (const [unit, probability] of whole.sourceNull.entries()) {
        assert.ok(Math.abs(probability - (narrow.sourceNull[unit] ?? 0)) < 1e-3, `${unit}: ${probability}`);
      }
    }),
    { numRuns: 40 },
  );
});

test('where one way is far better than all others, little of the table is kept', () => {
  const score = (i: number, j: number, shape: number) => (i === j && shape === 0 ? 10 : -10);
  const band = narrowBand(fullBand(600, 600), model, score);
  assert.ok(band.cells < 600 * 40, `${band.cells}`);
  for (let i = 0; i < 600; i += 1) assert.ok((band.lows[i] as number) <= i && i < (band.highs[i] as number));
});

test('a stretch that nothing matches on either side does not fill the table', () => {
  const beads = { count: 2, i: Int32Array.of(100, 29_900), j: Int32Array.of(100, 29_900) };
  const band = bandAround(30_000, 30_000, beads, 4);
  assert.ok(band.cells < 30_000 * 120, `${band.cells}`);
  assert.ok((band.highs[29_900] as number) >= 29_900);
});
