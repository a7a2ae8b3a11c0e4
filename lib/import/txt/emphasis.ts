// Removes underscores for italics from a plain text: "_like that_".
import type { Tally } from '../tally.ts';

const EMPHASIS = /(?<![\p{L}\p{N}_])_(?=[^\s_])([^_]{1,500})(?<=[^\s_])_(?![\p{L}\p{N}_])/gu;

export function dropEmphasis(text: string, tally: Tally): string {
  return text.replace(EMPHASIS, (_, words: string) => {
    tally.add('emphasis', 1, 'Underscores for italics were removed.');
    return words;
  });
}
