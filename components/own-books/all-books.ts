// All own books at once, for the page that deletes what the device remembers. A file of its own, which that page loads when it is needed.
import { BOOKS_DATABASE } from './database.ts';
import { importLock, WORDS_CACHE } from './messages.ts';
import { storedBooks } from './stored-books.ts';

/** How many books can be read; the database is not made by asking. */
export async function countBooks(): Promise<number> {
  if (!(await hasDatabase())) return 0;
  const books = await storedBooks().list();
  return books.filter(({ state }) => state !== 'removed').length;
}

/** Removes all books, and the data that words are made of; gives the numbers of the books for `restoreBooks`. */
export async function removeBooks(): Promise<readonly number[]> {
  if (!(await hasDatabase())) return [];
  const store = storedBooks();
  const removed: number[] = [];
  for (const { id, state } of await store.list()) {
    if (state === 'ready') removed.push(id);
    await store.setRemoved(id, true);
  }
  if ('caches' in globalThis) await caches.delete(WORDS_CACHE);
  return removed;
}

/** Takes `removeBooks` back, as long as the page is open. */
export async function restoreBooks(ids: readonly number[]): Promise<void> {
  const store = storedBooks();
  for (const id of ids) await store.setRemoved(id, false);
}

/** Deletes what was removed, when it is not to be restored any more. */
export async function deleteRemovedBooks(): Promise<void> {
  if (!(await hasDatabase())) return;
  const { held = [] } = await navigator.locks.query();
  const running = new Set(held.map(({ name }) => name));
  await storedBooks().clean((id) => running.has(importLock(id)));
}

async function hasDatabase(): Promise<boolean> {
  const databases = await indexedDB.databases();
  return databases.some(({ name }) => name === BOOKS_DATABASE);
}
