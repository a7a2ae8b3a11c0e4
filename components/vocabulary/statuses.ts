// Saved words for pages that show them beside other things: read without the code that changes words (saved-words.ts), which is large.
import type { SavedWord, Status } from '#lib/vocabulary/word.ts';
import { CHANGED, DATABASE, fromStored, type StoredWord, TABLE } from './stored-word.ts';

/**
 * Calls back with the statuses of all saved words by key, now and after every change in any tab; returns the function that ends it. There are
 * none if the browser refuses to read.
 */
export function watchStatuses(tell: (statuses: ReadonlyMap<string, Status>) => void): () => void {
  let latest = 0;
  const readAll = async () => {
    latest += 1;
    const turn = latest;
    const all = await read<StoredWord[]>((words) => words.getAll());
    if (turn === latest) tell(new Map(all?.map(({ key, status }) => [key, status])));
  };
  const changes = new BroadcastChannel(CHANGED);
  changes.onmessage = readAll;
  void readAll();
  return () => {
    latest += 1;
    changes.close();
  };
}

/** The status of a word by its key; undefined if it is not saved, or if the browser refuses to read. */
export async function statusOf(key: string): Promise<Status | undefined> {
  return (await read<StoredWord | undefined>((words) => words.get(key)))?.status;
}

/** The number of saved words; 0 if the browser refuses to read. */
export async function countWords(): Promise<number> {
  return (await read((words) => words.count())) ?? 0;
}

/** The saved words with a sentence of a text, in order of saving; none if the browser refuses to read. */
export async function wordsMetIn(address: string): Promise<readonly SavedWord[]> {
  const all = (await read<StoredWord[]>((words) => words.getAll())) ?? [];
  // A database that has not been opened since its first version has words without a card.
  const met = all.filter(({ card, sentences }) => card && sentences.some((sentence) => sentence.address === address));
  return met.map(fromStored).sort((a, b) => a.added - b.added);
}

/** The answer to a request; undefined if there is no database, which opening would create. */
async function read<Answer>(request: (words: IDBObjectStore) => IDBRequest<Answer>): Promise<Answer | undefined> {
  try {
    if (!(await indexedDB.databases()).some(({ name }) => name === DATABASE)) return undefined;
    const database = await outcomeOf(indexedDB.open(DATABASE));
    try {
      return await outcomeOf(request(database.transaction(TABLE).objectStore(TABLE)));
    } finally {
      database.close();
    }
  } catch {
    return undefined;
  }
}

function outcomeOf<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((done, fail) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error);
  });
}
