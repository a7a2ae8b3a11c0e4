// How likely two stretches of text are to translate each other, judged by their lengths alone.
import type { Evidence } from './cooccurrences.ts';
import type { Side } from './side.ts';

export interface LengthModel {
  /** Target letters for each source letter. */
  readonly ratio: number;
  /** Variance of the target length for each expected letter. */
  readonly variance: number;
  /** Gamma distribution of one unit's length, on each side. */
  readonly source: Gamma;
  readonly target: Gamma;
}

export interface Gamma {
  readonly shape: number;
  readonly scale: number;
}

const freedom = 12;
const tailNorm = logGamma((freedom + 1) / 2) - logGamma(freedom / 2) - 0.5 * Math.log(freedom * Math.PI);

/** Where the estimate of the variance starts; human translations of prose lie between 1.3 and 2.8. */
const usualVariance = 2.5;
const priorBeads = 20;
const priorLetters = 1000;

/**
 * Log-likelihood ratio of a bead against the same units standing there by chance, from the log densities of both stretches
 * under {@link chanceOf}. The difference of lengths is scaled as in Gale & Church 1993, with Student's t for its tails; the
 * chance model convolves the lengths of single units, as in Moore 2002.
 */
export function scoreLengths(model: LengthModel, sourceLength: number, targetLength: number, chance: number): number {
  const expected = sourceLength * model.ratio;
  const spread = (model.variance * (expected + targetLength)) / 2;
  const difference = targetLength - expected;
  const tail = tailNorm - ((freedom + 1) / 2) * Math.log1p((difference * difference) / (spread * freedom));
  return tail + 0.5 * (Math.log(model.ratio / spread) - chance);
}

/** How far a target length is from the one expected, in standard deviations. */
export function deviationOf({ ratio, variance }: LengthModel, sourceLength: number, targetLength: number): number {
  const expected = sourceLength * ratio;
  return Math.abs(targetLength - expected) / Math.sqrt((variance * (expected + targetLength)) / 2);
}

/** Log density of the length of so many units that stand together by chance. */
export function chanceOf(gamma: Gamma, length: number, units: number): number {
  const shape = gamma.shape * units;
  return (shape - 1) * Math.log(length) - length / gamma.scale - logGamma(shape) - shape * Math.log(gamma.scale);
}

/** The model before any bead is known: the whole texts translate each other. */
export function firstLengthModel(sourceLengths: Float64Array, targetLengths: Float64Array): LengthModel {
  return {
    ratio: sum(targetLengths) / Math.max(1, sum(sourceLengths)),
    variance: usualVariance,
    source: fitGamma(sourceLengths),
    target: fitGamma(targetLengths),
  };
}

/** The model of the beads found, each weighted by its probability; outliers count less, as Student's t has it. */
export function refitLengths(model: LengthModel, source: Side, target: Side, evidence: Evidence): LengthModel {
  const sources = stretches(source.lengths, evidence.sourceFrom, evidence.sourceTo, evidence.count);
  const targets = stretches(target.lengths, evidence.targetFrom, evidence.targetTo, evidence.count);
  let sourceSum = priorLetters;
  let targetSum = priorLetters * model.ratio;
  for (let bead = 0; bead < evidence.count; bead += 1) {
    sourceSum += (evidence.weight[bead] as number) * (sources[bead] as number);
    targetSum += (evidence.weight[bead] as number) * (targets[bead] as number);
  }
  const ratio = targetSum / sourceSum;
  let beads = priorBeads;
  let squares = priorBeads * usualVariance;
  for (let bead = 0; bead < evidence.count; bead += 1) {
    const expected = ratio * (sources[bead] as number);
    const length = targets[bead] as number;
    const square = (length - expected) ** 2 / ((length + expected) / 2);
    const robust = (freedom + 1) / (freedom + square / model.variance);
    squares += (evidence.weight[bead] as number) * square * robust;
    beads += evidence.weight[bead] as number;
  }
  return { ...model, ratio, variance: squares / beads };
}

function stretches(lengths: Float64Array, from: Int32Array, to: Int32Array, count: number): Float64Array {
  const result = new Float64Array(count);
  for (let bead = 0; bead < count; bead += 1) result[bead] = sum(lengths.subarray(from[bead], to[bead]));
  return result;
}

function fitGamma(lengths: Float64Array): Gamma {
  const average = Math.max(1, mean(lengths));
  const spread = mean(lengths.map((length) => (length - average) ** 2));
  // Chance is not narrower than translation: units of one length would else speak against every bead.
  const scale = Math.max(usualVariance, spread / average);
  return { shape: average / scale, scale };
}

function mean(values: Float64Array): number {
  return sum(values) / Math.max(1, values.length);
}

function sum(values: Float64Array): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

/** Stirling's series, shifted upwards for small arguments. */
export function logGamma(x: number): number {
  let shift = 0;
  let y = x;
  for (; y < 8; y += 1) shift -= Math.log(y);
  const inverse = 1 / y;
  const square = inverse * inverse;
  const series = inverse * (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square / 1680)));
  return shift + (y - 0.5) * Math.log(y) - y + 0.5 * Math.log(2 * Math.PI) + series;
}
