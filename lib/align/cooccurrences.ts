// Which words occur together in the beads: every pair that could be a translation gets a place once, for all rounds of learning.
import type { WordPair } from './cognates.ts';
import { growing } from './growing.ts';
import type { Side } from './side.ts';

/** Beads to learn from: unit ranges (ends excluded) and how far each is believed. */
export interface Evidence {
  readonly count: number;
  readonly sourceFrom: Int32Array;
  readonly sourceTo: Int32Array;
  readonly targetFrom: Int32Array;
  readonly targetTo: Int32Array;
  readonly weight: Float64Array;
}

export interface Cooccurrences {
  /** Pairs of source word w: starts[w] up to starts[w + 1]. */
  readonly starts: Int32Array;
  /** Words of each pair. */
  readonly sources: Int32Array;
  readonly targets: Int32Array;
  /** Expected number of beads a pair occurs in, shared among the words it occurs with. */
  readonly shares: Float64Array;
  readonly occurrencesSource: Float64Array;
  readonly occurrencesTarget: Float64Array;
  /** The place of each prior pair, in the order given. */
  readonly priorPlaces: Int32Array;
  readonly rows: Rows;
}

/** The target words of all beads, one bead after the other, are columns; every source word of a bead is a row. */
export interface Rows {
  /** Rows of source word w: starts[w] up to starts[w + 1]. */
  readonly starts: Int32Array;
  /** The bead of each row. */
  readonly bead: Int32Array;
  /** Columns of bead b: columns[b] up to columns[b + 1]. */
  readonly columns: Int32Array;
  /** The target word of each column. */
  readonly words: Int32Array;
  /** Rows times columns of all beads. */
  readonly cells: number;
}

/** Beyond so many cells, pairs expected in one bead only are left out: after discounting they say next to nothing. */
const roomForRare = 1_500_000;
const leastWeight = 1.02;
/** Pairs that occur together hardly more often than any two words are no translations; they are most of all pairs. */
const aboveChance = 1.3;

/** Goes through the source words one by one, so that all pairs of a word are counted in one row and need no hash table. */
export function countCooccurrences(
  source: Side,
  target: Side,
  evidence: Evidence,
  prior: readonly WordPair[],
): Cooccurrences {
  const rows = listRows(source, target, evidence);
  const { columns, words } = rows;
  const least = rows.cells > roomForRare ? leastWeight : 0;
  const priorOf = groupPrior(prior);
  const occurrencesSource = new Float64Array(source.vocabulary.size);
  const occurrencesTarget = new Float64Array(target.vocabulary.size);
  for (let bead = 0; bead < evidence.count; bead += 1) {
    for (let column = columns[bead] as number; column < (columns[bead + 1] as number); column += 1) {
      add(occurrencesTarget, words[column] as number, evidence.weight[bead] as number);
    }
  }
  const heights = heightsOf(source, evidence);
  const size = source.vocabulary.size;
  for (let word = 0; word < size; word += 1) {
    for (let row = rows.starts[word] as number; row < (rows.starts[word + 1] as number); row += 1) {
      add(occurrencesSource, word, evidence.weight[rows.bead[row] as number] as number);
    }
  }
  const beads = evidence.weight.reduce((sum, weight) => sum + weight, 0);
  const weights = new Float64Array(target.vocabulary.size);
  const shares = new Float64Array(target.vocabulary.size);
  const touched = new Int32Array(target.vocabulary.size);
  const placeOf = new Int32Array(target.vocabulary.size).fill(-1);
  const priorPlaces = new Int32Array(prior.length);
  const starts = new Int32Array(size + 1);
  const sources = growing(Int32Array);
  const targets = growing(Int32Array);
  const pairShares = growing(Float64Array);
  let places = 0;
  for (let word = 0; word < size; word += 1) {
    let held = 0;
    for (let row = rows.starts[word] as number; row < (rows.starts[word + 1] as number); row += 1) {
      const bead = rows.bead[row] as number;
      const weight = evidence.weight[bead] as number;
      const first = columns[bead] as number;
      const end = columns[bead + 1] as number;
      const share = weight / Math.sqrt(((heights[bead] as number) + 1) * (end - first + 1));
      for (let column = first; column < end; column += 1) {
        const mate = words[column] as number;
        if (weights[mate] === 0) {
          touched[held] = mate;
          held += 1;
        }
        weights[mate] = (weights[mate] as number) + weight;
        shares[mate] = (shares[mate] as number) + share;
      }
    }
    for (const index of priorOf.get(word) ?? []) {
      const mate = prior[index]?.target ?? 0;
      if (placeOf[mate] === -1) {
        placeOf[mate] = places;
        sources.push(word);
        targets.push(mate);
        places = pairShares.push(shares[mate] as number);
      }
      priorPlaces[index] = placeOf[mate] as number;
    }
    const perOccurrence = ((occurrencesSource[word] as number) * aboveChance) / Math.max(1, beads);
    for (let index = 0; index < held; index += 1) {
      const mate = touched[index] as number;
      const needed = Math.max(least, perOccurrence * (occurrencesTarget[mate] as number));
      if ((weights[mate] as number) > needed && placeOf[mate] === -1) {
        sources.push(word);
        targets.push(mate);
        places = pairShares.push(shares[mate] as number);
      }
      weights[mate] = 0;
      shares[mate] = 0;
    }
    for (const index of priorOf.get(word) ?? []) placeOf[prior[index]?.target ?? 0] = -1;
    starts[word + 1] = places;
  }
  return {
    starts,
    sources: sources.values(),
    targets: targets.values(),
    shares: pairShares.values(),
    occurrencesSource,
    occurrencesTarget,
    priorPlaces,
    rows,
  };
}

