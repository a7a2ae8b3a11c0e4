// Turns the probability the search gives a bead into how often such beads are right.
import type { Choice } from './decode.ts';
import type { StretchScorer } from './lexical-scores.ts';

const surest = 0.0005;
const leastSure = 0.02;

/**
 * Weights of logistic regressions, fitted on gold sets and on seeded omissions, insertions, reorderings, merges and exchanges of
 * whole texts, each kind with equal weight, and a wrong pair counted twice, for it costs more than a right one that is looked at
 * again; fits on either half of each text come out alike. The log odds of the search, which is surer than it should be, are
 * corrected by what the whole text shows, and by what the bead itself shows (see {@link TextEvidence} and {@link BeadEvidence}).
 */
const single = {
  bias: 0.22,
  odds: 0.51,
  mean: 0.5,
  words: 3.24,
  several: -0.98,
  ends: -1.18,
  lengths: -0.45,
  explained: 0.45,
  strays: -0.3,
};
const several: typeof single = {
  bias: -2.75,
  odds: 0.51,
  mean: 0.86,
  words: 1.58,
  several: -0.12,
  ends: -1,
  lengths: -0.2,
  explained: -1.08,
  strays: -0.17,
};
const alone = { bias: -3.36, odds: 0.59, mean: 1.24, words: 3.42, several: -0.84 };

/** Log-likelihood ratio for each word from which on a text is taken for a translation, and the most that unrelated texts show. */
const enough = 0.1;
const least = 0.02;
/** Beads that are not one to one, out of all: what is usual, and for how many beads that counts. */
const usualSeveral = 0.1;
const priorBeads = 20;

/** What a text shows as a whole. */
export interface TextEvidence {
  /** Log odds of the mean probability. */
  readonly mean: number;
  /** How far its words explain each other, which tells a translation from another text: at most 0, where they do. */
  readonly words: number;
  /** Logarithm of the share of beads that are not one to one, over what is usual: where it is high, it is open what a bead is. */
  readonly several: number;
}

/** What a bead of two sides shows. */
export interface BeadEvidence {
  /** Of its beginning and its end, how many are between sentences on one side only. */
  readonly ends: number;
  /** Difference of the lengths in standard deviations. */
  readonly lengths: number;
  /** Log-likelihood ratio of its words, for each word. */
  readonly explained: number;
  /** Words that belong to a neighbour or come from there; the greater of both neighbours. */
  readonly strays: number;
}

const mostLengths = 4;
const mostExplained = 1;
const mostStrays = 12;

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

/** Between 0 and 1: of beads with 0.9, at least nine in ten are right. Beads of one side need no evidence of their own. */
export function confidenceOf(choice: Choice, text: TextEvidence, bead?: BeadEvidence): number {
  const { sourceUnits, targetUnits, probability } = choice;
  if (sourceUnits === 0 || targetUnits === 0) return logistic(commonEvidence(alone, probability, text));
  const weights = sourceUnits + targetUnits === 2 ? single : several;
  const own = bead === undefined ? 0 : ownEvidence(weights, bead);
  return logistic(commonEvidence(weights, probability, text) + own);
}

function commonEvidence(weights: typeof alone, probability: number, text: TextEvidence): number {
  return (
    weights.bias +
    weights.odds * logOdds(probability, surest) +
    weights.mean * text.mean +
    weights.words * text.words +
    weights.several * text.several
  );
}

function ownEvidence(weights: typeof single, { ends, lengths, explained, strays }: BeadEvidence): number {
  return (
    weights.ends * ends +
    weights.lengths * Math.min(mostLengths, lengths) +
    weights.explained * Math.max(-mostExplained, Math.min(mostExplained, explained)) +
    weights.strays * Math.min(mostStrays, strays)
  );
}

function logOdds(probability: number, bound: number): number {
  const inside = Math.min(1 - bound, Math.max(bound, probability));
  return Math.log(inside / (1 - inside));
}

function logistic(value: number): number {
  return 1 / (1 + Math.exp(-value));
}
