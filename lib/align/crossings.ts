// Finds sentences that the translator put in another order, and joins all that stands between them into one bead.
import type { Choice } from './decode.ts';
import type { StretchScorer } from './lexical-scores.ts';

/** Beads between two that cross each other. */
const farthest = 4;
/** Log-likelihood ratio of the words from which a pair is taken to translate each other. */
const strong = 4;
/** A bead with less than this may be one of two that cross. */
const weak = 3;
/** How much better two beads must be crossed than as they are. */
const ahead = 3;
/** More units on a side are no help to a reader. */
const mostUnits = 8;
/** The search knows no crossed beads; so far they are believed. */
const probability = 0.75;

/**
 * A monotone search can give crossed sentences only wrong mates or none. Where the words of two beads near each other fit
 * clearly better when exchanged, the beads from the one to the other become one: the smallest run that both sides share.
 * `paragraphOf` names the paragraph of a source unit; beads of different paragraphs are not joined.
 */
export function joinCrossings(
  choices: readonly Choice[],
  score: StretchScorer,
  paragraphOf: (unit: number) => number,
): readonly Choice[] {
  const own = choices.map((choice) => between(choice, choice, score));
  const joined: { from: number; to: number }[] = [];
  for (let one = 0; one < choices.length; one += 1) {
    for (let other = Math.min(choices.length - 1, one + farthest); other > one; other -= 1) {
      if (Math.min(own[one] as number, own[other] as number) >= weak) continue;
      const [first, last] = [choices[one] as Choice, choices[other] as Choice];
      if (paragraphOf(first.i) !== paragraphOf(Math.max(first.i, last.i + last.sourceUnits - 1))) continue;
      const exchanged = [between(first, last, score), between(last, first, score)];
      const sum = (exchanged[0] as number) + (exchanged[1] as number);
      if (Math.max(...exchanged) < strong || sum < (own[one] as number) + (own[other] as number) + ahead) continue;
      const all = join(choices.slice(one, other + 1));
      if (all.sourceUnits > mostUnits || all.targetUnits > mostUnits) continue;
      const before = joined.at(-1);
      if (before !== undefined && before.to >= one) before.to = Math.max(before.to, other);
      else joined.push({ from: one, to: other });
      break;
    }
  }
  if (joined.length === 0) return choices;
  const result: Choice[] = [];
  let next = 0;
  for (const { from, to } of joined) {
    result.push(...choices.slice(next, from), join(choices.slice(from, to + 1)));
    next = to + 1;
  }
  return [...result, ...choices.slice(next)];
}

/** The source units of one bead beside the target units of another; 0 where there are none. */
function between(one: Choice, other: Choice, score: StretchScorer): number {
  if (one.sourceUnits === 0 || other.targetUnits === 0) return 0;
  return score(one.i, one.sourceUnits, other.j, other.targetUnits);
}

function join(choices: readonly Choice[]): Choice {
  const [first, last] = [choices[0], choices.at(-1)];
  if (first === undefined || last === undefined) throw new RangeError('no beads to join');
  return {
    i: first.i,
    j: first.j,
    sourceUnits: last.i + last.sourceUnits - first.i,
    targetUnits: last.j + last.targetUnits - first.j,
    probability,
  };
}
