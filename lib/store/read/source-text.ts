// Reads a file outside the library, or standard input.
import { readFile, stat } from 'node:fs/promises';
import { UserError } from '../../error.ts';

/**
 * The text of `file` in UTF-8 without its byte order mark; "-" is standard input.
 *
 * @throws UserError "unreadable" if there is no such file, "encoding" if it is not UTF-8
 */
export async function readSourceText(file: string): Promise<string> {
  const bytes = file === '-' ? await readInput() : await readBytes(file);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UserError('encoding', `${file} is not UTF-8.`, 'Save it as UTF-8 and try again.');
  }
}

/**
 * The bytes of `file`, or of standard input for "-", if they are not more than `limit`.
 *
 * @throws UserError "unreadable" if there is no such file, "too-big"
 */
export async function readSourceBytes(file: string, limit: number): Promise<Uint8Array> {
  if (file === '-') return readInput(limit);
  const { size } = await wrapped(file, stat(file));
  if (size > limit) throw tooBig(file, limit);
  return readBytes(file);
}

async function readInput(limit = Number.POSITIVE_INFINITY): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    size += chunk.length;
    if (size > limit) throw tooBig('The standard input', limit);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function readBytes(file: string): Promise<Uint8Array> {
  return wrapped(file, readFile(file));
}

async function wrapped<Result>(file: string, reading: Promise<Result>): Promise<Result> {
  try {
    return await reading;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    throw unreadable(file, String(error.code));
  }
}

function unreadable(file: string, code: string): UserError {
  const known: Readonly<Record<string, readonly [message: string, hint: string]>> = {
    ENOENT: [`There is no file ${file}.`, 'Check its name, and the folder you are in.'],
    EISDIR: [`${file} is a folder.`, 'Name a file in it.'],
    EACCES: [`${file} is not readable for you.`, 'Ask its owner for read permission.'],
  };
  const [message, hint] = known[code] ?? [`${file} cannot be read (${code}).`, 'Check the name of the file.'];
  return new UserError('unreadable', message, hint);
}

function tooBig(file: string, limit: number): UserError {
  const megabytes = limit / 2 ** 20;
  return new UserError(
    'too-big',
    `${file} is larger than ${megabytes} MB.`,
    'Divide the file; for "add" you can raise the limit with --max-size.',
  );
}
