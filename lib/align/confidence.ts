// Turns the probability the search gives a bead into how often such beads are right.
import type { Choice } from './decode.ts';
import type { StretchScorer } from './lexical-scores.ts';

const surest = 0.0005;
const leastSure = 0.02;

/**
 * Weights of logistic regressions, fitted on gold sets and on seeded omissions, insertions, reorderings, merges and exchanges of
 * whole texts; fits on either half of the data come out alike. Besides the log odds of the search, which is surer than it should
 * be, they take what the whole text shows: the log odds of its mean probability; how far its words explain each other, which is
 * what tells a translation from another text; and the share of beads that are not one to one, where it is open what a bead is.
 */
const single = { bias: 0.16, odds: 0.59, mean: 0.41, words: 1.39, several: -1.53 };
const several = { bias: -1.33, odds: 0.4, mean: 0.49, words: 0.91, several: -0.22 };
const alone = { bias: -3.36, odds: 0.59, mean: 1.24, words: 3.42, several: -0.84 };

/** Log-likelihood ratio for each word from which on a text is taken for a translation, and the least that is told apart. */
const enough = 0.1;
const least = 0.005;
/** Beads that are not one to one, out of all: what is usual, and for how many beads that counts. */
const usualSeveral = 0.1;
const priorBeads = 20;

/** What a text shows as a whole. */
export interface TextEvidence {
  readonly mean: number;
  readonly words: number;
  readonly several: number;
}

/** A text, or a part of one: its beads, its words on both sides together, and how far they explain each other. */
export interface JudgedPart {
  readonly choices: readonly Choice[];
  readonly words: number;
  readonly explained: number;
}

/** How far the words of the beads with two sides explain each other: the sum of their log-likelihood ratios. */
export function explainedIn(choices: readonly Choice[], score: StretchScorer): number {
  const paired = choices.filter(({ sourceUnits, targetUnits }) => sourceUnits > 0 && targetUnits > 0);
  return paired.reduce((sum, { i, j, sourceUnits, targetUnits }) => sum + score(i, sourceUnits, j, targetUnits), 0);
}

/** Looks at all beads of a text. */
export function judgeText(parts: readonly JudgedPart[]): TextEvidence {
  const words = parts.reduce((sum, part) => sum + part.words, 0);
  const explained = parts.reduce((sum, part) => sum + part.explained, 0);
  let units = 0;
  let probable = 0;
  let paired = 0;
  let many = 0;
  for (const { choices } of parts) {
    for (const { sourceUnits, targetUnits, probability } of choices) {
      units += sourceUnits + targetUnits;
      probable += probability * (sourceUnits + targetUnits);
      if (sourceUnits === 0 || targetUnits === 0) continue;
      paired += 1;
      if (sourceUnits + targetUnits > 2) many += 1;
    }
  }
  const share = (many + usualSeveral * priorBeads) / (paired + priorBeads);
  return {
    mean: logOdds(probable / Math.max(1, units), leastSure),
    words: Math.min(0, Math.log(Math.max(least, explained / Math.max(1, words)) / enough)),
    several: Math.log(share / usualSeveral),
  };
}

/** Between 0 and 1: of beads with 0.9, nine in ten are right. */
export function confidenceOf(choice: Choice, text: TextEvidence): number {
  const weights = weightsOf(choice);
  return logistic(
    weights.bias +
      weights.odds * logOdds(choice.probability, surest) +
      weights.mean * text.mean +
      weights.words * text.words +
      weights.several * text.several,
  );
}

function weightsOf({ sourceUnits, targetUnits }: Choice): typeof single {
  if (sourceUnits === 0 || targetUnits === 0) return alone;
  return sourceUnits + targetUnits === 2 ? single : several;
}

function logOdds(probability: number, bound: number): number {
  const inside = Math.min(1 - bound, Math.max(bound, probability));
  return Math.log(inside / (1 - inside));
}

function logistic(value: number): number {
  return 1 / (1 + Math.exp(-value));
}
