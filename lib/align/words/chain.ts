// A linear-chain conditional random field over links: every word chooses a word of the other side given the choice before it
// (Blunsom & Cohn 2006; the chain is the HMM of Vogel et al. 1996 and Och & Ney 2003).
import {
  JUMP_CLASSES,
  JUMPS,
  jumpBucket,
  jumpClass,
  linkFeatures,
  NODE_FEATURES,
  noLinkFeatures,
  type Prepared,
  VALUES,
} from './features.ts';

/** The scores of all states: of word i, link to j at i * 2n + j; linked to nothing after j at i * 2n + n + j. */
export interface Chain {
  readonly rows: number;
  readonly columns: number;
  /** Weight (not its logarithm) of every link, and of none at the end of the row. */
  readonly nodes: Float64Array;
  /** For every word, where the weights of its jumps begin. */
  readonly classes: Int32Array;
  /** Weights (not logarithms) of the jumps of every class, from -columns to columns. */
  readonly jumps: Float64Array;
}

const values = new Float64Array(VALUES);

export function scoreChain(prepared: Prepared, weights: Float64Array): Chain {
  const [rows, columns] = [prepared.from.length, prepared.to.length];
  const nodes = new Float64Array(rows * (columns + 1));
  const classes = new Int32Array(rows);
  for (let i = 0; i < rows; i += 1) {
    classes[i] = jumpClass(prepared.from[i - 1]);
    for (let j = 0; j < columns; j += 1) {
      let sum = weights[linkFeatures(prepared, i, j, values)] as number;
      for (let at = 0; at < VALUES; at += 1) sum += (values[at] as number) * (weights[at] as number);
      nodes[i * (columns + 1) + j] = Math.exp(sum);
    }
    const { set, evidence } = noLinkFeatures(prepared, i);
    const none = (weights[set] as number) + (weights[evidence] as number) * (prepared.bestFrom[i] as number);
    nodes[i * (columns + 1) + columns] = Math.exp(none);
  }
  return { rows, columns, nodes, classes, jumps: jumpTable(columns, weights) };
}

/** Weights of jumps, class by class. */
export function jumpTable(columns: number, weights: Float64Array): Float64Array {
  const width = 2 * columns + 1;
  const jumps = new Float64Array(JUMP_CLASSES * width);
  for (let kind = 0; kind < JUMP_CLASSES; kind += 1) {
    for (let jump = -columns; jump <= columns; jump += 1) {
      jumps[kind * width + jump + columns] = Math.exp(weights[NODE_FEATURES + kind * JUMPS + jumpBucket(jump)] ?? 0);
    }
  }
  return jumps;
}

/** Forward and backward weights, scaled row by row. */
export interface Lattice {
  readonly forward: Float64Array;
  readonly backward: Float64Array;
  /** The logarithm of the sum over all paths. */
  readonly logSum: number;
}

/** Sums over all paths; `allowed`, where given, has 0 for the links (and the none at the end of a row) that no path may use. */
export function sumPaths({ rows, columns, nodes, classes, jumps }: Chain, allowed?: Uint8Array): Lattice {
  const states = 2 * columns;
  const width = 2 * columns + 1;
  const forward = new Float64Array(rows * states);
  const backward = new Float64Array(rows * states);
  const node = (i: number, j: number) => {
    const at = i * (columns + 1) + j;
    return allowed && !allowed[at] ? 0 : (nodes[at] as number);
  };
  let logSum = 0;
  const scales = new Float64Array(rows);
  const before = new Float64Array(columns);
  for (let i = 0; i < rows; i += 1) {
    const jump = (classes[i] as number) * width + columns;
    const row = i * states;
    let sum = 0;
    const none = node(i, columns);
    if (i > 0) {
      for (let j = 0; j < columns; j += 1) {
        before[j] = (forward[row - states + j] as number) + (forward[row - states + columns + j] as number);
      }
    }
    for (let j = 0; j < columns; j += 1) {
      const weight = node(i, j);
      let way = 0;
      if (weight > 0) {
        // The sentence begins before the first word of the other side.
        if (i === 0) way = jumps[jump + j + 1] as number;
        else for (let k = 0; k < columns; k += 1) way += (before[k] as number) * (jumps[jump + j - k] as number);
      }
      const value = way * weight;
      forward[row + j] = value;
      const still = i === 0 ? (j === 0 ? none : 0) : (before[j] as number) * none;
      forward[row + columns + j] = still;
      sum += value + still;
    }
    scales[i] = sum;
    logSum += Math.log(sum);
    for (let state = 0; state < states; state += 1) forward[row + state] = (forward[row + state] as number) / sum;
  }
  backward.fill(1, (rows - 1) * states, rows * states);
  for (let i = rows - 2; i >= 0; i -= 1) {
    const jump = (classes[i + 1] as number) * width + columns;
    const next = (i + 1) * states;
    const none = node(i + 1, columns);
    const scale = scales[i + 1] as number;
    for (let j = 0; j < columns; j += 1) before[j] = node(i + 1, j) * (backward[next + j] as number);
    for (let k = 0; k < columns; k += 1) {
      let way = none * (backward[next + columns + k] as number);
      for (let j = 0; j < columns; j += 1) way += (before[j] as number) * (jumps[jump + j - k] as number);
      backward[i * states + k] = way / scale;
      backward[i * states + columns + k] = way / scale;
    }
  }
  return { forward, backward, logSum };
}

/** How likely every link is, at i * columns + j, over all ways to link the others. */
export function linkChances({ rows, columns }: Chain, { forward, backward }: Lattice): Float64Array {
  const chances = new Float64Array(rows * columns);
  for (let i = 0; i < rows; i += 1) {
    for (let j = 0; j < columns; j += 1) {
      const at = i * 2 * columns + j;
      chances[i * columns + j] = (forward[at] as number) * (backward[at] as number);
    }
  }
  return chances;
}
