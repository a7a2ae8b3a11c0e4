// Decompresses gzip in memory with a limit of its output.
import { Gunzip } from 'fflate';
import { UserError } from '../error.ts';

/** Chunk size of the input: its output is at most 1,032 times as much. */
const PIECE = 2 ** 14;

/** Whether bytes begin like a gzip file. */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** The content of the gzip file `name`, of `most` bytes at most. Throws a UserError if it is larger or damaged. */
export function gunzip(bytes: Uint8Array, name: string, most: number): Uint8Array {
  const pieces: Uint8Array[] = [];
  let size = 0;
  const stream = new Gunzip((piece) => {
    size += piece.length;
    pieces.push(piece);
  });
  try {
    for (let at = 0; at < bytes.length && size <= most; at += PIECE)
      stream.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
  } catch {
    throw new UserError('gzip-damaged', `${name} is damaged: it cannot be decompressed.`, 'Download it again.');
  }
  if (size > most)
    throw new UserError(
      'gzip-too-large',
      `${name} decompresses to more than ${Math.round(most / 2 ** 20).toLocaleString('en')} MB.`,
      'Use a smaller file.',
    );
  const content = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    content.set(piece, at);
    at += piece.length;
  }
  return content;
}
