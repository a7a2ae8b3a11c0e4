// What a page and the worker of own books say to each other.

import type { Change } from '#lib/desk/change.ts';
import type { OwnWords } from '#lib/own-books/own-words.ts';
import type { SearchRequest } from '#lib/search/address.ts';
import type { SearchAnswer } from '#lib/search/search.ts';

/** A format that a book is exported in. */
export type BookFormat = 'zip' | 'epub' | 'tmx';

export type BookRequest =
  /** Imports one or two files as a new book; with `book`, a translation for that one. */
  | { readonly kind: 'add'; readonly files: readonly File[]; readonly book: number | undefined }
  /** Makes the words of a text, of the data at an address, which is downloaded if it is not there yet. */
  | { readonly kind: 'words'; readonly book: number; readonly name: string; readonly data: string }
  /** Aligns the stretch around a pair anew. */
  | { readonly kind: 'realign'; readonly book: number; readonly name: string; readonly pair: string }
  | { readonly kind: 'confidences'; readonly book: number; readonly name: string }
  /** Searches all books that are ready. */
  | { readonly kind: 'search'; readonly request: SearchRequest }
  | { readonly kind: 'export'; readonly book: number; readonly format: BookFormat };

export type BookAnswer =
  /** The number of the new book. */
  | { readonly kind: 'started'; readonly book: number }
  /** The share that is done, from 0 to 1. */
  | { readonly kind: 'progress'; readonly share: number }
  /** A text of the new book can be read. */
  | { readonly kind: 'text'; readonly name: string }
  | { readonly kind: 'done'; readonly book: number }
  | { readonly kind: 'words'; readonly words: OwnWords }
  | { readonly kind: 'realigned'; readonly change: Change | undefined }
  | { readonly kind: 'confidences'; readonly confidences: ReadonlyMap<string, number> }
  | { readonly kind: 'found'; readonly request: SearchRequest; readonly answer: SearchAnswer }
  | { readonly kind: 'file'; readonly name: string; readonly blob: Blob }
  | { readonly kind: 'failed'; readonly code: string; readonly message: string };

/** The name of the lock that the import of a book holds. */
export function importLock(book: number): string {
  return `stroka.import.${book}`;
}

/** The name of the cache that holds the data of words. */
export const WORDS_CACHE = 'stroka.words';
