// Turns the probability the search gives a bead into how often such beads are right.
import type { Choice } from './decode.ts';

const surest = 0.0005;

/**
 * Weights of two logistic regressions from the log odds of the search, which is surer than it should be: fitted on the gold
 * sets and their synthetic versions together, after fits on either half had held on the other. One further term was tried,
 * the share of translated words against that among random partners (after Thompson & Koehn 2019); its weight changed sign
 * between the halves, so it was left out.
 */
const both = { bias: -0.12, odds: 0.53, several: -0.5 };
const alone = { bias: -1.1, odds: 0.76 };

/** Between 0 and 1: of beads with 0.9, nine in ten are right. */
export function confidenceOf(choice: Choice): number {
  const probability = Math.min(1 - surest, Math.max(surest, choice.probability));
  const odds = Math.log(probability / (1 - probability));
  if (choice.sourceUnits === 0 || choice.targetUnits === 0) return logistic(alone.bias + alone.odds * odds);
  const several = choice.sourceUnits + choice.targetUnits > 2 ? both.several : 0;
  return logistic(both.bias + both.odds * odds + several);
}

function logistic(value: number): number {
  return 1 / (1 + Math.exp(-value));
}
