// Sums over all monotone alignments inside a band, and gives the probability of each bead.
import type { Band } from './band.ts';
import { growing } from './growing.ts';
import { plus } from './log-sum.ts';
import { nodesOf } from './nodes.ts';
import { type ShapeCounts, type ShapeModel, shapes } from './shape-model.ts';

/** Beads with a noticeable probability, sorted by where they begin. Shape k takes shapes[shape[k]] units from (i, j). */
export interface Posteriors {
  readonly count: number;
  readonly i: Int32Array;
  readonly j: Int32Array;
  readonly shape: Uint8Array;
  readonly probability: Float64Array;
  /** Probability that a unit stands alone. */
  readonly sourceNull: Float64Array;
  readonly targetNull: Float64Array;
  readonly counts: ShapeCounts;
}

const least = 0.002;
const leastLog = Math.log(least);
/** Terms below this many natural logarithms add nothing to a count. */
const negligible = -20;
const never = Number.NEGATIVE_INFINITY;

/**
 * Forward–backward over nodes (i, j): i source and j target units are behind. Three states tell what came last: a bead,
 * a source unit alone, a target unit alone; so a run of nulls costs an opening and extensions, and source nulls stand
 * before target nulls. `score(i, j, shape)` is the bead's log score; it is asked only for beads inside the band.
 */
export function findPosteriors(
  band: Band,
  model: ShapeModel,
  largest: number,
  score: (i: number, j: number, shape: number) => number,
): Posteriors {
  const { rows, columns } = band;
  const { lows, highs, offsets, size } = nodesOf(band);
  const shapeCount = shapes.findLastIndex((shape) => Math.max(shape.source, shape.target) <= largest) + 1;
  const steps = shapes.slice(0, shapeCount);
  const sources = Int32Array.from(steps, (step) => step.source);
  const targets = Int32Array.from(steps, (step) => step.target);
  const { openSource, openTarget, extendSource, extendTarget, beadAfterBead, beadAfterSource, beadAfterTarget } = model;

  // Forward: `out` is the sum over the three states, each with the price of beginning a bead.
  const scores = new Float32Array(size * shapeCount).fill(never);
  const bead = new Float64Array(size).fill(never);
  const source = new Float64Array(size).fill(never);
  const target = new Float64Array(size).fill(never);
  const out = new Float64Array(size);
  bead[0] = 0;
  for (let i = 0; i <= rows; i += 1) {
    const row = offsets[i] as number;
    const high = highs[i] as number;
    const lowBelow = i < rows ? (lows[i + 1] as number) : Number.POSITIVE_INFINITY;
    const rowBelow = i < rows ? (offsets[i + 1] as number) : 0;
    for (let j = lows[i] as number; j <= high; j += 1) {
      const node = row + j;
      const afterBead = bead[node] as number;
      const afterSource = source[node] as number;
      const afterTarget = target[node] as number;
      if (j >= lowBelow) source[rowBelow + j] = plus(afterBead + openSource, afterSource + extendSource);
      if (j < high) target[node + 1] = plus(plus(afterBead, afterSource) + openTarget, afterTarget + extendTarget);
      const sum = plus(afterBead + beadAfterBead, plus(afterSource + beadAfterSource, afterTarget + beadAfterTarget));
      out[node] = sum;
      if (i === rows || j === high) continue;
      for (let k = 0; k < shapeCount; k += 1) {
        const lastRow = i + (sources[k] as number) - 1;
        const end = j + (targets[k] as number);
        if (lastRow >= rows || end > high || j < (band.lows[lastRow] as number)) continue;
        const value = score(i, j, k) + (model.shape[k] as number);
        scores[node * shapeCount + k] = value;
        const next = (offsets[lastRow + 1] as number) + end;
        bead[next] = plus(bead[next] as number, sum + value);
      }
    }
  }
  const last = size - 1;
  const total = plus(bead[last] as number, plus(source[last] as number, target[last] as number));

  // Backward, with the probabilities read off on the way. What follows a node takes the place of what led to it.
  const found = {
    i: growing(Int32Array),
    j: growing(Int32Array),
    shape: growing(Uint8Array),
    probability: growing(Float64Array),
  };
  const counts = {
    shape: new Float64Array(shapes.length),
    sourceRuns: 0,
    sourceNulls: 0,
    targetRuns: 0,
    targetNulls: 0,
  };
  const sourceNull = new Float64Array(rows);
  const targetNull = new Float64Array(columns);
  const terms = new Float64Array(shapeCount);
  for (let i = rows; i >= 0; i -= 1) {
    const row = offsets[i] as number;
    const high = highs[i] as number;
    const lowBelow = i < rows ? (lows[i + 1] as number) : Number.POSITIVE_INFINITY;
    const rowBelow = i < rows ? (offsets[i + 1] as number) : 0;
    for (let j = high; j >= (lows[i] as number); j -= 1) {
      const node = row + j;
      if (node === last) {
        bead[node] = 0;
        source[node] = 0;
        target[node] = 0;
        continue;
      }
      let beads = never;
      let best = never;
      for (let k = 0; k < shapeCount; k += 1) {
        const value = scores[node * shapeCount + k] as number;
        const term =
          value === never
            ? never
            : value + (bead[(offsets[i + (sources[k] as number)] as number) + j + (targets[k] as number)] as number);
        terms[k] = term;
        if (term > best) best = term;
        beads = plus(beads, term);
      }
      const before = (out[node] as number) - total;
      if (before + best > leastLog) {
        for (let k = shapeCount - 1; k >= 0; k -= 1) {
          const probability = Math.exp(before + (terms[k] as number));
          if (!(probability > least)) continue;
          counts.shape[k] = (counts.shape[k] as number) + probability;
          found.i.push(i);
          found.j.push(j);
          found.shape.push(k);
          found.probability.push(Math.min(1, probability));
        }
      }
      const belowNull = j >= lowBelow ? (source[rowBelow + j] as number) : never;
      const rightNull = j < high ? (target[node + 1] as number) : never;
      const afterBead = bead[node] as number;
      const afterSource = source[node] as number;
      const largestRun = Math.max(
        Math.max(afterBead, afterSource) + belowNull,
        Math.max(afterBead, afterSource, target[node] as number) + rightNull,
      );
      if (largestRun - total > negligible) {
        const sourceRun = Math.exp(afterBead + openSource + belowNull - total);
        const sourceGoesOn = Math.exp(afterSource + extendSource + belowNull - total);
        const targetRun = Math.exp(plus(afterBead, afterSource) + openTarget + rightNull - total);
        const targetGoesOn = Math.exp((target[node] as number) + extendTarget + rightNull - total);
        counts.sourceRuns += sourceRun;
        counts.targetRuns += targetRun;
        counts.sourceNulls += sourceRun + sourceGoesOn;
        counts.targetNulls += targetRun + targetGoesOn;
        if (i < rows) sourceNull[i] = (sourceNull[i] as number) + sourceRun + sourceGoesOn;
        if (j < columns) targetNull[j] = (targetNull[j] as number) + targetRun + targetGoesOn;
      }
      const opened = rightNull + openTarget;
      bead[node] = plus(beads + beadAfterBead, plus(belowNull + openSource, opened));
      source[node] = plus(beads + beadAfterSource, plus(belowNull + extendSource, opened));
      target[node] = plus(beads + beadAfterTarget, rightNull + extendTarget);
    }
  }
  const places = found.i.values();
  return {
    count: places.length,
    i: places.reverse(),
    j: found.j.values().reverse(),
    shape: found.shape.values().reverse(),
    probability: found.probability.values().reverse(),
    sourceNull,
    targetNull,
    counts,
  };
}
