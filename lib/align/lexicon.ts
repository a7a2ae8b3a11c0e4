// Learns from aligned text which words translate each other, with what certainty, in both directions.
import type { WordPair } from './cognates.ts';
import { type Cooccurrences, countCooccurrences, type Evidence } from './cooccurrences.ts';
import type { Side } from './side.ts';

/** Translations of word w: words[starts[w]] up to words[starts[w + 1]], each with p(translation | w) / p(translation). */
export interface Translations {
  readonly starts: Int32Array;
  readonly words: Int32Array;
  readonly ratios: Float64Array;
}

export interface Lexicon {
  readonly forward: Translations;
  readonly backward: Translations;
  /** The share of each word's occurrences that the lexicon explains; 0 for a word it knows nothing of. */
  readonly knownSource: Float64Array;
  readonly knownTarget: Float64Array;
}

const rounds = 4;
/** Absolute discounting: a pair seen once must not confirm the bead it was seen in. */
const discount = 0.9;
/** What a prior pair of weight 1 counts for. */
const priorStrength = 3;
/** Added to the occurrences of every word: what it may yet be translated by. */
const unseen = 1;
/** Added while learning, so that rare words do not collect whatever stands beside them (Moore 2004). */
const rareness = 1.5;

/**
 * IBM model 1 (Brown et al. 1993) in both directions over the beads, weighted by their probability (Moore 2002), the
 * expected counts of the two directions joined by their geometric mean, discounted, and added to the prior pairs.
 */
export function learnLexicon(source: Side, target: Side, evidence: Evidence, prior: readonly WordPair[]): Lexicon {
  const pairs = countCooccurrences(source, target, evidence, prior);
  const mass = expectedCounts(source, target, evidence, pairs).map((count) => Math.max(0, count - discount));
  const totalSource = pairs.occurrencesSource.map((count) => count + unseen);
  const totalTarget = pairs.occurrencesTarget.map((count) => count + unseen);
  for (const [index, pair] of prior.entries()) {
    const weight = pair.weight * priorStrength;
    add(mass, pairs.priorPlaces[index] as number, weight);
    add(totalSource, pair.source, weight);
    add(totalTarget, pair.target, weight);
  }
  const knownSource = known(pairs.sources, mass, totalSource);
  const knownTarget = known(pairs.targets, mass, totalTarget);
  return {
    forward: translations(pairs.sources, pairs.targets, mass, totalSource, target.vocabulary.counts, knownTarget),
    backward: translations(pairs.targets, pairs.sources, mass, totalTarget, source.vocabulary.counts, knownSource),
    knownSource,
    knownTarget,
  };
}

function expectedCounts(source: Side, target: Side, evidence: Evidence, pairs: Cooccurrences): Float64Array {
  const size = pairs.sources.length;
  // Both directions of a pair are next to each other, for they are always asked for together: given source, given target.
  const counts = new Float64Array(2 * size);
  const given = new Float32Array(2 * size);
  for (let pair = 0; pair < size; pair += 1) {
    counts[2 * pair] = pairs.shares[pair] as number;
    counts[2 * pair + 1] = pairs.shares[pair] as number;
  }
  const chance = { source: frequencies(source), target: frequencies(target) };
  let cells: Cells | undefined;
  for (let round = 0; round < rounds; round += 1) {
    for (let pair = 0; pair < size; pair += 1) {
      const ofSource = (pairs.occurrencesSource[pairs.sources[pair] as number] as number) + rareness;
      const ofTarget = (pairs.occurrencesTarget[pairs.targets[pair] as number] as number) + rareness;
      given[2 * pair] = (counts[2 * pair] as number) / ofSource;
      given[2 * pair + 1] = (counts[2 * pair + 1] as number) / ofTarget;
    }
    counts.fill(0);
    shareOut(pairs, evidence, cells, chance, given, counts);
    // After the first round most pairs are plainly no translations, and need not be gone through again.
    if (round === 0) cells = listCells(pairs, counts, target.vocabulary.size);
  }
  const joined = new Float64Array(size);
  for (let pair = 0; pair < size; pair += 1) {
    joined[pair] = Math.sqrt((counts[2 * pair] as number) * (counts[2 * pair + 1] as number));
  }
  return joined;
}

