// The saved words of this device: queries and changes for the word card, the highlights, the list and the review.
import { liveQuery } from 'dexie';
import { type IncomingWord, mergeWord } from '#lib/vocabulary/incoming.ts';
import { type Answer, answerCard, statusAfter } from '#lib/vocabulary/schedule.ts';
import { type MetWord, meet, type SavedWord, type Status, wordKey } from '#lib/vocabulary/word.ts';
import { openDatabase } from './database.ts';
import { rememberDue } from './due-times.ts';
import { askToPersist, type Problem, problemOf } from './storage-problems.ts';
import { CHANGED, fromStored, toStored } from './stored-word.ts';

/** Result of a change: the word as it is now (undefined if it does not exist), or why nothing was changed. */
export type Outcome = { readonly word: SavedWord | undefined } | { readonly problem: Problem };

const { words } = openDatabase();

/** Saves a word; a word that is saved already gets the sentence, and the status if one is given. */
export async function saveWord(met: MetWord, status?: Status): Promise<Outcome> {
  const outcome = await change(wordKey(met), (held) => meet(held, met, status, Date.now()));
  if (!('problem' in outcome)) void askToPersist();
  return outcome;
}

/** Saves words that are not saved yet, each with a status, all of them or none; resolves with the keys of those saved now. */
export async function saveAll(
  met: readonly (readonly [MetWord, Status])[],
): Promise<{ readonly saved: readonly string[] } | { readonly problem: Problem }> {
  try {
    const saved = await write(async () => {
      const held = new Set(await words.toCollection().primaryKeys());
      const now = Date.now();
      const added = met
        .map(([word, status]) => toStored(meet(undefined, word, status, now)))
        .filter(({ key }) => !held.has(key));
      await words.bulkPut(added);
      return added.map(({ key }) => key);
    });
    void askToPersist();
    return { saved };
  } catch (error) {
    return { problem: problemOf(error) };
  }
}

/** Removes words by their keys, all of them or none. */
export async function removeAll(keys: readonly string[]): Promise<Problem | undefined> {
  try {
    await write(() => words.bulkDelete([...keys]));
    return undefined;
  } catch (error) {
    return problemOf(error);
  }
}

/** Sets the status of a saved word. */
export async function setStatus(key: string, status: Status): Promise<Outcome> {
  return change(key, (held) => held && { ...held, status, changed: Date.now() });
}

/** Changes the reader's own gloss and note. */
export async function editWord(key: string, edit: Partial<Pick<SavedWord, 'gloss' | 'note'>>): Promise<Outcome> {
  return change(key, (held) => held && { ...held, ...edit, changed: Date.now() });
}

/** Removes a word; the outcome has the removed word, for restoreWord(). */
export async function removeWord(key: string): Promise<Outcome> {
  return attempt(() =>
    write(async () => {
      const held = await words.get(key);
      await words.delete(key);
      return { word: held && fromStored(held) };
    }),
  );
}

/** Restores a word after its removal, or as it was before an answer. */
export async function restoreWord(word: SavedWord): Promise<Outcome> {
  return change(wordKey(word), () => word);
}

/**
 * Records an answer for a word as it was shown: its card, and the status that the card has reached. A word that was
 * answered in another tab meanwhile stays as it is.
 */
export async function answerWord(shown: SavedWord, answer: Answer, now: number): Promise<Outcome> {
  return change(wordKey(shown), (held) => {
    if (!held || held.card.last !== shown.card.last) return held;
    const card = answerCard(held.card, answer, now);
    return { ...held, card, status: statusAfter(card), changed: now };
  });
}

/** Restores card and status as they were before an answer; later changes of gloss and note stay. */
export async function takeBack({ card, status, ...word }: SavedWord): Promise<Outcome> {
  return change(wordKey(word), (held) => held && { ...held, card, status, changed: Date.now() });
}

/** Removes all words; resolves with them, for restoreWords(). */
export async function clearWords(): Promise<
  { readonly removed: readonly SavedWord[] } | { readonly problem: Problem }
> {
  try {
    return await write(async () => {
      const removed = (await words.toArray()).map(fromStored);
      await words.clear();
      return { removed };
    });
  } catch (error) {
    return { problem: problemOf(error) };
  }
}

/** Restores removed words, all of them or none; a word that was saved again meanwhile stays as it is now. */
export async function restoreWords(removed: readonly SavedWord[]): Promise<Problem | undefined> {
  try {
    await write(async () => {
      const saved = new Set(await words.toCollection().primaryKeys());
      await words.bulkPut(removed.map(toStored).filter(({ key }) => !saved.has(key)));
    });
    return undefined;
  } catch (error) {
    return problemOf(error);
  }
}

/** Numbers of words that an import added, changed and left as they were. */
export interface ImportCount {
  readonly added: number;
  readonly changed: number;
  readonly same: number;
}

/** Merges words from a file into the saved ones, all of them or none. */
export async function importWords(
  incoming: readonly IncomingWord[],
  now: number,
): Promise<ImportCount | { readonly problem: Problem }> {
  try {
    const count = await write(() => mergeAll(incoming, now));
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

/** A saved word by its key; undefined if there is none or the database cannot be read. */
export async function getWord(key: string): Promise<SavedWord | undefined> {
  const held = await words.get(key).catch(() => undefined);
  return held && fromStored(held);
}

/** Calls back with all saved words, now and after every change in any tab; returns the function that ends it. */
export function liveWords(tell: (words: readonly SavedWord[]) => void, fail?: (problem: Problem) => void): () => void {
  // A live query waits without an error for a database that cannot be opened.
  words.db.open().then(
    () => rememberDue(words),
    (error) => fail?.(problemOf(error)),
  );
  const subscription = liveQuery(() => words.toArray()).subscribe({
    next: (all) => tell(all.map(fromStored)),
    error: (error) => fail?.(problemOf(error)),
  });
  return () => subscription.unsubscribe();
}

/**
 * Changes one word in a transaction, so that tabs do not overwrite each other's changes. `next` returns the new word, the
 * word it was given to change nothing, or undefined if there is no word to change.
 */
async function change(key: string, next: (held: SavedWord | undefined) => SavedWord | undefined): Promise<Outcome> {
  return attempt(() =>
    write(async () => {
      const stored = await words.get(key);
      const held = stored && fromStored(stored);
      const word = next(held);
      if (word && word !== held) await words.put(toStored(word));
      return { word };
    }),
  );
}

/** Runs a change; if the browser refuses it, nothing is changed. */
async function attempt(run: () => PromiseLike<Outcome>): Promise<Outcome> {
  try {
    return await run();
  } catch (error) {
    return { problem: problemOf(error) };
  }
}

/** Changes words in a transaction, and tells watchStatuses() of all tabs, this one too. */
async function write<Result>(run: () => Promise<Result>): Promise<Result> {
  const result = await words.db.transaction('rw', words, run);
  const channel = new BroadcastChannel(CHANGED);
  channel.postMessage('');
  channel.close();
  await rememberDue(words);
  return result;
}
