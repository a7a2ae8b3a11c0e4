// What will be due on each of the next days, counted from the cards as they stand.
import { itemAt } from '../item-at.ts';
import { isStudied } from './schedule.ts';
import type { SavedWord } from './word.ts';

export interface Forecast {
  /** For each day, today first: when it begins (milliseconds, by the device's calendar) and how many words are due on it. */
  readonly days: readonly { readonly start: number; readonly count: number }[];
  /** Due after the last of those days. */
  readonly later: number;
}

/**
 * Counts each word once, on the day it is due; what is overdue counts today. It foresees no answers: every answer
 * moves its word, so later days will hold more than is shown here.
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

/** By the calendar, since days on which the clock is changed have not 24 hours. */
function startOfDay(now: number, offset: number): number {
  const date = new Date(now);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + offset).getTime();
}
