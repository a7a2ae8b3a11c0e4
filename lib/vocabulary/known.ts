// How much of a text a reader knows, from the statuses of its words.
import type { Status } from './word.ts';

/** A lemma of a text by its key (wordKey) and how often it stands there. */
export type LemmaCount = readonly [key: string, count: number];

/**
 * The share, 0 to 1, of a text's words that the reader calls known; words they ignore (names, mostly) count on neither side.
 * Undefined where nothing of the text has a status: what was never said is not guessed.
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
