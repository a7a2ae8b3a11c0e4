// Chooses among the choices of each word of a sentence: Viterbi over choices, scored by a linear model.

import type { Form } from './form.ts';
import { addOwn } from './own.ts';
import { addPast, extend, type Past, START } from './past.ts';
import { makeSlots, type Slots } from './slots.ts';
import { styleOf, surroundingsOf } from './surroundings.ts';

/** The model's weights by hash: a power of two of them. */
export type Weights = Float32Array | Int8Array;

/** The score of every choice of every word, and the way to the best. */
interface Node {
  readonly score: number;
  readonly past: Past;
  readonly from: number;
}

/** Nodes of a word that its successor is linked with. */
const MOST_LIKELY = 5;
/**
 * A node that is so far below the best, in steps of the weights as they ship, is never on the best way: in 200,000 letters of Chekhov no
 * reading changes with 100, one of 1,300 with 70. Where weights are still learned they have no such scale.
 */
const MARGIN = 100;
/** [], [0], [0, 1] … */
const FIRST_NUMBERS = Array.from({ length: 32 }, (_, length) => Array.from({ length }, (_, number) => number));

const ONLY = [0];

const slots: Slots = makeSlots();

/** For each word the indices of its choices, the best in context first; linear in the number of words. */
export function rank(
  forms: readonly Form[],
  weights: Weights,
  penalty?: (word: number, choice: number) => number,
): readonly (readonly number[])[] {
  const columns: (readonly Node[])[] = [];
  let column: readonly Node[] = [{ score: 0, past: START, from: 0 }];
  const style = styleOf(forms);
  const margin = penalty ? Number.POSITIVE_INFINITY : MARGIN;
  for (let index = 0; index < forms.length; index += 1) {
    const form = forms[index];
    if (!form) continue;
    const isOpen = form.choices.length > 1;
    // What all ways go through decides nothing.
    const surroundings = isOpen ? surroundingsOf(forms, index, style) : undefined;
    const previous = column;
    const likely = likeliest(previous, margin);
    const isCrossing = isOpen || likely.length > 1;
    const next: Node[] = [];
    for (let number = 0; number < form.choices.length; number += 1) {
      const choice = form.choices[number];
      if (!choice) continue;
      let best = Number.NEGATIVE_INFINITY;
      let from = 0;
      for (const node of likely) {
        const { score, past } = previous[node] ?? { score: 0, past: START };
        slots.count = 0;
        if (isCrossing) addPast(slots, past, choice, form);
        const total = score + sum(slots, weights);
        if (total > best) {
          best = total;
          from = node;
        }
      }
      slots.count = 0;
      if (surroundings) addOwn(slots, surroundings, choice);
      const score = best + sum(slots, weights) + (penalty?.(index, number) ?? 0);
      next.push({ score, past: extend(previous[from]?.past ?? START, choice), from });
    }
    columns.push(next);
    column = next;
  }
  return trace(columns);
}

/** The numbers of the nodes that a way may come from: the likeliest within a margin, since a way through others hardly ever wins. */
function likeliest(column: readonly Node[], margin: number): readonly number[] {
  const numbers = FIRST_NUMBERS[column.length] ?? column.map((_, number) => number);
  if (column.length === 1) return numbers;
  let top = Number.NEGATIVE_INFINITY;
  for (const { score } of column) if (score > top) top = score;
  const near = numbers.filter((number) => (column[number]?.score ?? 0) >= top - margin);
  if (near.length <= MOST_LIKELY) return near;
  return near.toSorted((a, b) => (column[b]?.score ?? 0) - (column[a]?.score ?? 0)).slice(0, MOST_LIKELY);
}

function trace(columns: readonly (readonly Node[])[]): readonly (readonly number[])[] {
  const chosen: (readonly number[])[] = new Array(columns.length);
  let way: number | undefined;
  for (let index = columns.length - 1; index >= 0; index -= 1) {
    const column = columns[index] ?? [];
    if (column.length === 1) {
      chosen[index] = ONLY;
      way = column[0]?.from ?? 0;
      continue;
    }
    const order = (FIRST_NUMBERS[column.length] ?? []).toSorted(
      (a, b) => (column[b]?.score ?? 0) - (column[a]?.score ?? 0),
    );
    const best = way ?? order[0] ?? 0;
    chosen[index] = best === order[0] ? order : [best, ...order.filter((number) => number !== best)];
    way = column[best]?.from ?? 0;
  }
  return chosen;
}

function sum({ hashes, count }: Slots, weights: Weights): number {
  const mask = weights.length - 1;
  let total = 0;
  for (let slot = 0; slot < count; slot += 1) total += weights[(hashes[slot] ?? 0) & mask] ?? 0;
  return total;
}
