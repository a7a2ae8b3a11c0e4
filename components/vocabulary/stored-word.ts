// A saved word as the database holds it, and the names of the database, without its code.
import { type SavedWord, wordKey } from '#lib/vocabulary/word.ts';

export const DATABASE = 'stroka';
export const TABLE = 'words';
/** Name of the BroadcastChannel that tells all tabs that words have changed. */
export const CHANGED = 'stroka.words';

/** A word in the database: with its key, and its due time as an indexed field. */
export type StoredWord = SavedWord & { readonly key: string; readonly due: number };

export function toStored(word: SavedWord): StoredWord {
  return { ...word, key: wordKey(word), due: word.card.due };
}

export function fromStored({ key, due, ...word }: StoredWord): SavedWord {
  return word;
}
