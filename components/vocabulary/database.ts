// The database of saved words: IndexedDB through Dexie, with an upgrade from each earlier version.
import { Dexie, type EntityTable, type Table } from 'dexie';
import { newCard } from '#lib/vocabulary/word.ts';
import { DATABASE, type StoredWord } from './stored-word.ts';

export interface WordDatabase extends Dexie {
  readonly words: EntityTable<StoredWord, 'key'>;
}

/** The database, which opens at the first query. Open tabs see each other's changes. */
export function openDatabase(name = DATABASE): WordDatabase {
  const database = new Dexie(name) as WordDatabase;
  database.version(1).stores({ words: 'key' });
  database
    .version(2)
    .stores({ words: 'key, due' })
    .upgrade((transaction) => addCards(transaction.table('words')));
  return database;
}

/** Version 1 had no review: each word gets a card that was due when the word was saved. */
function addCards(words: Table<StoredWord>): PromiseLike<unknown> {
  return words.toCollection().modify((word: { added: number; card?: unknown; due?: number }) => {
    word.card ??= newCard(word.added);
    word.due ??= word.added;
  });
}