/** The share of each word in its side, which is what a word is expected of where nothing of the other side says it. */
function frequencies({ tokens, vocabulary }: Side): Float64Array {
  return vocabulary.counts.map((count) => count / tokens.length);
}

/** The cells where the first round expects a translation, row by row: row r has those from starts[r] up to starts[r + 1]. */
interface Cells {
  readonly starts: Int32Array;
  readonly pair: Int32Array;
  readonly column: Int32Array;
}

/** Pairs expected less often after the first round are left out of the others. */
const leastExpected = 0.02;

function listCells({ starts, targets, rows }: Cooccurrences, counts: Float64Array, mates: number): Cells {
  const placeOf = new Int32Array(mates).fill(-1);
  const widest = widestBead(rows.columns);
  const ends = new Int32Array(rows.bead.length + 1);
  let pairs = new Int32Array(rows.words.length + widest);
  let columns = new Int32Array(pairs.length);
  let held = 0;
  for (let word = 0; word + 1 < starts.length; word += 1) {
    const from = starts[word] as number;
    const to = starts[word + 1] as number;
    for (let pair = from; pair < to; pair += 1) {
      const expected = (counts[2 * pair] as number) * (counts[2 * pair + 1] as number);
      if (expected >= leastExpected * leastExpected) placeOf[targets[pair] as number] = pair;
    }
    for (let row = rows.starts[word] as number; row < (rows.starts[word + 1] as number); row += 1) {
      const bead = rows.bead[row] as number;
      if (held + widest > pairs.length) {
        pairs = enlarged(pairs);
        columns = enlarged(columns);
      }
      const end = rows.columns[bead + 1] as number;
      for (let column = rows.columns[bead] as number; column < end; column += 1) {
        const pair = placeOf[rows.words[column] as number] as number;
        pairs[held] = pair;
        columns[held] = column;
        if (pair >= 0) held += 1;
      }
      ends[row + 1] = held;
    }
    for (let pair = from; pair < to; pair += 1) placeOf[targets[pair] as number] = -1;
  }
  return { starts: ends, pair: pairs, column: columns };
}

function enlarged(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(2 * array.length);
  larger.set(array);
  return larger;
}

/**
 * One E-step of both directions: every word's occurrence is shared out among the words of the other side and none. Without
 * cells, every row is looked at in every column of its bead.
 */
