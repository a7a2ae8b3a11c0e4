// Where saved words lie on the device: IndexedDB through Dexie, in versions that later ones are made from.
import { Dexie, type EntityTable, type Table } from 'dexie';
import { newCard, type SavedWord } from '#lib/vocabulary/word.ts';

/** A word as it lies in the database: with its key, and when it is due where an index finds it. */
export type StoredWord = SavedWord & { readonly key: string; readonly due: number };

export interface WordDatabase extends Dexie {
  readonly words: EntityTable<StoredWord, 'key'>;
}

/** Opens the database when it is first asked something. Tabs that are open see each other's changes. */
export function openDatabase(name = 'stroka'): WordDatabase {
  const database = new Dexie(name) as WordDatabase;
  database.version(1).stores({ words: 'key' });
  database
    .version(2)
    .stores({ words: 'key, due' })
    .upgrade((transaction) => addCards(transaction.table('words')));
  return database;
}

/** Words of version 1 were kept without review: each gets a card that is due since it was saved. */
function addCards(words: Table<StoredWord>): PromiseLike<unknown> {
  return words.toCollection().modify((word: { added: number; card?: unknown; due?: number }) => {
    word.card ??= newCard(word.added);
    word.due ??= word.added;
  });
}
