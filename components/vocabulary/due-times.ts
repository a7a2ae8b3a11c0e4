// The times at which saved words are due, kept where a page can read them before it is painted.
import { isStudied } from '#lib/vocabulary/schedule.ts';
import { DUE_KEY, DUE_TIMES } from '../memory/stored-data.ts';
import type { WordDatabase } from './database.ts';

/** Stores the next times in localStorage and tells this page, as the browser tells the others. */
export async function rememberDue(words: WordDatabase['words']): Promise<void> {
  try {
    const next = await words.orderBy('due').filter(isStudied).limit(DUE_TIMES).toArray();
    if (next.length > 0) localStorage.setItem(DUE_KEY, JSON.stringify(next.map(({ due }) => due)));
    else localStorage.removeItem(DUE_KEY);
    dispatchEvent(new Event('storage'));
  } catch {
    // Storage is refused, or this is no page: the header shows no number.
  }
}
