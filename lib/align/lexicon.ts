// Learns from aligned text which words translate each other, with what certainty, in both directions.
import type { WordPair } from './cognates.ts';
import { type Cooccurrences, countCooccurrences, type Evidence, spanOf } from './cooccurrences.ts';
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
  return {
    forward: translations(pairs.sources, pairs.targets, mass, totalSource, target.vocabulary.counts),
    backward: translations(pairs.targets, pairs.sources, mass, totalTarget, source.vocabulary.counts),
    knownSource: known(pairs.sources, mass, totalSource),
    knownTarget: known(pairs.targets, mass, totalTarget),
  };
}

function expectedCounts(source: Side, target: Side, evidence: Evidence, pairs: Cooccurrences): Float64Array {
  const size = pairs.sources.length;
  // Both directions of a pair stand side by side, for they are always asked for together: given source, given target.
  const counts = new Float64Array(2 * size);
  const given = new Float32Array(2 * size);
  for (let pair = 0; pair < size; pair += 1) {
    counts[2 * pair] = pairs.shares[pair] as number;
    counts[2 * pair + 1] = pairs.shares[pair] as number;
  }
  let cells = listCells(source, target, evidence, pairs.places);
  for (let round = 0; round < rounds; round += 1) {
    for (let pair = 0; pair < size; pair += 1) {
      const ofSource = (pairs.occurrencesSource[pairs.sources[pair] as number] as number) + rareness;
      const ofTarget = (pairs.occurrencesTarget[pairs.targets[pair] as number] as number) + rareness;
      given[2 * pair] = (counts[2 * pair] as number) / ofSource;
      given[2 * pair + 1] = (counts[2 * pair + 1] as number) / ofTarget;
    }
    counts.fill(0);
    shareOut(source, target, evidence, cells, given, counts);
    // After the first round most pairs are plainly no translations, and need not be gone through again.
    if (round === 0) cells = keepCells(cells, counts);
  }
  const joined = new Float64Array(size);
  for (let pair = 0; pair < size; pair += 1) {
    joined[pair] = Math.sqrt((counts[2 * pair] as number) * (counts[2 * pair + 1] as number));
  }
  return joined;
}

/** The cells of every bead that hold a pair: bead b has those from starts[b] up to starts[b + 1]. */
interface Cells {
  readonly starts: Int32Array;
  readonly place: Int32Array;
  /** Which of the bead's source and target words, the source's in the upper half. */
  readonly words: Int32Array;
}

const half = 16;

/** Pairs expected less often after the first round are left out of the others. */
const leastExpected = 0.02;

function listCells(source: Side, target: Side, evidence: Evidence, places: Int32Array): Cells {
  const held = places.reduce((count, place) => count + (place < 0 ? 0 : 1), 0);
  const cells = {
    starts: new Int32Array(evidence.count + 1),
    place: new Int32Array(held),
    words: new Int32Array(held),
  };
  let cell = 0;
  let next = 0;
  for (let bead = 0; bead < evidence.count; bead += 1) {
    const [sourceStart, sourceEnd, targetStart, targetEnd] = spanOf(source, target, evidence, bead);
    for (let s = 0; s < sourceEnd - sourceStart; s += 1) {
      for (let t = 0; t < targetEnd - targetStart; t += 1, cell += 1) {
        const place = places[cell] as number;
        if (place < 0) continue;
        cells.place[next] = place;
        cells.words[next] = (s << half) | t;
        next += 1;
      }
    }
    cells.starts[bead + 1] = next;
  }
  return cells;
}

/** The cells whose pairs are expected often enough; the arrays are used again. */
function keepCells({ starts, place, words }: Cells, counts: Float64Array): Cells {
  const kept = new Int32Array(starts.length);
  let next = 0;
  for (let bead = 0; bead + 1 < starts.length; bead += 1) {
    for (let cell = starts[bead] as number; cell < (starts[bead + 1] as number); cell += 1) {
      const pair = place[cell] as number;
      if ((counts[2 * pair] as number) * (counts[2 * pair + 1] as number) < leastExpected * leastExpected) continue;
      place[next] = pair;
      words[next] = words[cell] as number;
      next += 1;
    }
    kept[bead + 1] = next;
  }
  return { starts: kept, place, words };
}

