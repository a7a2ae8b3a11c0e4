// Sums over all monotone alignments inside a band, and gives the probability of each bead.
import type { Band } from './band.ts';
import { nodeAt, nodesOf } from './nodes.ts';
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
const never = Number.NEGATIVE_INFINITY;

/**
 * Forward–backward over nodes (i, j): i source and j target units are behind. Three states tell what came last: a bead,
 * a source unit alone, a target unit alone; so a run of nulls costs an opening and extensions, and source nulls stand
 * before target nulls. `score(i, j, shape)` is the bead's log score, -Infinity where the band ends.
 */
export function findPosteriors(
  band: Band,
  model: ShapeModel,
  largest: number,
  score: (i: number, j: number, shape: number) => number,
): Posteriors {
  const { rows, columns } = band;
  const nodes = nodesOf(band);
  const size = nodes.size;
  const shapeCount = shapes.findLastIndex((shape) => Math.max(shape.source, shape.target) <= largest) + 1;
  const scores = new Float32Array(size * shapeCount).fill(never);
  const steps = shapes.slice(0, shapeCount);
  for (let i = 0; i < rows; i += 1) {
    for (let j = band.lows[i] as number; j < (band.highs[i] as number); j += 1) {
      const cell = ((nodes.offsets[i] as number) + j) * shapeCount;
      for (let k = 0; k < shapeCount; k += 1) {
        const step = steps[k] as (typeof shapes)[number];
        const fits =
          i + step.source <= rows &&
          j + step.target <= (band.highs[i] as number) &&
          j >= (band.lows[i + step.source - 1] as number);
        if (fits) scores[cell + k] = score(i, j, k) + (model.shape[k] as number);
      }
    }
  }

  // Forward: `out` is the sum over the three states, each with the price of beginning a bead.
  const bead = new Float64Array(size).fill(never);
  const source = new Float64Array(size).fill(never);
  const target = new Float64Array(size).fill(never);
  const out = new Float64Array(size).fill(never);
  const terms = new Float64Array(shapeCount);
  for (let i = 0; i <= rows; i += 1) {
    for (let j = nodes.lows[i] as number; j <= (nodes.highs[i] as number); j += 1) {
      const node = (nodes.offsets[i] as number) + j;
      if (i === 0 && j === 0) bead[node] = 0;
      let largest = never;
      for (let k = 0; k < shapeCount; k += 1) {
        const step = steps[k] as (typeof shapes)[number];
        const before = nodeAt(nodes, i - step.source, j - step.target);
        const term = before < 0 ? never : (out[before] as number) + (scores[before * shapeCount + k] as number);
        terms[k] = term;
        if (term > largest) largest = term;
      }
      if (largest > never) bead[node] = sumOf(terms, shapeCount, largest);
      const above = nodeAt(nodes, i - 1, j);
      if (above >= 0) {
        source[node] = plus((bead[above] as number) + model.openSource, (source[above] as number) + model.extendSource);
      }
      const left = nodeAt(nodes, i, j - 1);
      if (left >= 0) {
        target[node] = plus(
          plus(bead[left] as number, source[left] as number) + model.openTarget,
          (target[left] as number) + model.extendTarget,
        );
      }
      out[node] = plus(
        (bead[node] as number) + model.beadAfterBead,
        plus((source[node] as number) + model.beadAfterSource, (target[node] as number) + model.beadAfterTarget),
      );
    }
  }
  const last = (nodes.offsets[rows] as number) + columns;
  const total = plus(bead[last] as number, plus(source[last] as number, target[last] as number));

  // Backward, with the probabilities read off on the way.
  const afterBead = new Float64Array(size).fill(never);
  const afterSource = new Float64Array(size).fill(never);
  const afterTarget = new Float64Array(size).fill(never);
  const found: { i: number[]; j: number[]; shape: number[]; probability: number[] } = {
    i: [],
    j: [],
    shape: [],
    probability: [],
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
  for (let i = rows; i >= 0; i -= 1) {
    for (let j = nodes.highs[i] as number; j >= (nodes.lows[i] as number); j -= 1) {
      const node = (nodes.offsets[i] as number) + j;
      if (i === rows && j === columns) {
        afterBead[node] = 0;
        afterSource[node] = 0;
        afterTarget[node] = 0;
        continue;
      }
      let largest = never;
      for (let k = 0; k < shapeCount; k += 1) {
        const step = steps[k] as (typeof shapes)[number];
        const next = nodeAt(nodes, i + step.source, j + step.target);
        const term = next < 0 ? never : (scores[node * shapeCount + k] as number) + (afterBead[next] as number);
        terms[k] = term;
        if (term > largest) largest = term;
      }
      const beads = largest > never ? sumOf(terms, shapeCount, largest) : never;
      if (largest > never && (out[node] as number) + largest - total > Math.log(least)) {
        for (let k = shapeCount - 1; k >= 0; k -= 1) {
          const probability = Math.exp((out[node] as number) + (terms[k] as number) - total);
          if (!(probability > least)) continue;
          counts.shape[k] = (counts.shape[k] as number) + probability;
          found.i.push(i);
          found.j.push(j);
          found.shape.push(k);
          found.probability.push(Math.min(1, probability));
        }
      }
      const below = nodeAt(nodes, i + 1, j);
      const belowNull = below < 0 ? never : (afterSource[below] as number);
      const right = nodeAt(nodes, i, j + 1);
      const rightNull = right < 0 ? never : (afterTarget[right] as number);
      afterBead[node] = plus(
        beads + model.beadAfterBead,
        plus(belowNull + model.openSource, rightNull + model.openTarget),
      );
      afterSource[node] = plus(
        beads + model.beadAfterSource,
        plus(belowNull + model.extendSource, rightNull + model.openTarget),
      );
      afterTarget[node] = plus(beads + model.beadAfterTarget, rightNull + model.extendTarget);
      const sourceRun = Math.exp((bead[node] as number) + model.openSource + belowNull - total);
      const sourceGoesOn = Math.exp((source[node] as number) + model.extendSource + belowNull - total);
      const targetRun = Math.exp(
        plus(bead[node] as number, source[node] as number) + model.openTarget + rightNull - total,
      );
      const targetGoesOn = Math.exp((target[node] as number) + model.extendTarget + rightNull - total);
      counts.sourceRuns += sourceRun;
      counts.targetRuns += targetRun;
      counts.sourceNulls += sourceRun + sourceGoesOn;
      counts.targetNulls += targetRun + targetGoesOn;
      if (i < rows) sourceNull[i] = (sourceNull[i] as number) + sourceRun + sourceGoesOn;
      if (j < columns) targetNull[j] = (targetNull[j] as number) + targetRun + targetGoesOn;
    }
  }
  return {
    count: found.i.length,
    i: Int32Array.from(found.i.reverse()),
    j: Int32Array.from(found.j.reverse()),
    shape: Uint8Array.from(found.shape.reverse()),
    probability: Float64Array.from(found.probability.reverse()),
    sourceNull,
    targetNull,
    counts,
  };
}

function sumOf(terms: Float64Array, count: number, largest: number): number {
  let sum = 0;
  for (let k = 0; k < count; k += 1) {
    const below = (terms[k] as number) - largest;
    if (below > -16) sum += Math.exp(below);
  }
  return sum === 1 ? largest : largest + Math.log(sum);
}

function plus(one: number, other: number): number {
  const larger = Math.max(one, other);
  const below = Math.min(one, other) - larger;
  // What is so much smaller adds less than a millionth.
  return below > -16 ? larger + Math.log1p(Math.exp(below)) : larger;
}
