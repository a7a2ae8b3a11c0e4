// Stores chapters while the aligner works, which leaves no time for promises: the requests are sent at once and their answers are not awaited.
import type { OwnBook } from '#lib/own-books/own-book.ts';
import type { BookDatabase } from './database.ts';

export interface EarlyTexts {
  readonly putBook: (id: number, book: OwnBook, added: number) => void;
  readonly putText: (id: number, name: string, files: Readonly<Record<string, object>>) => void;
}

/** For a database that is open. */
export function earlyTexts(database: BookDatabase): EarlyTexts {
  const connection = database.backendDB();
  const put = (store: 'books' | 'texts', row: object) => {
    const transaction = connection.transaction(store, 'readwrite', { durability: 'relaxed' });
    // The end of the import writes everything again, and says what is wrong then.
    transaction.onerror = (event) => event.preventDefault();
    transaction.objectStore(store).put(row);
    transaction.commit();
  };
  return {
    putBook: (id, book, added) => put('books', { ...book, id, state: 'importing', added }),
    putText: (id, name, files) => put('texts', { book: id, name, files }),
  };
}
