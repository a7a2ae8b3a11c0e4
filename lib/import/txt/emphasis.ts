// Reads underscores for italics in a plain text: "_like that_".
import type { Mark } from '../../model.ts';
import type { Tally } from '../tally.ts';

const EMPHASIS = /(?<![\p{L}\p{N}_])_(?=[^\s_])([^_]{1,500})(?<=[^\s_])_(?![\p{L}\p{N}_])/gu;

/** The text without underscores, and what was between them. */
export function readEmphasis(text: string, tally: Tally): { readonly text: string; readonly marks?: readonly Mark[] } {
  const marks: Mark[] = [];
  const plain = text.replace(EMPHASIS, (_, words: string, at: number) => {
    tally.add('emphasis', 1, 'Underscores for italics were removed.');
    const start = at - marks.length * 2;
    marks.push({ kind: 'em', start, end: start + words.length });
    return words;
  });
  return { text: plain, ...(marks.length > 0 && { marks }) };
}
