// How much of a text a reader knows, computed from the statuses of its words.
import type { Status } from './word.ts';

/** A lemma of a text by its key (wordKey) and its number of occurrences. */
export type LemmaCount = readonly [key: string, count: number];

/**
 * The share, 0 to 1, of a text's words that the reader marked as known; ignored words (mostly names) are not counted.
 * Undefined if no word of the text has a status.
 */
export function knownShare(lemmas: readonly LemmaCount[], statuses: ReadonlyMap<string, Status>): number | undefined {
  let known = 0;
  let all = 0;
  let said = false;
  for (const [key, count] of lemmas) {
    const status = statuses.get(key);
    said ||= status !== undefined;
    if (status === 'ignored') continue;
    all += count;
    if (status === 'known') known += count;
  }
  return said && all > 0 ? known / all : undefined;
}