function listRows(source: Side, target: Side, evidence: Evidence): Rows {
  const starts = new Int32Array(source.vocabulary.size + 1);
  const columns = new Int32Array(evidence.count + 1);
  let cells = 0;
  for (let bead = 0; bead < evidence.count; bead += 1) {
    const [from, to] = spanOf(source, evidence.sourceFrom, evidence.sourceTo, bead);
    for (let token = from; token < to; token += 1) add(starts, (source.tokens[token] as number) + 1, 1);
    const [first, end] = spanOf(target, evidence.targetFrom, evidence.targetTo, bead);
    columns[bead + 1] = (columns[bead] as number) + end - first;
    cells += (to - from) * (end - first);
  }
  for (let word = 0; word + 1 < starts.length; word += 1) add(starts, word + 1, starts[word] as number);
  const next = starts.slice();
  const bead = new Int32Array(starts.at(-1) ?? 0);
  const words = new Int32Array(columns.at(-1) ?? 0);
  for (let at = 0; at < evidence.count; at += 1) {
    const [from, to] = spanOf(source, evidence.sourceFrom, evidence.sourceTo, at);
    for (let token = from; token < to; token += 1) {
      const word = source.tokens[token] as number;
      bead[next[word] as number] = at;
      add(next, word, 1);
    }
    const [first, end] = spanOf(target, evidence.targetFrom, evidence.targetTo, at);
    words.set(target.tokens.subarray(first, end), columns[at] as number);
  }
  return { starts, bead, columns, words, cells };
}

/** The source words of each bead. */
function heightsOf(source: Side, evidence: Evidence): Int32Array {
  return Int32Array.from({ length: evidence.count }, (_, bead) => {
    const [from, to] = spanOf(source, evidence.sourceFrom, evidence.sourceTo, bead);
    return to - from;
  });
}

/** The tokens of one side of a bead. */
function spanOf({ starts }: Side, from: Int32Array, to: Int32Array, bead: number): readonly [number, number] {
  return [starts[from[bead] as number] as number, starts[to[bead] as number] as number];
}

function groupPrior(prior: readonly WordPair[]): ReadonlyMap<number, readonly number[]> {
  const groups = new Map<number, number[]>();
  for (const [index, pair] of prior.entries()) {
    const group = groups.get(pair.source);
    if (group === undefined) groups.set(pair.source, [index]);
    else group.push(index);
  }
  return groups;
}

function add(array: Float64Array | Int32Array, index: number, amount: number): void {
  array[index] = (array[index] as number) + amount;
}
