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

const rounds = 5;
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
  for (let round = 0; round < rounds; round += 1) {
    for (let pair = 0; pair < size; pair += 1) {
      const ofSource = (pairs.occurrencesSource[pairs.sources[pair] as number] as number) + rareness;
      const ofTarget = (pairs.occurrencesTarget[pairs.targets[pair] as number] as number) + rareness;
      given[2 * pair] = (counts[2 * pair] as number) / ofSource;
      given[2 * pair + 1] = (counts[2 * pair + 1] as number) / ofTarget;
    }
    counts.fill(0);
    shareOut(source, target, evidence, pairs.places, given, counts);
  }
  const joined = new Float64Array(size);
  for (let pair = 0; pair < size; pair += 1) {
    joined[pair] = Math.sqrt((counts[2 * pair] as number) * (counts[2 * pair + 1] as number));
  }
  return joined;
}

/** One E-step of both directions: every word's occurrence is shared out among the words of the other side and none. */
function shareOut(
  source: Side,
  target: Side,
  evidence: Evidence,
  places: Int32Array,
  given: Float32Array,
  counts: Float64Array,
): void {
  const sourceTotal = source.tokens.length;
  const targetTotal = target.tokens.length;
  let columnSums = new Float64Array(1 << 6);
  let rowSums = new Float64Array(1 << 6);
  let cells = new Float32Array(1 << 12);
  let first = 0;
  for (let bead = 0; bead < evidence.count; bead += 1) {
    const weight = evidence.weight[bead] as number;
    const [sourceStart, sourceEnd, targetStart, targetEnd] = spanOf(source, target, evidence, bead);
    const height = sourceEnd - sourceStart;
    const width = targetEnd - targetStart;
    if (width > columnSums.length) columnSums = new Float64Array(width * 2);
    if (height > rowSums.length) rowSums = new Float64Array(height * 2);
    if (2 * width * height > cells.length) cells = new Float32Array(4 * width * height);
    for (let t = 0; t < width; t += 1) {
      columnSums[t] = (target.vocabulary.counts[target.tokens[targetStart + t] as number] as number) / targetTotal;
    }
    let held = 0;
    let cell = first;
    for (let s = 0; s < height; s += 1) {
      let sum = (source.vocabulary.counts[source.tokens[sourceStart + s] as number] as number) / sourceTotal;
      for (let t = 0; t < width; t += 1, cell += 1) {
        const place = places[cell] as number;
        if (place < 0) continue;
        const givenSource = given[2 * place] as number;
        const givenTarget = given[2 * place + 1] as number;
        cells[held] = givenSource;
        cells[held + 1] = givenTarget;
        held += 2;
        columnSums[t] = (columnSums[t] as number) + givenSource;
        sum += givenTarget;
      }
      rowSums[s] = weight / sum;
    }
    for (let t = 0; t < width; t += 1) columnSums[t] = weight / (columnSums[t] as number);
    held = 0;
    cell = first;
    for (let s = 0; s < height; s += 1) {
      const share = rowSums[s] as number;
      for (let t = 0; t < width; t += 1, cell += 1) {
        const place = places[cell] as number;
        if (place < 0) continue;
        counts[2 * place] = (counts[2 * place] as number) + (cells[held] as number) * (columnSums[t] as number);
        counts[2 * place + 1] = (counts[2 * place + 1] as number) + (cells[held + 1] as number) * share;
        held += 2;
      }
    }
    first = cell;
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
