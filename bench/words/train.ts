// Trains the ranking of readings: an averaged perceptron over the features of lib/lexicon/ranking/context.ts.
import type { Morphology } from '#lib/lexicon/analysis.ts';
import { candidatesOf } from '#lib/lexicon/candidates/candidates.ts';
import type { Observed } from '#lib/lexicon/candidates/observed.ts';
import { type Form, formOf } from '#lib/lexicon/ranking/form.ts';
import { addOwn } from '#lib/lexicon/ranking/own.ts';
import { addPast, extend, START } from '#lib/lexicon/ranking/past.ts';
import { rank } from '#lib/lexicon/ranking/rank.ts';
import { makeSlots } from '#lib/lexicon/ranking/slots.ts';
import { styleOf, surroundingsOf } from '#lib/lexicon/ranking/surroundings.ts';
import { closeness, coreFeatures } from './gold.ts';
import { without } from './observe.ts';
import type { GoldSentence } from './treebank.ts';

interface Example {
  readonly forms: readonly Form[];
  readonly gold: readonly number[];
  readonly cost: readonly (readonly number[])[];
}

export interface Training {
  readonly bits: number;
  readonly epochs: number;
  readonly margin: number;
  readonly seed: number;
}

export const TRAINING: Training = { bits: 20, epochs: 8, margin: 1, seed: 20261122 };

export function train(
  sentences: readonly GoldSentence[],
  morphology: Morphology,
  observed: Observed,
  { bits, epochs, margin, seed }: Training = TRAINING,
): Float32Array {
  const examples = sentences.map((sentence) => exampleOf(sentence, morphology, observed));
  const size = 2 ** bits;
  const [weights, totals, stamps] = [new Float32Array(size), new Float64Array(size), new Int32Array(size)];
  const random = randomOf(seed);
  let now = 0;
  const slots = makeSlots();
  const mask = size - 1;
  const update = (amount: number) => {
    for (let index = 0; index < slots.count; index += 1) {
      const slot = (slots.hashes[index] ?? 0) & mask;
      totals[slot] = (totals[slot] ?? 0) + (now - (stamps[slot] ?? 0)) * (weights[slot] ?? 0);
      stamps[slot] = now;
      weights[slot] = (weights[slot] ?? 0) + amount;
    }
  };
  const walk = ({ forms }: Example, choice: readonly number[], other: readonly number[], amount: number) => {
    let past = START;
    const style = styleOf(forms);
    let past2 = START;
    for (const [index, form] of forms.entries()) {
      const reading = form.choices[choice[index] ?? 0];
      const second = form.choices[other[index] ?? 0];
      if (!reading || !second) continue;
      slots.count = 0;
      if (reading !== second) addOwn(slots, surroundingsOf(forms, index, style), reading);
      addPast(slots, past, reading, form);
      update(amount);
      past = extend(past, reading);
      past2 = extend(past2, second);
    }
  };
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    const order = shuffled(examples, random);
    let wrong = 0;
    for (const example of order) {
      now += 1;
      const ranked = rank(example.forms, weights, (word, reading) => margin * (example.cost[word]?.[reading] ?? 0));
      const guess = ranked.map(([best = 0]) => best);
      const misses = guess.filter((reading, index) => reading !== example.gold[index]).length;
      if (misses === 0) continue;
      wrong += misses;
      walk(example, example.gold, guess, 1);
      walk(example, guess, example.gold, -1);
    }
    if (process.env.VERBOSE) console.error(`epoch ${epoch + 1}: ${wrong}`);
  }
  now += 1;
  return weights.map((weight, slot) => ((totals[slot] ?? 0) + (now - (stamps[slot] ?? 0)) * weight) / now);
}

function exampleOf(sentence: GoldSentence, morphology: Morphology, observed: Observed): Example {
  const costs: number[][] = [];
  const gold: number[] = [];
  const forms = sentence.map((word) => {
    const core = coreFeatures(word);
    const form = formOf(word.form, candidatesOf(word.form, morphology, without(observed, word)));
    const close = form.choices.map(({ candidate }) => closeness(word, core, candidate));
    const best = close.reduce((top, value, index) => (value > (close[top] ?? 0) ? index : top), 0);
    gold.push(best);
    costs.push(close.map((value) => Math.min(1, 2 * ((close[best] ?? 0) - value)) * 1));
    return form;
  });
  return { forms, gold, cost: costs };
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
