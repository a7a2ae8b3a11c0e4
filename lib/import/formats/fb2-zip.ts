// Reads FictionBook in a zip archive that contains exactly one book.
import { UserError } from '../../error.ts';
import { openZip } from '../../formats/unzip.ts';
import { plainFictionBook, readFictionBook } from '../fictionbook/fictionbook.ts';
import type { Importer, ImportOptions } from '../importer.ts';
import { isFictionBookName } from '../recognise.ts';

export const fb2Zip: Importer = {
  format: 'fb2.zip',
  read: async (bytes, options) => readFictionBook(bookIn(bytes, options), options),
  plain: (bytes, options) => plainFictionBook(bookIn(bytes, options), options),
};

function bookIn(bytes: Uint8Array, { limits }: ImportOptions): Uint8Array {
  const archive = openZip(bytes, limits);
  const books = archive.names.filter(isFictionBookName);
  const [book, other] = books;
  if (book === undefined || other !== undefined)
    throw new UserError(
      'fb2-zip',
      `The archive contains ${books.length} FB2 files; only one can be added at a time.`,
      'Extract it, and add the FB2 file that you want.',
    );
  return archive.read(book) ?? new Uint8Array();
}
