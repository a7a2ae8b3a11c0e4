// How well the words of every few neighbouring units explain the words of each unit on the other side, inside a band.
import type { Band } from './band.ts';
import type { Lexicon, Translations } from './lexicon.ts';
import type { Section } from './section.ts';
import type { Side } from './side.ts';

/** The share of a known word's occurrences that should find a translation in a right bead. */
const usualReliance = 0.9;

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
  reliance = usualReliance,
): (i: number, j: number, a: number, b: number) => number {
  const columnLows = lowestRows(band);
  const forward = explainTargets(section, lexicon, band, largest, reliance);
  const backward = explainSources(section, lexicon, band, largest, reliance, columnLows);
  return (i, j, a, b) => {
    const alongRow = forward[a - 1] as Float32Array;
    const alongColumn = backward[b - 1] as Float32Array;
    const row = band.offsets[i] as number;
    let sum = (alongRow[row + j + b - 1] as number) + (alongColumn[(band.offsets[i + a - 1] as number) + j] as number);
    if (j > (band.lows[i] as number)) sum -= alongRow[row + j - 1] as number;
    if (i > (columnLows[j] as number)) sum -= alongColumn[(band.offsets[i - 1] as number) + j] as number;
    return sum;
  };
}

/** [a - 1] at cell (i, j): target units from the row's first up to and with j, given source units i … i + a - 1. */
function explainTargets(
  section: Section,
  lexicon: Lexicon,
  band: Band,
  largest: number,
  reliance: number,
): readonly Float32Array[] {
  const { source, target, sourceFirst, targetFirst } = section;
  const sums = Array.from({ length: largest }, () => new Float32Array(band.cells));
  const vector = new Float64Array(target.vocabulary.size);
  const { trust, base } = expectations(lexicon.knownTarget, reliance);
  const words = knownWords(target, targetFirst, band.columns, trust);
  for (let i = 0; i < band.rows; i += 1) {
    explain(source, sourceFirst + i, Math.min(largest, band.rows - i), lexicon.forward, vector, (a, size) => {
      const scores = sums[a - 1] as Float32Array;
      let sum = 0;
      for (let j = band.lows[i] as number; j < (band.highs[i] as number); j += 1) {
        sum += unitScore(words, j, vector, size, trust, base);
        scores[(band.offsets[i] as number) + j] = sum;
      }
    });
  }
  return sums;
}

/** [b - 1] at cell (i, j): source units from the column's first up to and with i, given target units j … j + b - 1. */
function explainSources(
  section: Section,
  lexicon: Lexicon,
  band: Band,
  largest: number,
  reliance: number,
  columnLows: Int32Array,
): readonly Float32Array[] {
  const { source, target, sourceFirst, targetFirst } = section;
  const sums = Array.from({ length: largest }, () => new Float32Array(band.cells));
  const vector = new Float64Array(source.vocabulary.size);
  const { trust, base } = expectations(lexicon.knownSource, reliance);
  const words = knownWords(source, sourceFirst, band.rows, trust);
  for (let j = 0; j < band.columns; j += 1) {
    explain(target, targetFirst + j, Math.min(largest, band.columns - j), lexicon.backward, vector, (b, size) => {
      const scores = sums[b - 1] as Float32Array;
      let sum = 0;
      for (let i = columnLows[j] as number; i < band.rows && (band.lows[i] as number) <= j; i += 1) {
        sum += unitScore(words, i, vector, size, trust, base);
        scores[(band.offsets[i] as number) + j] = sum;
      }
    });
  }
  return sums;
}

interface Expectations {
  readonly reliance: number;
  /** λ·k of each word. */
  readonly trust: Float64Array;
  /** The score of a word that finds no translation. */
  readonly base: Float64Array;
}

/** They are of the whole work, and every chapter asks for them. */
const remembered = new WeakMap<Float64Array, Expectations>();

function expectations(known: Float64Array, reliance: number): Expectations {
  const before = remembered.get(known);
  if (before?.reliance === reliance) return before;
  const trust = known.map((share) => reliance * share);
  const made = { reliance, trust, base: trust.map((share) => Math.log(1 - share)) };
  remembered.set(known, made);
  return made;
}

/** The first row of the band that holds each column. */
function lowestRows(band: Band): Int32Array {
  const rows = new Int32Array(band.columns).fill(band.rows);
  let column = 0;
  for (let i = 0; i < band.rows; i += 1) {
    for (; column < (band.highs[i] as number); column += 1) rows[column] = i;
  }
  return rows;
}

/** Adds up the translations of one, two, … units, calling back after each; the vector is zero again afterwards. */
function explain(
  side: Side,
  unit: number,
  largest: number,
  translations: Translations,
  vector: Float64Array,
  use: (size: number, words: number) => void,
): void {
  const first = side.starts[unit] as number;
  let token = first;
  for (let size = 1; size <= largest; size += 1) {
    const end = side.starts[unit + size] as number;
    for (; token < end; token += 1) {
      const word = side.tokens[token] as number;
      for (let at = translations.starts[word] as number; at < (translations.starts[word + 1] as number); at += 1) {
        const mate = translations.words[at] as number;
        vector[mate] = (vector[mate] as number) + (translations.ratios[at] as number);
      }
    }
    use(size, token - first);
  }
  for (let back = first; back < token; back += 1) {
    const word = side.tokens[back] as number;
    for (let at = translations.starts[word] as number; at < (translations.starts[word + 1] as number); at += 1) {
      vector[translations.words[at] as number] = 0;
    }
  }
}

interface KnownWords {
  /** Words of unit u, counted from the section's first: tokens[starts[u]] up to tokens[starts[u + 1]]. */
  readonly starts: Int32Array;
  readonly tokens: Int32Array;
}

/** The words of a section without those the lexicon knows nothing of, which score nothing: at first that is nearly all. */
function knownWords(side: Side, first: number, units: number, trust: Float64Array): KnownWords {
  const starts = new Int32Array(units + 1);
  const tokens = new Int32Array((side.starts[first + units] as number) - (side.starts[first] as number));
  let count = 0;
  for (let unit = 0; unit < units; unit += 1) {
    const end = side.starts[first + unit + 1] as number;
    for (let token = side.starts[first + unit] as number; token < end; token += 1) {
      const word = side.tokens[token] as number;
      if (trust[word] === 0) continue;
      tokens[count] = word;
      count += 1;
    }
    starts[unit + 1] = count;
  }
  return { starts, tokens };
}

/** `size` words, whose translations the vector adds up, explain the words of one unit. */
function unitScore(
  { starts, tokens }: KnownWords,
  unit: number,
  vector: Float64Array,
  size: number,
  trust: Float64Array,
  base: Float64Array,
): number {
  let sum = 0;
  const end = starts[unit + 1] as number;
  for (let at = starts[unit] as number; at < end; at += 1) {
    const word = tokens[at] as number;
    const ratio = vector[word] as number;
    if (ratio === 0) sum += base[word] as number;
    else {
      const share = trust[word] as number;
      sum += Math.log((share * ratio) / size + 1 - share);
    }
  }
  return sum;
}
