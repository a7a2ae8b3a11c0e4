// Reads an FB2 file that is not compressed.
import { plainFictionBook, readFictionBook } from '../fictionbook/fictionbook.ts';
import type { Importer } from '../importer.ts';

export const fb2: Importer = {
  format: 'fb2',
  recognises: (bytes) => {
    const start = new TextDecoder('latin1').decode(bytes.subarray(0, 4096)).replaceAll('\0', '');
    return /^[^<]{0,3}\s*<[^>]*>[\s\S]*<(?:\w+:)?FictionBook[\s>]|^[^<]{0,3}\s*<(?:\w+:)?FictionBook[\s>]/.test(start);
  },
  read: async (bytes, options) => readFictionBook(bytes, options),
  plain: plainFictionBook,
};
