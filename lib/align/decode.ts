// Chooses, among all monotone alignments, the one with the most beads expected to be right.
import type { Posteriors } from './search.ts';
import { shapes } from './shape-model.ts';

/** A chosen bead with its probability; one side may be empty. */
export interface Choice {
  readonly i: number;
  readonly j: number;
  readonly sourceUnits: number;
  readonly targetUnits: number;
  readonly probability: number;
}

/** Every proposed bead costs precision: it must bring more than this to be worth it. */
const price = 0.42;
const nullGain = 0.5;
const nullPrice = 0.3;

/**
 * The path with the greatest sum of probabilities less their price (minimum Bayes risk for F1) rather than the single
 * most probable one. Beads come sorted by (i, j); nulls fill what lies between them.
 */
export function chooseBeads(rows: number, columns: number, posteriors: Posteriors): readonly Choice[] {
  const sourceGain = cumulative(posteriors.sourceNull);
  const targetGain = cumulative(posteriors.targetNull);
  const nullsTo = (i: number, j: number): number => (sourceGain[i] as number) + (targetGain[j] as number);
  // best[j] holds, over all beads that end at or before the current row, the best path through column j, nulls apart:
  // its value is the path's gain less the gain of all nulls before its end.
  const tree = new Float64Array(columns + 2).fill(Number.NEGATIVE_INFINITY);
  const holders = new Int32Array(columns + 2).fill(-1);
  const gain = new Float64Array(posteriors.count);
  const before = new Int32Array(posteriors.count).fill(-1);
  const endingAt: number[][] = Array.from({ length: rows + 1 }, () => []);
  let released = -1;
  for (let at = 0; at < posteriors.count; at += 1) {
    const i = posteriors.i[at] as number;
    const j = posteriors.j[at] as number;
    for (; released < i; released += 1) {
      for (const bead of endingAt[released + 1] ?? []) release(bead);
    }
    let best = 0;
    let holder = -1;
    for (let node = j + 1; node > 0; node -= node & -node) {
      if ((tree[node] as number) > best) {
        best = tree[node] as number;
        holder = holders[node] as number;
      }
    }
    const shape = shapes[posteriors.shape[at] as number];
    if (shape === undefined) continue;
    gain[at] = best + nullsTo(i, j) + (posteriors.probability[at] as number) - price;
    before[at] = holder;
    endingAt[i + shape.source]?.push(at);
  }

  function release(bead: number): void {
    const shape = shapes[posteriors.shape[bead] as number];
    if (shape === undefined) return;
    const endRow = (posteriors.i[bead] as number) + shape.source;
    const endColumn = (posteriors.j[bead] as number) + shape.target;
    const value = (gain[bead] as number) - nullsTo(endRow, endColumn);
    for (let node = endColumn + 1; node <= columns + 1; node += node & -node) {
      if (value > (tree[node] as number)) {
        tree[node] = value;
        holders[node] = bead;
      }
    }
  }

  let last = -1;
  let best = 0;
  for (let at = 0; at < posteriors.count; at += 1) {
    const shape = shapes[posteriors.shape[at] as number];
    if (shape === undefined) continue;
    const end = nullsTo((posteriors.i[at] as number) + shape.source, (posteriors.j[at] as number) + shape.target);
    if ((gain[at] as number) - end > best) {
      best = (gain[at] as number) - end;
      last = at;
    }
  }
  const chosen: number[] = [];
  for (let at = last; at >= 0; at = before[at] as number) chosen.push(at);
  return withNulls(rows, columns, posteriors, chosen.reverse());
}

function cumulative(probabilities: Float64Array): Float64Array {
  const sums = new Float64Array(probabilities.length + 1);
  for (const [index, probability] of probabilities.entries()) {
    sums[index + 1] = (sums[index] as number) + nullGain * probability - nullPrice;
  }
  return sums;
}

function withNulls(rows: number, columns: number, posteriors: Posteriors, chosen: readonly number[]): Choice[] {
  const choices: Choice[] = [];
  let row = 0;
  let column = 0;
  const fill = (toRow: number, toColumn: number): void => {
    for (; row < toRow; row += 1) {
      const probability = posteriors.sourceNull[row] ?? 0;
      choices.push({ i: row, j: column, sourceUnits: 1, targetUnits: 0, probability });
    }
    for (; column < toColumn; column += 1) {
      const probability = posteriors.targetNull[column] ?? 0;
      choices.push({ i: row, j: column, sourceUnits: 0, targetUnits: 1, probability });
    }
  };
  for (const at of chosen) {
    const i = posteriors.i[at] as number;
    const j = posteriors.j[at] as number;
    const shape = shapes[posteriors.shape[at] as number];
    if (shape === undefined) continue;
    fill(i, j);
    const probability = posteriors.probability[at] as number;
    choices.push({ i, j, sourceUnits: shape.source, targetUnits: shape.target, probability });
    row = i + shape.source;
    column = j + shape.target;
  }
  fill(rows, columns);
  return choices;
}
