// What each bead of an alignment shows of being right, beyond its probability.

import { isStop } from './boundaries.ts';
import type { BeadEvidence } from './confidence.ts';
import type { Choice } from './decode.ts';
import type { LengthModel } from './length-model.ts';
import { deviationOf } from './length-model.ts';
import type { StretchScorer } from './lexical-scores.ts';
import type { Lexicon } from './lexicon.ts';
import type { Boundaries } from './score-beads.ts';
import type { Section } from './section.ts';
import type { Side } from './side.ts';
import { strayScorer } from './strays.ts';

/** The evidence of every bead of a section, in order; undefined for those of one side. */
export function judgeBeads(
  choices: readonly Choice[],
  section: Section,
  lexicon: Lexicon,
  lengths: LengthModel,
  boundaries: Pick<Boundaries, 'source' | 'target'>,
  score: StretchScorer,
): readonly (BeadEvidence | undefined)[] {
  const { source, target, sourceFirst, targetFirst } = section;
  const strays = strayScorer(section, lexicon);
  const between = choices.map((choice, index) => {
    const next = choices[index + 1];
    return next === undefined ? 0 : strays(choice, next);
  });
  return choices.map((choice, index) => {
    const { i, j, sourceUnits, targetUnits } = choice;
    if (sourceUnits === 0 || targetUnits === 0) return undefined;
    const left = stretchOf(source, sourceFirst + i, sourceUnits);
    const right = stretchOf(target, targetFirst + j, targetUnits);
    const isEven = (unit: number, mate: number) =>
      isStopBehind(boundaries.source, unit) === isStopBehind(boundaries.target, mate);
    return {
      ends: (isEven(i - 1, j - 1) ? 0 : 1) + (isEven(i + sourceUnits - 1, j + targetUnits - 1) ? 0 : 1),
      lengths: deviationOf(lengths, left.letters, right.letters),
      explained: score(i, sourceUnits, j, targetUnits) / Math.max(1, left.words + right.words),
      strays: Math.max(between[index - 1] ?? 0, between[index] ?? 0),
    };
  });
}

/** Also before the first unit. */
function isStopBehind(classes: Uint8Array, unit: number): boolean {
  const kind = classes[unit];
  return kind === undefined || isStop(kind);
}

function stretchOf({ lengths, starts }: Side, first: number, units: number): { letters: number; words: number } {
  const letters = lengths.subarray(first, first + units).reduce((sum, length) => sum + length, 0);
  return { letters, words: (starts[first + units] as number) - (starts[first] as number) };
}
