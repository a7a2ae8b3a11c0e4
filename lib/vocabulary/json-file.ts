// Saved words as JSON: all their data, with the version of the format.
import { type IncomingWord, isRecord, parseWord, type Refusal } from './incoming.ts';
import type { SavedWord } from './word.ts';

const format = 'stroka-words';
const version = 1;

/** {"format":"stroka-words","version":1,"words":[…]}, one word on each line. */
export function writeJson(words: readonly SavedWord[]): string {
  const lines = words.map((word) => JSON.stringify(word)).join(',\n');
  return `{"format":"${format}","version":${version},"words":[\n${lines}\n]}\n`;
}

/** A file of a later version is refused, since its additional data would be lost. */
export function readJson(text: string): readonly IncomingWord[] | Refusal {
  const file = parse(text);
  if (!isRecord(file) || file.format !== format || !Array.isArray(file.words)) return { refused: 'strange' };
  if (file.version !== version) return { refused: 'version' };
  const words: IncomingWord[] = [];
  for (const [place, value] of file.words.entries()) {
    const word = parseWord(value);
    if (!word) return { refused: 'damaged', line: place + 1 };
    words.push(word);
  }
  return words;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
