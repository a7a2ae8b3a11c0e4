// Reads a plain text that stands outside the library: a file, or the standard input.
import { readFile } from 'node:fs/promises';
import { UserError } from '../error.ts';

/**
 * The text of `file` in UTF-8 without its byte order mark; "-" is the standard input.
 *
 * @throws UserError "unreadable" when there is no such file, "encoding" when it is not UTF-8
 */
export async function readSourceText(file: string): Promise<string> {
  const bytes = file === '-' ? await readInput() : await readBytes(file);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UserError('encoding', `${file} is not UTF-8.`, 'Save it as UTF-8 and try again.');
  }
}

async function readInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function readBytes(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    throw new UserError('unreadable', `${file} cannot be read (${error.code}).`, 'Check the name of the file.');
  }
}
