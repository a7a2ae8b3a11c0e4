// The database of a reader's own books: IndexedDB through Dexie, one row for each book and one for each of its texts.
import { Dexie, type EntityTable, type Table } from 'dexie';
import type { Journal } from '#lib/desk/journal.ts';
import type { OwnBook } from '#lib/own-books/own-book.ts';
import type { OwnWords } from '#lib/own-books/own-words.ts';

/** A book. Its texts are whole in the states "ready" and "removed"; while it is imported they come one by one. */
export interface BookRow extends OwnBook {
  readonly id: number;
  /** "removed": it can still be restored. */
  readonly state: 'importing' | 'ready' | 'removed';
  /** When it was imported, in milliseconds since 1970. */
  readonly added: number;
}

/** One text of a book with its translation. */
export interface TextRow {
  readonly book: number;
  /** "text", or "1", "2", …. */
  readonly name: string;
  /** The files of a library that belong to it, by path. */
  readonly files: Readonly<Record<string, object>>;
  /** What was done on the desk, for undoing it. */
  readonly journal?: Journal | undefined;
  /** Changes with the files and the journal. */
  readonly revision?: string | undefined;
}

/** The words of one text, made when they were first wanted. */
export interface WordsRow {
  readonly book: number;
  readonly name: string;
  /** Address of the data that they were made of: another one makes other words. */
  readonly data: string;
  readonly words: OwnWords;
}

export interface BookDatabase extends Dexie {
  readonly books: EntityTable<BookRow, 'id'>;
  readonly texts: Table<TextRow, [number, string]>;
  readonly words: Table<WordsRow, [number, string]>;
}

export const BOOKS_DATABASE = 'stroka.books';

/** The database, which opens at the first query; the first version had no words. */
export function openBooks(name = BOOKS_DATABASE): BookDatabase {
  const database = new Dexie(name) as BookDatabase;
  database.version(1).stores({ books: '++id', texts: '[book+name], book' });
  database.version(2).stores({ words: '[book+name], book' });
  return database;
}
