// Writes a text to a file that the user named, outside the library.
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { UserError } from '../../error.ts';
import { writeWhole } from './write-whole.ts';

/** Writes `text` to `file` in UTF-8 atomically; the folder is created. Throws UserError "unwritable". */
export async function writeOutputText(file: string, text: string): Promise<void> {
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeWhole(file, Buffer.from(text));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    throw new UserError(
      'unwritable',
      `${file} cannot be written (${error.code}).`,
      'Check that the folder exists and that you may write to it.',
    );
  }
}