function shareOut(
  { starts, targets, rows }: Cooccurrences,
  evidence: Evidence,
  cells: Cells | undefined,
  chance: { readonly source: Float64Array; readonly target: Float64Array },
  given: Float32Array,
  counts: Float64Array,
): void {
  const columns = new Float64Array(rows.words.length);
  for (let column = 0; column < columns.length; column += 1) {
    columns[column] = chance.target[rows.words[column] as number] as number;
  }
  const ofRow = new Float64Array(rows.bead.length);
  const placeOf = new Int32Array(chance.target.length).fill(-1);
  const widest = widestBead(rows.columns);
  const pairAt = cells?.pair ?? new Int32Array(widest);
  const columnAt = cells?.column ?? new Int32Array(widest);
  // First what every word's occurrence is shared among, then the shares.
  for (const isSecond of [false, true]) {
    for (let word = 0; word + 1 < starts.length; word += 1) {
      const firstPair = starts[word] as number;
      const endPair = starts[word + 1] as number;
      if (cells === undefined) {
        for (let pair = firstPair; pair < endPair; pair += 1) placeOf[targets[pair] as number] = pair;
      }
      for (let row = rows.starts[word] as number; row < (rows.starts[word + 1] as number); row += 1) {
        const bead = rows.bead[row] as number;
        let from = 0;
        let to = 0;
        if (cells === undefined) {
          const end = rows.columns[bead + 1] as number;
          for (let column = rows.columns[bead] as number; column < end; column += 1) {
            const pair = placeOf[rows.words[column] as number] as number;
            pairAt[to] = pair;
            columnAt[to] = column;
            if (pair >= 0) to += 1;
          }
        } else {
          from = cells.starts[row] as number;
          to = cells.starts[row + 1] as number;
        }
        if (isSecond) {
          const share = (evidence.weight[bead] as number) / (ofRow[row] as number);
          for (let at = from; at < to; at += 1) {
            const pair = 2 * (pairAt[at] as number);
            const ofColumn = columns[columnAt[at] as number] as number;
            counts[pair] = (counts[pair] as number) + (given[pair] as number) * ofColumn;
            counts[pair + 1] = (counts[pair + 1] as number) + (given[pair + 1] as number) * share;
          }
        } else {
          let sum = chance.source[word] as number;
          for (let at = from; at < to; at += 1) {
            const pair = 2 * (pairAt[at] as number);
            const column = columnAt[at] as number;
            columns[column] = (columns[column] as number) + (given[pair] as number);
            sum += given[pair + 1] as number;
          }
          ofRow[row] = sum;
        }
      }
      if (cells === undefined) {
        for (let pair = firstPair; pair < endPair; pair += 1) placeOf[targets[pair] as number] = -1;
      }
    }
    if (isSecond) break;
    for (let bead = 0; bead < evidence.count; bead += 1) {
      const end = rows.columns[bead + 1] as number;
      for (let column = rows.columns[bead] as number; column < end; column += 1) {
        columns[column] = (evidence.weight[bead] as number) / (columns[column] as number);
      }
    }
  }
}

function widestBead(columns: Int32Array): number {
  let widest = 0;
  for (let bead = 0; bead + 1 < columns.length; bead += 1) {
    widest = Math.max(widest, (columns[bead + 1] as number) - (columns[bead] as number));
  }
  return widest;
}

/**
 * Ratios times the odds that a word is translated at all, below which a pair is left out: in a sentence of twenty words it
 * would add less than a twentieth to a word's log-likelihood ratio. Most of the pairs of common words are such.
 */
const leastRatio = 1;

function translations(
  from: Int32Array,
  to: Int32Array,
  mass: Float64Array,
  totals: Float64Array,
  counts: Float64Array,
  knownMates: Float64Array,
): Translations {
  const all = counts.reduce((sum, count) => sum + count, 0);
  const ratios = mass.map((sum, pair) => {
    if (sum <= 0) return 0;
    const share = knownMates[to[pair] as number] as number;
    const ratio = ((sum / (totals[from[pair] as number] as number)) * all) / (counts[to[pair] as number] as number);
    return ratio * share >= leastRatio * (1 - share) ? ratio : 0;
  });
  const starts = new Int32Array(totals.length + 1);
  for (let pair = 0; pair < ratios.length; pair += 1) {
    if (ratios[pair] !== 0) add(starts, (from[pair] as number) + 1, 1);
  }
  for (let word = 0; word < totals.length; word += 1) add(starts, word + 1, starts[word] as number);
  const next = starts.slice();
  const kept = {
    starts,
    words: new Int32Array(starts[totals.length] ?? 0),
    ratios: new Float64Array(starts[totals.length] ?? 0),
  };
  for (let pair = 0; pair < ratios.length; pair += 1) {
    if (ratios[pair] === 0) continue;
    const place = next[from[pair] as number] as number;
    next[from[pair] as number] = place + 1;
    kept.words[place] = to[pair] as number;
    kept.ratios[place] = ratios[pair] as number;
  }
  return kept;
}

function known(words: Int32Array, mass: Float64Array, totals: Float64Array): Float64Array {
  const shares = new Float64Array(totals.length);
  for (let pair = 0; pair < mass.length; pair += 1) add(shares, words[pair] as number, mass[pair] as number);
  return shares.map((sum, word) => Math.min(1, sum / (totals[word] as number)));
}

function add(array: Float64Array | Int32Array, index: number, amount: number): void {
  array[index] = (array[index] as number) + amount;
}
