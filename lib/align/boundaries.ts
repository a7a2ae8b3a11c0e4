// Learns at which ends of units a bead tends to end: after a full stop more than after a comma or inside brackets.
import type { Posteriors } from './search.ts';
import { shapes } from './shape-model.ts';

/** 6 ways to end × 3 to begin × bracket × paragraph, and the end of the document. */
export const boundaryClasses = 73;
const documentEnd = 72;
/** Beads that the classes' independence counts for against what is seen. */
const prior = 40;
const rare = 0.1;

/** Log-likelihood ratios against the classes' overall frequencies. */
export interface BoundaryModel {
  /** A bead ends where the source has class s and the target class t: ends[s * boundaryClasses + t]. */
  readonly ends: Float64Array;
  /** A boundary of this class lies inside a bead. */
  readonly insideSource: Float64Array;
  readonly insideTarget: Float64Array;
}

/** The class of the boundary behind each unit: how it ends, how the next one begins, whether a bracket is open, whether the paragraph ends. */
export function classifyBoundaries(units: readonly string[], paragraphs?: readonly number[]): Uint8Array {
  return Uint8Array.from(units, (unit, index) => {
    const next = units[index + 1];
    if (next === undefined) return documentEnd;
    const marks = (endClass(unit) * 3 + startClass(next)) * 2 + (bracketOpen(unit) ? 1 : 0);
    return marks * 2 + (paragraphs !== undefined && paragraphs[index] !== paragraphs[index + 1] ? 1 : 0);
  });
}

/** Whether a sentence ends at a boundary of this class. */
export function isStop(kind: number): boolean {
  return kind === documentEnd || kind < documentEnd / endings;
}

/** Ways to end. */
const endings = 6;

function endClass(unit: string): number {
  const mark = /[^\s\p{Pf}\p{Pi}\p{Pe}"'](?=[\s\p{Pf}\p{Pi}\p{Pe}"']*$)/u.exec(unit)?.[0] ?? '';
  if (/[.!?…。！？]/u.test(mark)) return 0;
  if (mark === ':') return 1;
  if (mark === ';') return 2;
  if (mark === ',') return 3;
  return /\p{Pd}/u.test(mark) ? 4 : 5;
}

function startClass(unit: string): number {
  if (/^\s*[\p{Pi}\p{Pf}\p{Pd}"'„]/u.test(unit)) return 2;
  return /^[^\p{L}\p{N}]*\p{Ll}/u.test(unit) ? 1 : 0;
}

function bracketOpen(unit: string): boolean {
  let depth = 0;
  for (const sign of unit) {
    if (/[([{]/.test(sign)) depth += 1;
    else if (/[)\]}]/.test(sign)) depth = Math.max(0, depth - 1);
  }
  return depth > 0;
}

export function neutralBoundaries(): BoundaryModel {
  return {
    ends: new Float64Array(boundaryClasses * boundaryClasses),
    insideSource: new Float64Array(boundaryClasses),
    insideTarget: new Float64Array(boundaryClasses),
  };
}

/** The model from what a search expects, all documents together; rare classes stay close to neutral. */
export function learnBoundaries(
  sources: readonly Uint8Array[],
  targets: readonly Uint8Array[],
  found: readonly Posteriors[],
): BoundaryModel {
  const size = boundaryClasses;
  const ends = new Float64Array(size * size);
  const insideSource = new Float64Array(size);
  const insideTarget = new Float64Array(size);
  const allSource = new Float64Array(size);
  const allTarget = new Float64Array(size);
  for (const [index, posteriors] of found.entries()) {
    const source = sources[index] ?? new Uint8Array(0);
    const target = targets[index] ?? new Uint8Array(0);
    for (const kind of source) allSource[kind] = (allSource[kind] as number) + 1;
    for (const kind of target) allTarget[kind] = (allTarget[kind] as number) + 1;
    for (let at = 0; at < posteriors.count; at += 1) {
      const shape = shapes[posteriors.shape[at] as number] as (typeof shapes)[number];
      const probability = posteriors.probability[at] as number;
      const lastSource = (posteriors.i[at] as number) + shape.source - 1;
      const lastTarget = (posteriors.j[at] as number) + shape.target - 1;
      const end = (source[lastSource] as number) * size + (target[lastTarget] as number);
      ends[end] = (ends[end] as number) + probability;
      for (let unit = posteriors.i[at] as number; unit < lastSource; unit += 1) {
        insideSource[source[unit] as number] = (insideSource[source[unit] as number] as number) + probability;
      }
      for (let unit = posteriors.j[at] as number; unit < lastTarget; unit += 1) {
        insideTarget[target[unit] as number] = (insideTarget[target[unit] as number] as number) + probability;
      }
    }
  }
  const shareSource = normalised(allSource);
  const shareTarget = normalised(allTarget);
  const endSource = new Float64Array(size);
  const endTarget = new Float64Array(size);
  for (let s = 0; s < size; s += 1) {
    for (let t = 0; t < size; t += 1) {
      endSource[s] = (endSource[s] as number) + (ends[s * size + t] as number);
      endTarget[t] = (endTarget[t] as number) + (ends[s * size + t] as number);
    }
  }
  const smoothSource = smoothed(endSource, shareSource);
  const smoothTarget = smoothed(endTarget, shareTarget);
  const total = sum(ends);
  const ratio = new Float64Array(size * size);
  for (let s = 0; s < size; s += 1) {
    for (let t = 0; t < size; t += 1) {
      const independent = (smoothSource[s] as number) * (smoothTarget[t] as number);
      const joint = ((ends[s * size + t] as number) + prior * independent) / (total + prior);
      ratio[s * size + t] = Math.log(joint / ((shareSource[s] as number) * (shareTarget[t] as number)));
    }
  }
  return {
    ends: ratio,
    insideSource: smoothed(insideSource, shareSource).map((share, kind) =>
      Math.log(share / (shareSource[kind] as number)),
    ),
    insideTarget: smoothed(insideTarget, shareTarget).map((share, kind) =>
      Math.log(share / (shareTarget[kind] as number)),
    ),
  };
}

function smoothed(counts: Float64Array, shares: Float64Array): Float64Array {
  const total = sum(counts);
  return counts.map((count, kind) => (count + prior * (shares[kind] as number)) / (total + prior));
}

function normalised(counts: Float64Array): Float64Array {
  const total = sum(counts) + boundaryClasses * rare;
  return counts.map((count) => (count + rare) / total);
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