/** One E-step of both directions: every word's occurrence is shared out among the words of the other side and none. */
function shareOut(
  source: Side,
  target: Side,
  evidence: Evidence,
  { starts, place, words }: Cells,
  given: Float32Array,
  counts: Float64Array,
): void {
  const sourceTotal = source.tokens.length;
  const targetTotal = target.tokens.length;
  const low = (1 << half) - 1;
  let columns = new Float64Array(1 << 6);
  let rows = new Float64Array(1 << 6);
  for (let bead = 0; bead < evidence.count; bead += 1) {
    const weight = evidence.weight[bead] as number;
    const [sourceStart, sourceEnd, targetStart, targetEnd] = spanOf(source, target, evidence, bead);
    const height = sourceEnd - sourceStart;
    const width = targetEnd - targetStart;
    if (width > columns.length) columns = new Float64Array(width * 2);
    if (height > rows.length) rows = new Float64Array(height * 2);
    for (let t = 0; t < width; t += 1) {
      columns[t] = (target.vocabulary.counts[target.tokens[targetStart + t] as number] as number) / targetTotal;
    }
    for (let s = 0; s < height; s += 1) {
      rows[s] = (source.vocabulary.counts[source.tokens[sourceStart + s] as number] as number) / sourceTotal;
    }
    const from = starts[bead] as number;
    const to = starts[bead + 1] as number;
    for (let cell = from; cell < to; cell += 1) {
      const pair = 2 * (place[cell] as number);
      const word = words[cell] as number;
      columns[word & low] = (columns[word & low] as number) + (given[pair] as number);
      rows[word >> half] = (rows[word >> half] as number) + (given[pair + 1] as number);
    }
    for (let t = 0; t < width; t += 1) columns[t] = weight / (columns[t] as number);
    for (let s = 0; s < height; s += 1) rows[s] = weight / (rows[s] as number);
    for (let cell = from; cell < to; cell += 1) {
      const pair = 2 * (place[cell] as number);
      const word = words[cell] as number;
      counts[pair] = (counts[pair] as number) + (given[pair] as number) * (columns[word & low] as number);
      counts[pair + 1] = (counts[pair + 1] as number) + (given[pair + 1] as number) * (rows[word >> half] as number);
    }
  }
}

function translations(
  from: Int32Array,
  to: Int32Array,
  mass: Float64Array,
  totals: Float64Array,
  counts: Float64Array,
): Translations {
  const starts = new Int32Array(totals.length + 1);
  for (let pair = 0; pair < mass.length; pair += 1) {
    if ((mass[pair] as number) > 0) add(starts, (from[pair] as number) + 1, 1);
  }
  for (let word = 0; word < totals.length; word += 1) add(starts, word + 1, starts[word] as number);
  const next = starts.slice();
  const words = new Int32Array(starts[totals.length] ?? 0);
  const ratios = new Float64Array(words.length);
  const all = counts.reduce((sum, count) => sum + count, 0);
  for (let pair = 0; pair < mass.length; pair += 1) {
    if ((mass[pair] as number) <= 0) continue;
    const word = from[pair] as number;
    const mate = to[pair] as number;
    const place = next[word] as number;
    next[word] = place + 1;
    words[place] = mate;
    ratios[place] = (((mass[pair] as number) / (totals[word] as number)) * all) / (counts[mate] as number);
  }
  return { starts, words, ratios };
}

function known(words: Int32Array, mass: Float64Array, totals: Float64Array): Float64Array {
  const shares = new Float64Array(totals.length);
  for (let pair = 0; pair < mass.length; pair += 1) add(shares, words[pair] as number, mass[pair] as number);
  return shares.map((sum, word) => Math.min(1, sum / (totals[word] as number)));
}

function add(array: Float64Array | Int32Array, index: number, amount: number): void {
  array[index] = (array[index] as number) + amount;
}
