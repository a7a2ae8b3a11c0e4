// Plain text: finds out how paragraphs are divided, and what is a heading, verse, a note, or not the work at all.
import { decodeText } from '../encoding.ts';
import type { Importer } from '../importer.ts';

export const txt: Importer = {
  format: 'txt',
  recognises: () => true,
  read: async (bytes, { encoding }) => {
    const { text, notes } = decodeText(bytes, { encoding });
    const blocks = text
      .split(/\n\s*\n/)
      .map((paragraph) => ({ kind: 'paragraph' as const, text: paragraph, notes: [] }));
    return {
      title: undefined,
      author: undefined,
      translator: undefined,
      year: undefined,
      chapters: [{ part: undefined, blocks }],
      notes,
    };
  },
};
