// How well the words of every few neighbouring units explain the words of each unit on the other side, inside a band.
import type { Band } from './band.ts';
import type { Lexicon, Translations } from './lexicon.ts';
import type { Section } from './section.ts';
import type { Side, Vocabulary } from './side.ts';

const usualReliance = 0.9;
/** Translators choose marks more freely than words, and a number is seldom alone in saying where it belongs. */
const weights = { word: 1, number: 0.7, mark: 0.5 } as const;

export interface WordOptions {
  /** The share of a known word's occurrences that should find a translation in a right bead. */
  readonly reliance?: number | undefined;
  /** Words that occur more often are left out. */
  readonly mostFrequent?: number | undefined;
}

/**
 * Each word of the explained side adds log(λ·k·p(w|S)/p(w) + 1 − λ·k), where k is the share of the word's occurrences the
 * lexicon explains: an unknown word is neutral. Returns the sum of both directions for the bead of `a` source units from i
 * and `b` target units from j. Inside, sums run along the band, so that a bead is a difference of two cells.
 */
export function scoreWords(
  section: Section,
  lexicon: Lexicon,
  band: Band,
  largest: number,
  { reliance = usualReliance, mostFrequent = Number.POSITIVE_INFINITY }: WordOptions = {},
): (i: number, j: number, a: number, b: number) => number {
  const { source, target, sourceFirst, targetFirst } = section;
  const across = { lows: band.lows, highs: band.highs, offsets: band.offsets, cells: band.cells };
  const down = turned(band);
  const targets = indexWords(
    target,
    targetFirst,
    band.columns,
    expectations(lexicon.knownTarget, reliance, target.vocabulary),
    mostFrequent,
  );
  const sources = indexWords(
    source,
    sourceFirst,
    band.rows,
    expectations(lexicon.knownSource, reliance, source.vocabulary),
    mostFrequent,
  );
  const forward = explain(source, sourceFirst, lexicon.forward, targets, across, largest);
  const backward = explain(target, targetFirst, lexicon.backward, sources, down, largest);
  return (i, j, a, b) => {
    const alongRow = forward[a - 1] as Float32Array;
    const alongColumn = backward[b - 1] as Float32Array;
    const row = (across.offsets[i] as number) + j;
    const column = (down.offsets[j] as number) + i;
    let sum = (alongRow[row + b - 1] as number) + (alongColumn[column + a - 1] as number);
    if (j > (across.lows[i] as number)) sum -= alongRow[row - 1] as number;
    if (i > (down.lows[j] as number)) sum -= alongColumn[column - 1] as number;
    return sum;
  };
}

/** A band by its rows or by its columns: line l holds lows[l] up to highs[l] (excluded), cell (l, c) is at offsets[l] + c. */
interface Lines {
  readonly lows: Int32Array;
  readonly highs: Int32Array;
  readonly offsets: Int32Array;
  readonly cells: number;
}

/** The same cells, column by column. */
function turned(band: Band): Lines {
  const lows = new Int32Array(band.columns).fill(band.rows);
  const highs = new Int32Array(band.columns);
  let column = 0;
  for (let i = 0; i < band.rows; i += 1) {
    for (; column < (band.highs[i] as number); column += 1) lows[column] = i;
  }
  let row = 0;
  const offsets = new Int32Array(band.columns);
  let cells = 0;
  for (let j = 0; j < band.columns; j += 1) {
    while (row < band.rows && (band.lows[row] as number) <= j) row += 1;
    highs[j] = row;
    offsets[j] = cells - (lows[j] as number);
    cells += Math.max(0, row - (lows[j] as number));
  }
  return { lows, highs, offsets, cells };
}

/** What each word of one side can be expected to show. */
export interface Expectations {
  readonly reliance: number;
  /** λ·k / (1 − λ·k) of each word. */
  readonly odds: Float64Array;
  /** How much each word's score counts. */
  readonly weight: Float64Array;
  /** The score of a word that finds no translation. */
  readonly base: Float64Array;
}

