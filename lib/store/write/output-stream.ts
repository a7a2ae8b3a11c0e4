// Writes chunks to a file that the user named, atomically: the result is the complete file or the old one.
import { mkdir, open, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { UserError } from '../../error.ts';
import { moveFile } from './atomic.ts';

/**
 * Texts are written in UTF-8; the folder is created. If the source throws, the old file is kept. Throws UserError
 * "unwritable".
 */
export async function writeOutputStream(file: string, pieces: AsyncIterable<string | Uint8Array>): Promise<void> {
  const temporary = join(dirname(file), `.${basename(file)}.${process.pid}.tmp`);
  try {
    await mkdir(dirname(file), { recursive: true });
    const handle = await open(temporary, 'w');
    try {
      for await (const piece of inBlocks(pieces)) await handle.write(piece);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await moveFile(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    // System errors have a code and a syscall; a UserError has no syscall and comes from the source.
    if (!(error instanceof Error && 'syscall' in error && 'code' in error)) throw error;
    throw new UserError(
      'unwritable',
      `${file} cannot be written (${error.code}).`,
      'Check that the folder exists and that you may write to it.',
    );
  }
}

const BLOCK = 2 ** 16;

/** Joins small chunks, so that not every line is a system call. */
export async function* inBlocks(pieces: AsyncIterable<string | Uint8Array>): AsyncGenerator<Uint8Array> {
  let waiting: Uint8Array[] = [];
  let size = 0;
  for await (const piece of pieces) {
    const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece;
    waiting.push(bytes);
    size += bytes.length;
    if (size < BLOCK) continue;
    yield Buffer.concat(waiting);
    waiting = [];
    size = 0;
  }
  if (size > 0) yield Buffer.concat(waiting);
}
