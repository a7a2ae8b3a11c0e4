// What a stored book is called.
import { ownAddress } from '#lib/own-books/own-book.ts';
import { readWorkFiles } from '#lib/work-files/read-files.ts';
import type { BookRow } from './database.ts';

/** The titles and the author of a book; the translation's title only if it has one. */
export function titleOf(book: BookRow) {
  const { meta, translation } = workOf(book);
  return { source: meta.title, target: translation.title, author: meta.author };
}

/** The book as a work whose pages are those of own books. */
export function workOf({ id, slug, lang, chapters, files }: BookRow) {
  const numbers = chapters.flatMap(({ name }) => (name === 'text' ? [] : Number(name)));
  return readWorkFiles(new Map(Object.entries(files)), { slug, work: ownAddress(id), lang }, numbers);
}