/** A word that is in nearly every unit says nothing of where it belongs: occurrences for each unit. */
const everywhere = 0.8;

/** They are of the whole work, and every chapter asks for them. */
const remembered = new WeakMap<Float64Array, Expectations>();

function expectations(known: Float64Array, reliance: number, { kinds, counts, units }: Vocabulary): Expectations {
  const before = remembered.get(known);
  if (before?.reliance === reliance) return before;
  const most = everywhere * units;
  const trust = known.map((share, word) => ((counts[word] as number) < most ? reliance * share : 0));
  const weight = known.map((_, word) => weights[kinds[word] ?? 'word']);
  const made = {
    reliance,
    odds: trust.map((share) => share / (1 - share)),
    weight,
    base: trust.map((share, word) => (weight[word] as number) * Math.log(1 - share)),
  };
  remembered.set(known, made);
  return made;
}

/** The same for beads, which hold all of what they translate. */
export function expectationsOf(known: Float64Array, vocabulary: Vocabulary): Expectations {
  return expectations(known, usualReliance, vocabulary);
}

interface IndexedWords extends Expectations {
  /** Known words of unit u, counted from the section's first: tokens[starts[u]] up to tokens[starts[u + 1]]. */
  readonly starts: Int32Array;
  readonly tokens: Int32Array;
  readonly unitOf: Int32Array;
  readonly weightAt: Float32Array;
  /** What each unit scores where nothing explains it. */
  readonly bases: Float64Array;
  /** Places of word w among the tokens: places[first[w]] up to places[first[w + 1]]. */
  readonly first: Int32Array;
  readonly places: Int32Array;
}

/** The words of a section without those the lexicon knows nothing of, which score nothing. */
function indexWords(
  side: Side,
  first: number,
  units: number,
  expected: Expectations,
  mostFrequent: number,
): IndexedWords {
  const starts = new Int32Array(units + 1);
  const room = (side.starts[first + units] as number) - (side.starts[first] as number);
  const tokens = new Int32Array(room);
  const unitOf = new Int32Array(room);
  const weightAt = new Float32Array(room);
  const bases = new Float64Array(units);
  const firstOf = new Int32Array(side.vocabulary.size + 1);
  let count = 0;
  for (let unit = 0; unit < units; unit += 1) {
    const end = side.starts[first + unit + 1] as number;
    for (let token = side.starts[first + unit] as number; token < end; token += 1) {
      const word = side.tokens[token] as number;
      if (expected.odds[word] === 0 || (side.vocabulary.counts[word] as number) > mostFrequent) continue;
      tokens[count] = word;
      unitOf[count] = unit;
      weightAt[count] = expected.weight[word] as number;
      count += 1;
      bases[unit] = (bases[unit] as number) + (expected.base[word] as number);
      firstOf[word + 1] = (firstOf[word + 1] as number) + 1;
    }
    starts[unit + 1] = count;
  }
  for (let word = 0; word + 1 < firstOf.length; word += 1) {
    firstOf[word + 1] = (firstOf[word + 1] as number) + (firstOf[word] as number);
  }
  const next = firstOf.slice();
  const places = new Int32Array(count);
  for (let at = 0; at < count; at += 1) {
    const word = tokens[at] as number;
    places[next[word] as number] = at;
    next[word] = (next[word] as number) + 1;
  }
  return { ...expected, starts, tokens, unitOf, weightAt, bases, first: firstOf, places };
}

/** The tokens that one unit explains, inside its line of the band, each with its ratio times its odds. */
interface Explained {
  at: Int32Array;
  ratio: Float64Array;
  count: number;
}

/** From so many words a line on, it is faster to look for what is explained than to go through every word. */
const wideLine = 1500;
/** Products of likelihood ratios are turned into logarithms before they grow out of range. */
const largestProduct = 1e200;

/**
 * [a - 1] at cell (line, column): the scores of the line's first column up to and with this one, explained by the units
 * line … line + a - 1. What each unit explains is found once, and added up for beads of several units.
 */
