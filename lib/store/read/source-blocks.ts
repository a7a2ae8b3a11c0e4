// Reads a long plain text in blocks, so that memory use does not grow with the file.
import { createReadStream } from 'node:fs';
import { UserError } from '../../error.ts';

/** A block of a text and its offset, in UTF-16 code units. */
export interface SourceBlock {
  readonly start: number;
  readonly text: string;
}

/** Minimum length of a block, except the last one. */
const ENOUGH = 1 << 16;

/** A text without a line end for this long is cut anywhere. */
const TOO_MUCH = 1 << 18;

/**
 * The text of `file` in UTF-8 in blocks that end after blank lines, without its byte order mark; "-" is standard input.
 *
 * @throws UserError "unreadable" if there is no such file, "encoding" if it is not UTF-8
 */
export async function* readSourceBlocks(file: string): AsyncGenerator<SourceBlock> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let start = 0;
  let text = '';
  try {
    for await (const chunk of file === '-' ? process.stdin : createReadStream(file)) {
      text += decoder.decode(chunk, { stream: true });
      if (text.length < ENOUGH) continue;
      const cut = lastCut(text);
      if (cut === 0) continue;
      yield { start, text: text.slice(0, cut) };
      start += cut;
      text = text.slice(cut);
    }
    text += decoder.decode();
  } catch (error) {
    throw explain(error, file);
  }
  if (text !== '') yield { start, text };
}

function lastCut(text: string): number {
  const blank = [...text.matchAll(/\n[^\S\n]*\n/g)].at(-1);
  if (blank) return blank.index + blank[0].length;
  const line = text.lastIndexOf('\n') + 1;
  if (line > 0) return line;
  if (text.length < TOO_MUCH) return 0;
  return /[\uD800-\uDBFF]$/.test(text) ? text.length - 1 : text.length;
}

function explain(error: unknown, file: string): unknown {
  if (!(error instanceof Error && 'code' in error)) return error;
  if (error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA') {
    return new UserError('encoding', `${file} is not UTF-8.`, 'Save it as UTF-8 and try again.');
  }
  return new UserError('unreadable', `${file} cannot be read (${error.code}).`, 'Check the name of the file.');
}
