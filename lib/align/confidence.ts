// Turns the probability the search gives a bead into how often such beads are right.
import type { Choice } from './decode.ts';

const surest = 0.0005;

/**
 * Weights of logistic regressions from the log odds of the search, which is surer than it should be: fitted on the gold sets
 * and their synthetic versions together, after fits on either half of the documents had come out alike. One further term was
 * tried, the share of translated words against that among random partners (after Thompson & Koehn 2019); its weight changed
 * sign between the halves, so it was left out.
 */
const single = { bias: -0.5, odds: 0.67 };
const several = { bias: 0.1, odds: 0.43 };
const alone = { bias: -0.6, odds: 0.65 };

/** Between 0 and 1: of beads with 0.9, nine in ten are right. */
export function confidenceOf(choice: Choice): number {
  const probability = Math.min(1 - surest, Math.max(surest, choice.probability));
  const odds = Math.log(probability / (1 - probability));
  const { bias, odds: weight } = weightsOf(choice);
  return logistic(bias + weight * odds);
}

function weightsOf({ sourceUnits, targetUnits }: Choice): { readonly bias: number; readonly odds: number } {
  if (sourceUnits === 0 || targetUnits === 0) return alone;
  return sourceUnits + targetUnits === 2 ? single : several;
}

function logistic(value: number): number {
  return 1 / (1 + Math.exp(-value));
}
