// Narrows a band to what a good alignment could use, before anything costly is done in it.
import { type Band, bandAround } from './band.ts';
import { type Nodes, nodesOf } from './nodes.ts';
import { type ShapeModel, shapes } from './shape-model.ts';

/** Beads of more units are not tried here: they pass for beads of one and one and units alone, and the margin leaves room for them. */
export const largestNarrowing = 1;
const tried = shapes.filter(({ source, target }) => Math.max(source, target) <= largestNarrowing);
const kinds = tried.length;
const sources = Int32Array.from(tried, ({ source }) => source);
const targets = Int32Array.from(tried, ({ target }) => target);
const margin = 2;
/** A path whose best alignment is worse than the best of all by so much (in natural logarithms) is given up. */
const tolerance = 24;
/** So many cells for each unit are kept at most, where the two texts have so little in common that everything is possible. */
const roomPerUnit = 100;
const never = Number.NEGATIVE_INFINITY;

/**
 * For every node the score of the best alignment that passes through it, by two passes that compare and add but sum nothing
 * up (max-marginals); what comes near the best alignment of all stays in the band.
 */
export function narrowBand(
  band: Band,
  model: ShapeModel,
  score: (i: number, j: number, shape: number) => number,
): Band {
  const { rows, columns } = band;
  const nodes = nodesOf(band);
  const through = bestThrough(band, nodes, model, score);
  const best = through[(nodes.offsets[rows] as number) + columns] as number;
  for (let allowed = tolerance; ; allowed /= 2) {
    const narrowed = bandAround(rows, columns, endsOfRows(nodes, through, best - allowed), margin);
    if (narrowed.cells <= roomPerUnit * (rows + columns) || allowed < 1) return narrowed;
  }
}

function bestThrough(
  band: Band,
  nodes: Nodes,
  model: ShapeModel,
  score: (i: number, j: number, shape: number) => number,
): Float32Array {
  const { rows } = band;
  const { lows, highs, offsets, size } = nodes;
  const open = Math.max(model.openSource, model.openTarget);
  const extend = Math.max(model.extendSource, model.extendTarget);
  const scores = new Float32Array(size * kinds).fill(never);
  // The best alignment up to each node that ends in a bead, and that ends in a unit alone.
  const bead = new Float32Array(size).fill(never);
  const alone = new Float32Array(size).fill(never);
  bead[0] = 0;
  for (let i = 0; i <= rows; i += 1) {
    const row = offsets[i] as number;
    const high = highs[i] as number;
    for (let j = lows[i] as number; j <= high; j += 1) {
      const node = row + j;
      const afterBead = bead[node] as number;
      const afterAlone = alone[node] as number;
      const run = Math.max(afterBead + open, afterAlone + extend);
      if (j < high && run > (alone[node + 1] as number)) alone[node + 1] = run;
      if (i === rows) continue;
      if (j >= (lows[i + 1] as number)) {
        const below = (offsets[i + 1] as number) + j;
        if (run > (alone[below] as number)) alone[below] = run;
      }
      const from = Math.max(afterBead + model.beadAfterBead, afterAlone + model.beadAfterSource);
      for (let kind = 0; kind < kinds; kind += 1) {
        const source = sources[kind] as number;
        const target = targets[kind] as number;
        if (i + source > rows || j + target > (band.highs[i] as number)) continue;
        if (j < (band.lows[i + source - 1] as number)) continue;
        const value = score(i, j, kind) + (model.shape[kind] as number);
        scores[node * kinds + kind] = value;
        const next = (offsets[i + source] as number) + j + target;
        if (from + value > (bead[next] as number)) bead[next] = from + value;
      }
    }
  }
  // The best alignment from each node on, after a bead and after a unit alone; added up where the way here is known.
  const onBead = new Float32Array(size).fill(never);
  const onAlone = new Float32Array(size).fill(never);
  onBead[size - 1] = 0;
  onAlone[size - 1] = 0;
  for (let i = rows; i >= 0; i -= 1) {
    const row = offsets[i] as number;
    const high = highs[i] as number;
    for (let j = high; j >= (lows[i] as number); j -= 1) {
      const node = row + j;
      let run = j < high ? (onAlone[node + 1] as number) : never;
      if (i < rows && j >= (lows[i + 1] as number))
        run = Math.max(run, onAlone[(offsets[i + 1] as number) + j] as number);
      let beads = never;
      for (let kind = 0; kind < kinds; kind += 1) {
        const value = scores[node * kinds + kind] as number;
        if (value === never) continue;
        const below = offsets[i + (sources[kind] as number)] as number;
        const next = value + (onBead[below + j + (targets[kind] as number)] as number);
        if (next > beads) beads = next;
      }
      if (node < size - 1) {
        onBead[node] = Math.max(beads + model.beadAfterBead, run + open);
        onAlone[node] = Math.max(beads + model.beadAfterSource, run + extend);
      }
      bead[node] = Math.max(
        (bead[node] as number) + (onBead[node] as number),
        (alone[node] as number) + (onAlone[node] as number),
      );
    }
  }
  return bead;
}

/** The first and the last node of each row that is good enough. */
function endsOfRows(
  { rows, lows, highs, offsets }: Nodes,
  through: Float32Array,
  enough: number,
): { count: number; i: Int32Array; j: Int32Array } {
  const ends = { i: new Int32Array(2 * rows + 2), j: new Int32Array(2 * rows + 2) };
  let count = 0;
  const add = (i: number, j: number): void => {
    ends.i[count] = i;
    ends.j[count] = j;
    count += 1;
  };
  for (let i = 0; i <= rows; i += 1) {
    let first = lows[i] as number;
    let last = highs[i] as number;
    while (first <= last && (through[(offsets[i] as number) + first] as number) < enough) first += 1;
    while (last > first && (through[(offsets[i] as number) + last] as number) < enough) last -= 1;
    if (first > last) continue;
    add(i, first);
    add(i, last);
  }
  return { count, ...ends };
}
