// Reads an FB2 file that is not compressed.
import { plainFictionBook, readFictionBook } from '../fictionbook/fictionbook.ts';
import type { Importer } from '../importer.ts';

export const fb2: Importer = {
  format: 'fb2',
  read: async (bytes, options) => readFictionBook(bytes, options),
  plain: plainFictionBook,
};
