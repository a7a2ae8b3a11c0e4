// How often beads of each shape occur, and how runs of untranslated units begin and go on.

/** A bead of `source` units against `target` units. */
export interface Shape {
  readonly source: number;
  readonly target: number;
}

export const largestBead = 5;
/** Beads of more units in all are too rare to be worth their time. */
const mostUnits = 6;

/** Every shape with both sides; those with at most n units on a side stand before all others. */
export const shapes: readonly Shape[] = allShapes(largestBead);

/** Natural logarithms. A run of nulls is opened once and then extended: an affine cost for untranslated text. */
export interface ShapeModel {
  /** By index into `shapes`. */
  readonly shape: Float64Array;
  readonly openSource: number;
  readonly extendSource: number;
  readonly openTarget: number;
  readonly extendTarget: number;
  /** No null begins, or goes on, after a bead, after source nulls, after target nulls. */
  readonly beadAfterBead: number;
  readonly beadAfterSource: number;
  readonly beadAfterTarget: number;
}

/** What a search counted: expected numbers of beads by shape, of runs of nulls, and of nulls in them. */
export interface ShapeCounts {
  readonly shape: Float64Array;
  readonly sourceRuns: number;
  readonly sourceNulls: number;
  readonly targetRuns: number;
  readonly targetNulls: number;
}

/** How many beads the general distribution counts for against the text's own. */
const priorBeads = 80;
const priorRuns = 12;
const typicalOpen = 0.012;
const typicalExtend = 0.7;

/** The distribution of the text at hand, smoothed towards what is usual; without counts, what is usual. */
export function estimateShapes(counts?: ShapeCounts): ShapeModel {
  const beads = counts === undefined ? 0 : counts.shape.reduce((sum, count) => sum + count, 0);
  const usual = shapes.map(usualShare);
  const total = usual.reduce((sum, share) => sum + share, 0);
  const shape = Float64Array.from(shapes, (_, index) =>
    Math.log(((counts?.shape[index] ?? 0) + (priorBeads * (usual[index] ?? 0)) / total) / (beads + priorBeads)),
  );
  const openSource = ((counts?.sourceRuns ?? 0) + priorBeads * typicalOpen) / (beads + priorBeads);
  const openTarget = ((counts?.targetRuns ?? 0) + priorBeads * typicalOpen) / (beads + priorBeads);
  const extendSource = extension(counts?.sourceRuns ?? 0, counts?.sourceNulls ?? 0);
  const extendTarget = extension(counts?.targetRuns ?? 0, counts?.targetNulls ?? 0);
  return {
    shape,
    openSource: Math.log(openSource),
    openTarget: Math.log(openTarget),
    extendSource: Math.log(extendSource),
    extendTarget: Math.log(extendTarget),
    beadAfterBead: Math.log(Math.max(0.05, 1 - openSource - openTarget)),
    beadAfterSource: Math.log(Math.max(0.01, 1 - extendSource - openTarget)),
    beadAfterTarget: Math.log(1 - extendTarget),
  };
}

function extension(runs: number, nulls: number): number {
  return Math.min(0.98, (Math.max(0, nulls - runs) + priorRuns * typicalExtend) / (nulls + priorRuns));
}

/** One to one is the rule; each further unit is rarer, and rarer still where both sides have several. */
function usualShare({ source, target }: Shape): number {
  if (source === 1 && target === 1) return 0.8;
  const smaller = Math.min(source, target);
  const larger = Math.max(source, target);
  return 0.075 * 0.2 ** (larger - 2) * 0.2 ** (smaller - 1);
}

function allShapes(largest: number): Shape[] {
  const all: Shape[] = [];
  for (let source = 1; source <= largest; source += 1) {
    for (let target = 1; target <= largest && source + target <= mostUnits; target += 1) all.push({ source, target });
  }
  return all.sort((one, other) => Math.max(one.source, one.target) - Math.max(other.source, other.target));
}
