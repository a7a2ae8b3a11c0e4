// The names of the store of saved words, without its code.

/** Name of the database. */
export const STORE_NAME = 'stroka';
/** Name of the BroadcastChannel that tells all tabs that a page has opened the store. */
export const STORE_OPENED = 'stroka.words';
