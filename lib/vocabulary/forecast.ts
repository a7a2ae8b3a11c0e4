// The number of words due on each of the next days, from the current cards.
import { itemAt } from '../item-at.ts';
import { isStudied } from './schedule.ts';
import type { SavedWord } from './word.ts';

export interface Forecast {
  /**
   * For each day, today first: its beginning (milliseconds, by the device's calendar) and the number of words due on
   * it.
   */
  readonly days: readonly { readonly start: number; readonly count: number }[];
  /** Number of words due after the last of those days. */
  readonly later: number;
}

/**
 * Counts each word once, on the day it is due; overdue words count today. Answers are not predicted: each answer moves
 * its word, so later days will have more words than shown here.
 */
export function forecast(words: readonly SavedWord[], now: number, length = 30): Forecast {
  const starts = Array.from({ length: length + 1 }, (_, offset) => startOfDay(now, offset));
  const counts = new Array<number>(length).fill(0);
  let later = 0;
  for (const { card } of words.filter(isStudied)) {
    const day = Math.max(
      0,
      starts.findLastIndex((start) => start <= card.due),
    );
    if (day === length) later++;
    else counts[day] = itemAt(counts, day) + 1;
  }
  return { days: counts.map((count, day) => ({ start: itemAt(starts, day), count })), later };
}

/** By the calendar, since days with a clock change do not have 24 hours. */
function startOfDay(now: number, offset: number): number {
  const date = new Date(now);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + offset).getTime();
}
