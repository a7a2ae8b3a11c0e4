// The saved words of this device: what the word card, the page's paint, the list and the review ask and tell.
import { liveQuery } from 'dexie';
import { type IncomingWord, mergeWord } from '#lib/vocabulary/incoming.ts';
import { type Answer, answerCard } from '#lib/vocabulary/schedule.ts';
import { type MetWord, meet, type SavedWord, type Status, type StudyCard, wordKey } from '#lib/vocabulary/word.ts';
import { openDatabase, type StoredWord } from './database.ts';
import { askToPersist, type Problem, problemOf } from './storage-problems.ts';

/** What came of a change: the word as it is now (undefined where it is gone), or why nothing was changed. */
export type Outcome = { readonly word: SavedWord | undefined } | { readonly problem: Problem };

const { words } = openDatabase();

/** Saves a word; one that is saved already gets the sentence, and the status if one is given. */
export async function saveWord(met: MetWord, status?: Status): Promise<Outcome> {
  const outcome = await change(wordKey(met), (held) => meet(held, met, status, Date.now()));
  if (!('problem' in outcome)) void askToPersist();
  return outcome;
}

/** Sets the status of a saved word. */
export async function setStatus(key: string, status: Status): Promise<Outcome> {
  return change(key, (held) => held && { ...held, status, changed: Date.now() });
}

/** Changes what the reader may write: the gloss and the note. */
export async function editWord(key: string, edit: Partial<Pick<SavedWord, 'gloss' | 'note'>>): Promise<Outcome> {
  return change(key, (held) => held && { ...held, ...edit, changed: Date.now() });
}

/** Removes a word; the outcome holds the word that was removed, for restoreWord(). */
export async function removeWord(key: string): Promise<Outcome> {
  return attempt(() =>
    words.db.transaction('rw', words, async () => {
      const held = await words.get(key);
      await words.delete(key);
      return { word: held && fromStored(held) };
    }),
  );
}

/** Puts a word back as it was: after its removal, or before an answer. */
export async function restoreWord(word: SavedWord): Promise<Outcome> {
  return change(wordKey(word), () => word);
}

/** Answers a word as it was shown; one that was answered elsewhere meanwhile stays as it is. */
export async function answerWord(shown: SavedWord, answer: Answer, now: number): Promise<Outcome> {
  return change(wordKey(shown), (held) =>
    held?.card.last === shown.card.last
      ? held && { ...held, card: answerCard(held.card, answer, now), changed: now }
      : held,
  );
}

/** Puts a card back as it was before an answer; what was written of the word meanwhile stays. */
export async function takeBack(key: string, card: StudyCard): Promise<Outcome> {
  return change(key, (held) => held && { ...held, card, changed: Date.now() });
}

/** What an import has done, in words. */
export interface ImportCount {
  readonly added: number;
  readonly changed: number;
  readonly same: number;
}

/** Merges words from a file into those that are held, all of them or none. */
export async function importWords(
  incoming: readonly IncomingWord[],
  now: number,
): Promise<ImportCount | { readonly problem: Problem }> {
  try {
    const count = await words.db.transaction('rw', words, () => mergeAll(incoming, now));
    if (count.added > 0) void askToPersist();
    return count;
  } catch (error) {
    return { problem: problemOf(error) };
  }
}

async function mergeAll(incoming: readonly IncomingWord[], now: number): Promise<ImportCount> {
  const keys = [...new Set(incoming.map(wordKey))];
  const before = new Map((await words.bulkGet(keys)).flatMap((word) => (word ? [[word.key, fromStored(word)]] : [])));
  const after = new Map(before);
  for (const word of incoming) after.set(wordKey(word), mergeWord(after.get(wordKey(word)), word, now));
  const written = [...after].filter(([key, word]) => before.get(key) !== word);
  await words.bulkPut(written.map(([, word]) => toStored(word)));
  const added = after.size - before.size;
  return { added, changed: written.length - added, same: after.size - written.length };
}

/** A saved word by its key; undefined where there is none or nothing can be read. */
export async function getWord(key: string): Promise<SavedWord | undefined> {
  const held = await words.get(key).catch(() => undefined);
  return held && fromStored(held);
}

/** The statuses of those words that are saved, by key. Empty where nothing can be read. */
export async function statusesOf(keys: readonly string[]): Promise<ReadonlyMap<string, Status>> {
  const found = await words.bulkGet([...keys]).catch(() => []);
  return new Map(found.flatMap((word) => (word ? [[word.key, word.status]] : [])));
}

/** Hands over all saved words, now and after every change in any tab; returns what ends it. */
export function liveWords(tell: (words: readonly SavedWord[]) => void, fail?: (problem: Problem) => void): () => void {
  // A live query waits in silence for a database that cannot be opened.
  words.db.open().catch((error) => fail?.(problemOf(error)));
  const subscription = liveQuery(() => words.toArray()).subscribe({
    next: (all) => tell(all.map(fromStored)),
    error: (error) => fail?.(problemOf(error)),
  });
  return () => subscription.unsubscribe();
}

/** Hands over the statuses of all saved words by key, now and after every change in any tab; returns what ends it. */
export function liveStatuses(tell: (statuses: ReadonlyMap<string, Status>) => void): () => void {
  return liveWords((all) => tell(new Map(all.map((word) => [wordKey(word), word.status]))));
}

/**
 * Changes one word in a transaction, so that tabs do not undo each other. `next` returns the word as it shall be, the
 * word it was given to leave it, undefined where there is none to change.
 */
async function change(key: string, next: (held: SavedWord | undefined) => SavedWord | undefined): Promise<Outcome> {
  return attempt(() =>
    words.db.transaction('rw', words, async () => {
      const stored = await words.get(key);
      const held = stored && fromStored(stored);
      const word = next(held);
      if (word && word !== held) await words.put(toStored(word));
      return { word };
    }),
  );
}

/** Runs a change; one that the browser refuses has changed nothing. */
async function attempt(run: () => PromiseLike<Outcome>): Promise<Outcome> {
  try {
    return await run();
  } catch (error) {
    return { problem: problemOf(error) };
  }
}

function toStored(word: SavedWord): StoredWord {
  return { ...word, key: wordKey(word), due: word.card.due };
}

function fromStored({ key, due, ...word }: StoredWord): SavedWord {
  return word;
}