function explain(
  side: Side,
  firstUnit: number,
  translations: Translations,
  words: IndexedWords,
  { lows, highs, offsets, cells }: Lines,
  largest: number,
): readonly Float32Array[] {
  const { starts, tokens, unitOf, bases, weightAt } = words;
  const sums = Array.from({ length: largest }, () => new Float32Array(cells));
  const lines = lows.length;
  const recent = Array.from(
    { length: largest },
    (): Explained => ({ at: new Int32Array(64), ratio: new Float64Array(64), count: 0 }),
  );
  const find = finder(side, firstUnit, translations, words);
  const ratios = new Float64Array(tokens.length);
  const active = new Int32Array(tokens.length);
  const product = new Float64Array(bases.length).fill(1);
  const extra = new Float64Array(bases.length);
  for (let line = 0; line < Math.min(largest - 1, lines); line += 1) {
    find(line, lows[line] as number, highs[line] as number, recent[line] as Explained);
  }
  for (let line = 0; line < lines; line += 1) {
    const newest = line + largest - 1;
    if (newest < lines) {
      find(newest, lows[newest] as number, highs[newest] as number, recent[newest % largest] as Explained);
    }
    const high = highs[line] as number;
    const end = starts[high] as number;
    let held = 0;
    for (let a = 1; a <= largest && line + a <= lines; a += 1) {
      const low = lows[line + a - 1] as number;
      if (low >= high) break;
      const { at, ratio, count } = recent[(line + a - 1) % largest] as Explained;
      for (let index = 0; index < count; index += 1) {
        const place = at[index] as number;
        if (place >= end) continue;
        if (ratios[place] === 0) {
          active[held] = place;
          held += 1;
        }
        ratios[place] = (ratios[place] as number) + (ratio[index] as number);
      }
      const size = (side.starts[firstUnit + line + a] as number) - (side.starts[firstUnit + line] as number);
      const begin = starts[low] as number;
      const part = 1 / size;
      for (let index = 0; index < held; index += 1) {
        const place = active[index] as number;
        if (place < begin) continue;
        const unit = unitOf[place] as number;
        const gain = 1 + part * (ratios[place] as number);
        const counts = weightAt[place] as number;
        if (counts !== 1) extra[unit] = (extra[unit] as number) + counts * Math.log(gain);
        else {
          const grown = (product[unit] as number) * gain;
          product[unit] = grown;
          if (grown > largestProduct) {
            extra[unit] = (extra[unit] as number) + Math.log(grown);
            product[unit] = 1;
          }
        }
      }
      const scores = sums[a - 1] as Float32Array;
      const row = offsets[line] as number;
      let sum = 0;
      for (let column = low; column < high; column += 1) {
        sum += (bases[column] as number) + (extra[column] as number);
        if (product[column] !== 1) sum += Math.log(product[column] as number);
        scores[row + column] = sum;
        product[column] = 1;
        extra[column] = 0;
      }
    }
    for (let index = 0; index < held; index += 1) ratios[active[index] as number] = 0;
  }
  return sums;
}

