// Learns the weights of the chains from aligned sentences: the gradient of the likelihood of what the gold allows.
import { type Chain, jumpTable, linkChances, sumPaths } from '#lib/align/words/chain.ts';
import {
  FEATURES,
  JUMPS,
  jumpBucket,
  jumpClass,
  linkFeatures,
  NODE_FEATURES,
  noLinkFeatures,
  type Prepared,
  VALUES,
} from '#lib/align/words/features.ts';

/** A pair of sentences with its gold links, from i to j. */
export interface Example {
  readonly prepared: Prepared;
  readonly links: readonly (readonly [number, number])[];
  readonly weight: number;
}

/** Features of an example that are not 0, found once. */
interface Sparse {
  readonly rows: number;
  readonly columns: number;
  /** Of the cell i * (columns + 1) + j, with none at the end of each row, from starts[cell] on. */
  readonly starts: Int32Array;
  readonly names: Int16Array;
  readonly values: Float32Array;
  readonly classes: Int32Array;
  readonly allowed: Uint8Array;
  readonly weight: number;
}

/** Climbs by Adam (Kingma & Ba 2015) over all examples at once; `decay` is the pull of every weight to 0. */
export function train(examples: readonly Example[], { rounds = 150, decay = 1 } = {}): Float64Array {
  const weights = new Float64Array(FEATURES);
  const mean = new Float64Array(FEATURES);
  const square = new Float64Array(FEATURES);
  const sparse = examples.filter(({ prepared: { from, to } }) => from.length > 0 && to.length > 0).map(toSparse);
  for (let round = 1; round <= rounds; round += 1) {
    const gradient = new Float64Array(FEATURES);
    for (const example of sparse) addGradient(example, weights, gradient);
    for (let at = 0; at < FEATURES; at += 1) {
      const slope = (gradient[at] as number) - decay * (weights[at] as number);
      mean[at] = 0.9 * (mean[at] as number) + 0.1 * slope;
      square[at] = 0.99 * (square[at] as number) + 0.01 * slope * slope;
      const step = (mean[at] as number) / (1 - 0.9 ** round);
      const size = Math.sqrt((square[at] as number) / (1 - 0.99 ** round)) + 1e-6;
      weights[at] = (weights[at] as number) + (0.15 * (1 - round / (rounds + 1)) * step) / size;
    }
  }
  return weights;
}

function toSparse({ prepared, links, weight }: Example): Sparse {
  const [rows, columns] = [prepared.from.length, prepared.to.length];
  const features = new Float64Array(VALUES);
  const starts = new Int32Array(rows * (columns + 1) + 1);
  const names: number[] = [];
  const values: number[] = [];
  const allowed = new Uint8Array(rows * (columns + 1));
  for (let i = 0; i < rows; i += 1) {
    for (let j = 0; j <= columns; j += 1) {
      starts[i * (columns + 1) + j] = names.length;
      if (j < columns) {
        const set = linkFeatures(prepared, i, j, features);
        for (const [name, value] of features.entries()) if (value !== 0) values[names.push(name) - 1] = value;
        values[names.push(set) - 1] = 1;
      } else {
        const { set, evidence } = noLinkFeatures(prepared, i);
        values[names.push(set) - 1] = 1;
        values[names.push(evidence) - 1] = prepared.bestFrom[i] as number;
      }
    }
    allowed[i * (columns + 1) + columns] = 1;
  }
  starts[rows * (columns + 1)] = names.length;
  for (const [i, j] of links) {
    allowed[i * (columns + 1) + j] = 1;
    allowed[i * (columns + 1) + columns] = 0;
  }
  const classes = Int32Array.from({ length: rows }, (_, i) => jumpClass(prepared.from[i - 1]));
  return {
    rows,
    columns,
    starts,
    names: Int16Array.from(names),
    values: Float32Array.from(values),
    classes,
    allowed,
    weight,
  };
}

function addGradient(example: Sparse, weights: Float64Array, gradient: Float64Array): void {
  const { rows, columns, starts, names, values } = example;
  const nodes = new Float64Array(rows * (columns + 1));
  for (let cell = 0; cell < nodes.length; cell += 1) {
    let sum = 0;
    for (let at = starts[cell] as number; at < (starts[cell + 1] as number); at += 1) {
      sum += (values[at] as number) * (weights[names[at] as number] as number);
    }
    nodes[cell] = Math.exp(sum);
  }
  const chain = { rows, columns, nodes, classes: example.classes, jumps: jumpTable(columns, weights) };
  addExpected(example, chain, example.allowed, example.weight, gradient);
  addExpected(example, chain, undefined, -example.weight, gradient);
}

function addExpected(
  example: Sparse,
  chain: Chain,
  allowed: Uint8Array | undefined,
  sign: number,
  gradient: Float64Array,
) {
  const { rows, columns, classes, jumps } = chain;
  const { starts, names, values } = example;
  const lattice = sumPaths(chain, allowed);
  const chances = linkChances(chain, lattice);
  const width = 2 * columns + 1;
  const states = 2 * columns;
  const addCell = (cell: number, chance: number) => {
    for (let at = starts[cell] as number; at < (starts[cell + 1] as number); at += 1) {
      raise(gradient, names[at] as number, sign * chance * (values[at] as number));
    }
  };
  const before = new Float64Array(columns);
  for (let i = 0; i < rows; i += 1) {
    let linked = 0;
    const kind = classes[i] as number;
    const base = NODE_FEATURES + kind * JUMPS;
    for (let k = 0; k < columns && i > 0; k += 1) {
      const at = (i - 1) * states + k;
      before[k] = (lattice.forward[at] as number) + (lattice.forward[at + columns] as number);
    }
    for (let j = 0; j < columns; j += 1) {
      const chance = chances[i * columns + j] as number;
      linked += chance;
      if (chance < 1e-5) continue;
      addCell(i * (columns + 1) + j, chance);
      if (i === 0) {
        raise(gradient, base + jumpBucket(j + 1), sign * chance);
        continue;
      }
      // The steps to this link, in proportion to the ways they continue.
      let sum = 0;
      for (let k = 0; k < columns; k += 1)
        sum += (before[k] as number) * (jumps[kind * width + columns + j - k] as number);
      if (sum === 0) continue;
      for (let k = 0; k < columns; k += 1) {
        const step = (before[k] as number) * (jumps[kind * width + columns + j - k] as number);
        raise(gradient, base + jumpBucket(j - k), (sign * chance * step) / sum);
      }
    }
    addCell(i * (columns + 1) + columns, 1 - linked);
  }
}

function raise(counts: Float64Array, at: number, by: number): void {
  counts[at] = (counts[at] as number) + by;
}
