// The list of own books, kept up to date.
import { liveQuery } from 'dexie';
import { useEffect, useState } from 'react';
import type { BookRow } from './database.ts';
import { importLock } from './messages.ts';
import type { StoredBooks } from './stored-books.ts';

/** The books that are not removed, the latest first; undefined before they are known. */
export function useBooks(store: StoredBooks): readonly BookRow[] | undefined {
  const [books, setBooks] = useState<readonly BookRow[]>();
  useEffect(() => {
    const watched = liveQuery(store.list).subscribe({ next: setBooks, error: () => setBooks([]) });
    void cleanBooks(store);
    return () => watched.unsubscribe();
  }, [store]);
  return books?.filter(({ state }) => state !== 'removed');
}

/** Deletes what other visits left: removed books, and imports whose tab was closed. */
async function cleanBooks(store: StoredBooks): Promise<void> {
  try {
    const { held = [] } = await navigator.locks.query();
    const names = new Set(held.map(({ name }) => name));
    await store.clean((id) => names.has(importLock(id)));
  } catch {
    // Without storage there is nothing to clean.
  }
}
