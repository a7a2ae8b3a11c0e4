// Which words stand together in the beads: every pair that could be a translation gets a place once, for all rounds of learning.
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
  /** Words of each pair, by its place. */
  readonly sources: Int32Array;
  readonly targets: Int32Array;
  /** For every bead, its source words times its target words: the pair's place, or -1. */
  readonly places: Int32Array;
  /** Expected number of beads a pair stands in, shared among the words it stands with. */
  readonly shares: Float64Array;
  readonly occurrencesSource: Float64Array;
  readonly occurrencesTarget: Float64Array;
  /** The place of each prior pair, in the order given. */
  readonly priorPlaces: Int32Array;
}

/** Beyond so many places, pairs expected in one bead only are left out: after discounting they say next to nothing. */
const roomForRare = 4_000_000;
const leastWeight = 1.02;
/** Pairs that stand together hardly more often than any two words are no translations; they are most of all pairs. */
const aboveChance = 1.3;

/** Goes through the source words one by one, so that all pairs of a word are counted in one row and need no hash table. */
export function countCooccurrences(
  source: Side,
  target: Side,
  evidence: Evidence,
  prior: readonly WordPair[],
): Cooccurrences {
  const rows = rowsByWord(source, target, evidence);
  const least = rows.cells > roomForRare ? leastWeight : 0;
  const priorOf = groupPrior(prior);
  const occurrencesSource = occurrences(source, evidence.sourceFrom, evidence.sourceTo, evidence);
  const occurrencesTarget = occurrences(target, evidence.targetFrom, evidence.targetTo, evidence);
  const beads = evidence.weight.reduce((sum, weight) => sum + weight, 0);
  const weights = new Float64Array(target.vocabulary.size);
  const shares = new Float64Array(target.vocabulary.size);
  const placeOf = new Int32Array(target.vocabulary.size).fill(-1);
  const places = new Int32Array(rows.cells);
  const priorPlaces = new Int32Array(prior.length);
  const sources = growing(Int32Array);
  const targets = growing(Int32Array);
  const pairShares = growing(Float64Array);
  for (let word = 0; word < source.vocabulary.size; word += 1) {
    const touched: number[] = [];
    const from = rows.starts[word] as number;
    const to = rows.starts[word + 1] as number;
    for (let row = from; row < to; row += 1) {
      const [sourceStart, sourceEnd, targetStart, targetEnd] = spanOf(
        source,
        target,
        evidence,
        rows.bead[row] as number,
      );
      const weight = evidence.weight[rows.bead[row] as number] as number;
      const share = weight / Math.sqrt((sourceEnd - sourceStart + 1) * (targetEnd - targetStart + 1));
      for (let t = targetStart; t < targetEnd; t += 1) {
        const mate = target.tokens[t] as number;
        if (weights[mate] === 0) touched.push(mate);
        weights[mate] = (weights[mate] as number) + weight;
        shares[mate] = (shares[mate] as number) + share;
      }
    }
    const wanted = priorOf.get(word) ?? [];
    const place = (mate: number): void => {
      if (placeOf[mate] !== -1) return;
      sources.push(word);
      targets.push(mate);
      placeOf[mate] = pairShares.push(shares[mate] as number) - 1;
    };
    for (const index of wanted) place(prior[index]?.target ?? 0);
    const perOccurrence = (occurrencesSource[word] as number) / Math.max(1, beads);
    for (const mate of touched) {
      const byChance = perOccurrence * (occurrencesTarget[mate] as number);
      if ((weights[mate] as number) > Math.max(least, byChance * aboveChance)) place(mate);
    }
    for (const index of wanted) priorPlaces[index] = placeOf[prior[index]?.target ?? 0] as number;
    for (let row = from; row < to; row += 1) {
      const [, , targetStart, targetEnd] = spanOf(source, target, evidence, rows.bead[row] as number);
      let cell = rows.cell[row] as number;
      for (let t = targetStart; t < targetEnd; t += 1, cell += 1) {
        places[cell] = placeOf[target.tokens[t] as number] as number;
      }
    }
    for (const index of wanted) placeOf[prior[index]?.target ?? 0] = -1;
    for (const mate of touched) {
      weights[mate] = 0;
      shares[mate] = 0;
      placeOf[mate] = -1;
    }
  }
  return {
    sources: sources.values(),
    targets: targets.values(),
    places,
    shares: pairShares.values(),
    occurrencesSource,
    occurrencesTarget,
    priorPlaces,
  };
}

/** Where the words of a bead stand: source from and to, target from and to. */
export function spanOf(source: Side, target: Side, evidence: Evidence, bead: number): [number, number, number, number] {
  return [
    source.starts[evidence.sourceFrom[bead] as number] as number,
    source.starts[evidence.sourceTo[bead] as number] as number,
    target.starts[evidence.targetFrom[bead] as number] as number,
    target.starts[evidence.targetTo[bead] as number] as number,
  ];
}

interface Rows {
  readonly cells: number;
  /** Rows of word w: starts[w] up to starts[w + 1]; each with its bead and the first of its cells. */
  readonly starts: Int32Array;
  readonly bead: Int32Array;
  readonly cell: Int32Array;
}

function rowsByWord(source: Side, target: Side, evidence: Evidence): Rows {
  const starts = new Int32Array(source.vocabulary.size + 1);
  for (let bead = 0; bead < evidence.count; bead += 1) {
    const [sourceStart, sourceEnd] = spanOf(source, target, evidence, bead);
    for (let s = sourceStart; s < sourceEnd; s += 1) {
      const after = (source.tokens[s] as number) + 1;
      starts[after] = (starts[after] as number) + 1;
    }
  }
  for (let word = 0; word + 1 < starts.length; word += 1) {
    starts[word + 1] = (starts[word + 1] as number) + (starts[word] as number);
  }
  const next = starts.slice();
  const rows = { bead: new Int32Array(starts.at(-1) ?? 0), cell: new Int32Array(starts.at(-1) ?? 0) };
  let cells = 0;
  for (let bead = 0; bead < evidence.count; bead += 1) {
    const [sourceStart, sourceEnd, targetStart, targetEnd] = spanOf(source, target, evidence, bead);
    for (let s = sourceStart; s < sourceEnd; s += 1) {
      const word = source.tokens[s] as number;
      const row = next[word] as number;
      next[word] = row + 1;
      rows.bead[row] = bead;
      rows.cell[row] = cells;
      cells += targetEnd - targetStart;
    }
  }
  return { cells, starts, ...rows };
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

function occurrences(side: Side, from: Int32Array, to: Int32Array, evidence: Evidence): Float64Array {
  const counts = new Float64Array(side.vocabulary.size);
  for (let bead = 0; bead < evidence.count; bead += 1) {
    const end = side.starts[to[bead] as number] as number;
    for (let token = side.starts[from[bead] as number] as number; token < end; token += 1) {
      const word = side.tokens[token] as number;
      counts[word] = (counts[word] as number) + (evidence.weight[bead] as number);
    }
  }
  return counts;
}