/** A function that finds the tokens of the units from low to high (excluded) that a unit explains. */
function finder(
  side: Side,
  firstUnit: number,
  translations: Translations,
  { starts, tokens, first, places, odds }: IndexedWords,
): (unit: number, low: number, high: number, found: Explained) => void {
  const vector = new Float64Array(first.length - 1);
  const mates = new Int32Array(first.length - 1);
  return (unit, low, high, found) => {
    let count = 0;
    const last = side.starts[firstUnit + unit + 1] as number;
    for (let token = side.starts[firstUnit + unit] as number; token < last; token += 1) {
      const word = side.tokens[token] as number;
      for (let at = translations.starts[word] as number; at < (translations.starts[word + 1] as number); at += 1) {
        const mate = translations.words[at] as number;
        if (vector[mate] === 0) {
          mates[count] = mate;
          count += 1;
        }
        vector[mate] = (vector[mate] as number) + (translations.ratios[at] as number);
      }
    }
    const begin = starts[Math.min(low, starts.length - 1)] as number;
    const end = starts[Math.max(high, 0)] as number;
    if (end - begin > found.at.length) {
      found.at = new Int32Array(2 * (end - begin));
      found.ratio = new Float64Array(2 * (end - begin));
    }
    const { at: tokensFound, ratio: ratiosFound } = found;
    let held = 0;
    if (end - begin < wideLine) {
      for (let place = begin; place < end; place += 1) {
        const word = tokens[place] as number;
        const ratio = vector[word] as number;
        if (ratio === 0) continue;
        tokensFound[held] = place;
        ratiosFound[held] = ratio * (odds[word] as number);
        held += 1;
      }
      for (let index = 0; index < count; index += 1) vector[mates[index] as number] = 0;
    } else {
      for (let index = 0; index < count; index += 1) {
        const mate = mates[index] as number;
        const ratio = (vector[mate] as number) * (odds[mate] as number);
        const stop = first[mate + 1] as number;
        for (
          let at = firstFrom(places, first[mate] as number, stop, begin);
          at < stop && (places[at] as number) < end;
          at += 1
        ) {
          tokensFound[held] = places[at] as number;
          ratiosFound[held] = ratio;
          held += 1;
        }
        vector[mate] = 0;
      }
    }
    found.count = held;
  };
}

/** The first index from `from` on, before `to`, whose value is not below the least; `to` where there is none. */
function firstFrom(sorted: Int32Array, from: number, to: number, least: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as number) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The score of the words of some units of a section beside those of others, wherever they stand: see {@link scoreWords}. */
export type StretchScorer = (i: number, sourceUnits: number, j: number, targetUnits: number) => number;

/** Scores stretches one by one; for all of a band, {@link scoreWords} is faster. */
export function stretchScorer({ source, target, sourceFirst, targetFirst }: Section, lexicon: Lexicon): StretchScorer {
  const toTarget = expectationsOf(lexicon.knownTarget, target.vocabulary);
  const toSource = expectationsOf(lexicon.knownSource, source.vocabulary);
  const targetVector = new Float64Array(target.vocabulary.size);
  const sourceVector = new Float64Array(source.vocabulary.size);
  return (i, sourceUnits, j, targetUnits) => {
    const from = [
      source.starts[sourceFirst + i] as number,
      source.starts[sourceFirst + i + sourceUnits] as number,
    ] as const;
    const to = [
      target.starts[targetFirst + j] as number,
      target.starts[targetFirst + j + targetUnits] as number,
    ] as const;
    return (
      explainedBy(source, from, target, to, lexicon.forward, toTarget, targetVector) +
      explainedBy(target, to, source, from, lexicon.backward, toSource, sourceVector)
    );
  };
}

function explainedBy(
  side: Side,
  [from, to]: readonly [number, number],
  other: Side,
  [otherFrom, otherTo]: readonly [number, number],
  translations: Translations,
  { odds, base, weight }: Expectations,
  vector: Float64Array,
): number {
  for (let token = from; token < to; token += 1) {
    const word = side.tokens[token] as number;
    for (let at = translations.starts[word] as number; at < (translations.starts[word + 1] as number); at += 1) {
      const mate = translations.words[at] as number;
      vector[mate] = (vector[mate] as number) + (translations.ratios[at] as number);
    }
  }
  let sum = 0;
  for (let token = otherFrom; token < otherTo; token += 1) {
    const word = other.tokens[token] as number;
    const gain = 1 + ((odds[word] as number) * (vector[word] as number)) / Math.max(1, to - from);
    sum += (base[word] as number) + (weight[word] as number) * Math.log(gain);
  }
  for (let token = from; token < to; token += 1) {
    const word = side.tokens[token] as number;
    for (let at = translations.starts[word] as number; at < (translations.starts[word + 1] as number); at += 1) {
      vector[translations.words[at] as number] = 0;
    }
  }
  return sum;
}
