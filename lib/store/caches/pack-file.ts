// A dictionary pack on disk, read as a stream, whatever its size.
import { createReadStream } from 'node:fs';
import { open, readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { PackFile } from '../../dictionary/packs/pack.ts';
import { UserError } from '../../error.ts';

const HEAD_SIZE = 2 ** 16;
/**
 * The largest pack that is read at once (a zip, one JSON object), and the longest line of a pack that is read by lines.
 */
const LARGEST = 512 * 2 ** 20;
const LONGEST_LINE = 8 * 2 ** 20;

/**
 * Opens a pack's file; `onRead` receives the number of bytes read since the last call. Throws UserError "unreadable".
 */
export async function openPackFile(
  path: string,
  onRead: (bytes: number) => void,
): Promise<PackFile & { readonly size: number }> {
  const name = basename(path);
  const { head, size } = await readHead(path);
  return {
    name,
    size,
    head,
    bytes: async () => {
      if (size > LARGEST) throw tooLarge(name);
      const chunks: Uint8Array[] = [];
      for await (const chunk of readChunks(path, onRead)) chunks.push(chunk);
      return Buffer.concat(chunks);
    },
    lines: () => readLines(name, readChunks(path, onRead)),
    beside: async (ending) => {
      const other = path.replace(/\.[^./\\]+$/, '') + ending;
      const found = await stat(other).catch(() => undefined);
      if (found && found.size > LARGEST) throw tooLarge(basename(other));
      return found && readFile(other);
    },
  };
}

function tooLarge(name: string): UserError {
  const hint = 'Use it in a format of one word a line, or in parts.';
  return new UserError('pack-too-large', `${name} is larger than ${LARGEST / 2 ** 20} MB.`, hint);
}

async function readHead(path: string): Promise<{ readonly head: Uint8Array; readonly size: number }> {
  try {
    const handle = await open(path, 'r');
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_SIZE), 0, HEAD_SIZE, 0);
      return { head: buffer.subarray(0, bytesRead), size: (await handle.stat()).size };
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    throw new UserError('unreadable', `${path} cannot be read (${error.code}).`, 'Check the name of the file.');
  }
}

async function* readChunks(path: string, onRead: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  for await (const chunk of createReadStream(path)) {
    onRead(chunk.length);
    yield chunk;
  }
}

async function* readLines(name: string, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rest = '';
  let number = 0;
  const decode = (chunk?: Uint8Array) => {
    try {
      return decoder.decode(chunk, { stream: chunk !== undefined });
    } catch {
      throw new UserError('encoding', `${name} is not UTF-8 after line ${number}.`, 'Download the pack again.');
    }
  };
  for await (const chunk of chunks) {
    const lines = (rest + decode(chunk)).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      number += 1;
      yield line.endsWith('\r') ? line.slice(0, -1) : line;
    }
    if (rest.length > LONGEST_LINE) {
      throw new UserError(
        'endless-line',
        `Line ${number + 1} of ${name} is too long.`,
        'This is not a dictionary pack.',
      );
    }
  }
  rest += decode();
  if (rest !== '') yield rest;
}
