// Reads words from a file of any format that the project writes; an invalid file is refused completely.
import { readAnkiText } from './anki-text.ts';
import { readCsv } from './csv-file.ts';
import type { IncomingWord, Refusal } from './incoming.ts';
import { readJson } from './json-file.ts';

export const LARGEST_FILE = 32e6;
const MOST_WORDS = 50_000;

/** The words in a file, or why it is refused. The format is detected from the beginning. */
export function readWordsFile(file: string): readonly IncomingWord[] | Refusal {
  if (file.length > LARGEST_FILE) return { refused: 'large' };
  const text = file.replace(/^\uFEFF/, '');
  const read = /^\s*\{/.test(text) ? readJson : text.startsWith('#separator:') ? readAnkiText : readCsv;
  const words = read(text);
  return 'refused' in words || words.length <= MOST_WORDS ? words : { refused: 'large' };
}
