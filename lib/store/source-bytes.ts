// Reads the bytes of a file that stands outside the library.
import { readFile, stat } from 'node:fs/promises';
import { UserError } from '../error.ts';

/** All of a file. Throws UserError "unreadable" when it cannot be read, "too-large" when it has more bytes than `limit`. */
export async function readSourceBytes(file: string, limit: number): Promise<Uint8Array> {
  try {
    const { size } = await stat(file);
    if (size > limit) {
      const megabytes = (bytes: number) => Math.ceil(bytes / 2 ** 20);
      throw new UserError(
        'too-large',
        `${file} has ${megabytes(size)} MB; at most ${megabytes(limit)} are read.`,
        'Divide it, or check that it is the file you mean.',
      );
    }
    return await readFile(file);
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error && 'code' in error)) throw error;
    throw new UserError('unreadable', `${file} cannot be read (${error.code}).`, 'Check the name of the file.');
  }
}
