// Trains the ranking of readings: an averaged perceptron over the features of lib/morphology/ranking.

import { type Analyser, createAnalyser, type LexiconParts } from '#lib/morphology/analyser.ts';
import { candidatesOf } from '#lib/morphology/candidates/candidates.ts';
import { type Form, formOf } from '#lib/morphology/ranking/form.ts';
import { addOwn } from '#lib/morphology/ranking/own.ts';
import { addPast, extend, START } from '#lib/morphology/ranking/past.ts';
import { rank } from '#lib/morphology/ranking/rank.ts';
import { makeSlots } from '#lib/morphology/ranking/slots.ts';
import { styleOf, surroundingsOf } from '#lib/morphology/ranking/surroundings.ts';
import { closeness, coreFeatures } from './gold.ts';
import { without } from './observe.ts';
import type { PartialSentence } from './partial.ts';
import type { GoldSentence } from './treebank.ts';

/** A sentence with the choice that comes closest to its annotation, and what any other would cost. */
interface Example {
  readonly forms: readonly Form[];
  /** undefined where the sentence is known in part: then every choice without a cost is right. */
  readonly gold: readonly number[] | undefined;
  readonly costs: readonly (readonly number[])[];
}

/** What is known before the weights. */
export type Knowledge = Omit<LexiconParts, 'weights'>;

export interface Training {
  /** The model has two to this power of weights. */
  readonly bits: number;
  readonly epochs: number;
  readonly seed: number;
}

export const TRAINING: Training = { bits: 20, epochs: 6, seed: 20261122 };

/** The averaged weights: a wrong choice must lose by what it costs (Collins 2002; Taskar and others 2004). */
export function train(
  sentences: readonly GoldSentence[],
  partial: readonly PartialSentence[],
  { morphology, observed, commonness }: Knowledge,
  { bits, epochs, seed }: Training = TRAINING,
): Float32Array {
  const knowledge = { morphology, observed, commonness };
  const { look } = createAnalyser({ ...knowledge, weights: new Int8Array(2) });
  const examples = [
    ...sentences.map((sentence) => exampleOf(sentence, knowledge)),
    ...partial.flatMap((sentence) => partialExampleOf(sentence, look)),
  ];
  const average = createAverage(2 ** bits);
  const random = randomOf(seed);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    for (const example of shuffled(examples, random)) {
      average.now += 1;
      const ranked = rank(example.forms, average.weights, (word, choice) => example.costs[word]?.[choice] ?? 0);
      const guess = ranked.map(([best = 0]) => best);
      const gold = example.gold ?? likeliest(example, guess, average.weights);
      if (guess.every((choice, word) => choice === gold[word])) continue;
      update(average, example.forms, gold, guess, 1);
      update(average, example.forms, guess, gold, -1);
    }
  }
  return averaged(average);
}

/** Of the ways through a sentence that cost nothing the one with the highest score; the guess itself where it costs nothing. */
function likeliest({ forms, costs }: Example, guess: readonly number[], weights: Float32Array): readonly number[] {
  const cost = (word: number, choice: number) => costs[word]?.[choice] ?? 0;
  if (guess.every((choice, word) => cost(word, choice) === 0)) return guess;
  return rank(forms, weights, (word, choice) => (cost(word, choice) === 0 ? 0 : FORBIDDEN)).map(([best = 0]) => best);
}

/** Outweighs any score. */
const FORBIDDEN = -1e9;

/** Weights with the sum of all their past values, kept up to date only where something changes. */
interface Average {
  readonly weights: Float32Array;
  readonly totals: Float64Array;
  readonly stamps: Int32Array;
  now: number;
}

function createAverage(size: number): Average {
  return { weights: new Float32Array(size), totals: new Float64Array(size), stamps: new Int32Array(size), now: 0 };
}

function averaged({ weights, totals, stamps, now }: Average): Float32Array {
  return weights.map((weight, slot) => ((totals[slot] ?? 0) + (now + 1 - (stamps[slot] ?? 0)) * weight) / (now + 1));
}

const slots = makeSlots();

/** Adds `amount` to the features of a way through a sentence; where the other way chooses alike, its own features stay. */
function update(
  average: Average,
  forms: readonly Form[],
  choices: readonly number[],
  others: readonly number[],
  amount: number,
): void {
  const style = styleOf(forms);
  let past = START;
  for (const [index, form] of forms.entries()) {
    const choice = form.choices[choices[index] ?? 0];
    if (!choice) continue;
    slots.count = 0;
    if (choices[index] !== others[index]) addOwn(slots, surroundingsOf(forms, index, style), choice);
    addPast(slots, past, choice, form);
    addTo(average, amount);
    past = extend(past, choice);
  }
}

function addTo({ weights, totals, stamps, now }: Average, amount: number): void {
  const mask = weights.length - 1;
  for (let index = 0; index < slots.count; index += 1) {
    const slot = (slots.hashes[index] ?? 0) & mask;
    totals[slot] = (totals[slot] ?? 0) + (now - (stamps[slot] ?? 0)) * (weights[slot] ?? 0);
    stamps[slot] = now;
    weights[slot] = (weights[slot] ?? 0) + amount;
  }
}

/** Words of which nothing is known, or that no reading fits, cost nothing. */
function partialExampleOf({ tokens, yo, allows }: PartialSentence, look: Analyser['look']): readonly Example[] {
  const forms = tokens.map((token) => look(token, { yo }));
  const costs = forms.map(({ choices }, word) => {
    const own = choices.map(({ candidate }) => (allows[word]?.(candidate) === false ? 1 : 0));
    return own.includes(0) ? own : own.map(() => 0);
  });
  return costs.flat().includes(1) ? [{ forms, costs, gold: undefined }] : [];
}

function exampleOf(sentence: GoldSentence, { morphology, observed, commonness }: Knowledge): Example {
  const costs: number[][] = [];
  const gold: number[] = [];
  const forms = sentence.map((word) => {
    const core = coreFeatures(word);
    const form = formOf(word.form, candidatesOf(word.form, morphology, without(observed, word)), commonness);
    const close = form.choices.map(({ candidate }) => closeness(word, core, candidate));
    const best = close.reduce((top, value, index) => (value > (close[top] ?? 0) ? index : top), 0);
    gold.push(best);
    costs.push(close.map((value) => Math.min(1, 2 * ((close[best] ?? 0) - value))));
    return form;
  });
  return { forms, gold, costs };
}

function shuffled<T>(items: readonly T[], random: () => number): readonly T[] {
  const mixed = [...items];
  for (let index = mixed.length - 1; index > 0; index -= 1) {
    const other = Math.floor(random() * (index + 1));
    const [a, b] = [mixed[index], mixed[other]];
    if (a !== undefined && b !== undefined) [mixed[index], mixed[other]] = [b, a];
  }
  return mixed;
}

/** Numbers between 0 and 1, the same for the same seed (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
