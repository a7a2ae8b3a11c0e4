// Turns what the searches found likely into beads to learn from, for all documents together.
import type { Evidence } from './cooccurrences.ts';
import type { Posteriors } from './search.ts';
import type { Section } from './section.ts';
import { type ShapeCounts, shapes } from './shape-model.ts';

/** Less likely beads teach more noise than words. */
const leastProbability = 0.2;

/** No evidence at all: the first lexicon is learned from what is known beforehand. */
export const noEvidence: Evidence = {
  count: 0,
  sourceFrom: new Int32Array(0),
  sourceTo: new Int32Array(0),
  targetFrom: new Int32Array(0),
  targetTo: new Int32Array(0),
  weight: new Float64Array(0),
};

/** The likely beads of all sections, weighted by their probability (Moore 2002). */
export function collectEvidence(sections: readonly Section[], found: readonly Posteriors[]): Evidence {
  const room = found.reduce((sum, posteriors) => sum + posteriors.count, 0);
  const evidence = {
    sourceFrom: new Int32Array(room),
    sourceTo: new Int32Array(room),
    targetFrom: new Int32Array(room),
    targetTo: new Int32Array(room),
    weight: new Float64Array(room),
  };
  let count = 0;
  for (const [index, posteriors] of found.entries()) {
    const section = sections[index] as Section;
    for (let at = 0; at < posteriors.count; at += 1) {
      const probability = posteriors.probability[at] as number;
      if (probability < leastProbability) continue;
      const shape = shapes[posteriors.shape[at] as number] as (typeof shapes)[number];
      const source = section.sourceFirst + (posteriors.i[at] as number);
      const target = section.targetFirst + (posteriors.j[at] as number);
      evidence.sourceFrom[count] = source;
      evidence.sourceTo[count] = source + shape.source;
      evidence.targetFrom[count] = target;
      evidence.targetTo[count] = target + shape.target;
      evidence.weight[count] = probability;
      count += 1;
    }
  }
  return { count, ...evidence };
}

/** Beads by shape and runs of nulls, of all documents. */
export function addShapes(found: readonly Posteriors[]): ShapeCounts {
  const sum = { shape: new Float64Array(shapes.length), sourceRuns: 0, sourceNulls: 0, targetRuns: 0, targetNulls: 0 };
  for (const { counts } of found) {
    for (const [index, count] of counts.shape.entries()) sum.shape[index] = (sum.shape[index] as number) + count;
    sum.sourceRuns += counts.sourceRuns;
    sum.sourceNulls += counts.sourceNulls;
    sum.targetRuns += counts.targetRuns;
    sum.targetNulls += counts.targetNulls;
  }
  return sum;
}
