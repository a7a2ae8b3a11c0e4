// The names of the database of saved words, without its code.

export const DATABASE = 'stroka';
export const TABLE = 'words';
/** Name of the BroadcastChannel that tells all tabs that words have changed. */
export const CHANGED = 'stroka.words';
