// The log score of a bead: its words, its lengths and where it ends, weighed together.
import type { Band } from './band.ts';
import { type BoundaryModel, boundaryClasses } from './boundaries.ts';
import { chanceOf, type Gamma, type LengthModel, scoreLengths } from './length-model.ts';
import { scoreWords } from './lexical-scores.ts';
import type { Lexicon } from './lexicon.ts';
import type { Paragraphs } from './paragraphs.ts';
import type { Section } from './section.ts';
import { shapes } from './shape-model.ts';

/** Of both directions together: words of a sentence are not independent, and a bead is judged by two models that agree. */
const wordWeight = 0.65;
const lengthWeight = 1.2;
/** What the words must make up for where a bead crosses paragraphs that match one to one. */
const acrossParagraphs = 4;

export interface Boundaries {
  readonly model: BoundaryModel;
  /** The class behind each unit of the section. */
  readonly source: Uint8Array;
  readonly target: Uint8Array;
  /** Where both sides have as many. */
  readonly paragraphs?: Paragraphs | undefined;
}

/** A function from (i, j, shape) to the bead's log-likelihood ratio; the band must hold the whole bead. */
export function beadScorer(
  section: Section,
  band: Band,
  lexicon: Lexicon,
  lengths: LengthModel,
  boundaries: Boundaries | undefined,
  largest: number,
): (i: number, j: number, shape: number) => number {
  const words = scoreWords(section, lexicon, band, largest);
  const sourceLengths = cumulative(band.rows, (unit) => section.source.lengths[section.sourceFirst + unit] as number);
  const targetLengths = cumulative(
    band.columns,
    (unit) => section.target.lengths[section.targetFirst + unit] as number,
  );
  const sourceChance = chances(lengths.source, sourceLengths, largest);
  const targetChance = chances(lengths.target, targetLengths, largest);
  const ends = boundaries === undefined ? () => 0 : endScorer(boundaries);
  return (i, j, shape) => {
    const { source: a, target: b } = shapes[shape] as (typeof shapes)[number];
    if (a > largest || b > largest) return Number.NEGATIVE_INFINITY;
    const sourceLength = (sourceLengths[i + a] as number) - (sourceLengths[i] as number);
    const targetLength = (targetLengths[j + b] as number) - (targetLengths[j] as number);
    const chance = (sourceChance[a - 1]?.[i] as number) + (targetChance[b - 1]?.[j] as number);
    return (
      wordWeight * words(i, j, a, b) +
      lengthWeight * scoreLengths(lengths, sourceLength, targetLength, chance) +
      ends(i, j, a, b)
    );
  };
}

function endScorer(boundaries: Boundaries): (i: number, j: number, a: number, b: number) => number {
  const { model, source, target, paragraphs } = boundaries;
  const insideSource = cumulative(source.length, (unit) => model.insideSource[source[unit] as number] as number);
  const insideTarget = cumulative(target.length, (unit) => model.insideTarget[target[unit] as number] as number);
  return (i, j, a, b) => {
    const lastSource = i + a - 1;
    const lastTarget = j + b - 1;
    const end = (source[lastSource] as number) * boundaryClasses + (target[lastTarget] as number);
    return (
      (model.ends[end] as number) +
      (insideSource[lastSource] as number) -
      (insideSource[i] as number) +
      (insideTarget[lastTarget] as number) -
      (insideTarget[j] as number) -
      (paragraphs !== undefined && isAcross(paragraphs, i, j, lastSource, lastTarget) ? acrossParagraphs : 0)
    );
  };
}

/** Whether a bead joins a paragraph of one side with another of the other side. */
function isAcross(
  { source, target }: Paragraphs,
  i: number,
  j: number,
  lastSource: number,
  lastTarget: number,
): boolean {
  return source[i] !== target[j] || source[lastSource] !== target[lastTarget];
}

/** By number of units, then by the first of them. */
function chances(gamma: Gamma, lengths: Float64Array, largest: number): readonly Float64Array[] {
  return Array.from({ length: largest }, (_, index) =>
    lengths
      .subarray(0, Math.max(0, lengths.length - index - 1))
      .map((before, unit) => chanceOf(gamma, (lengths[unit + index + 1] as number) - before, index + 1)),
  );
}

function cumulative(count: number, value: (index: number) => number): Float64Array {
  const sums = new Float64Array(count + 1);
  for (let index = 0; index < count; index += 1) sums[index + 1] = (sums[index] as number) + value(index);
  return sums;
}
