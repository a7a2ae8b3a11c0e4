// Writes a zip archive file by file. Sizes precede each file and there are no time stamps, so that equal content gives
// equal bytes. For why this is not a library, see docs/decisions/011-own-code-beside-libraries.md.
import { deflateSync } from 'fflate';
import { UserError } from '../error.ts';
import { crc32 } from './crc32.ts';

/** A file to be written. */
export interface ZipFile {
  /** Its path in the archive, with "/" between names. */
  readonly name: string;
  readonly content: string | Uint8Array;
  /** Stored without compression, as EPUB requires for its first file. */
  readonly stored?: boolean;
}

interface Written {
  readonly header: Uint8Array;
  readonly name: Uint8Array;
  readonly offset: number;
}

const VERSION = 20;
/** Marks names as UTF-8. */
const FLAGS = 0x0800;
const STORED = 0;
const DEFLATED = 8;
/** 1 January 1980, the first date in zip. */
const DATE = 0x0021;
const MOST_FILES = 0xffff;
const MOST_BYTES = 0xffffffff;

/**
 * The bytes of an archive, file by file. Throws UserError "zip-too-large" for more than the format without extensions
 * allows.
 */
export async function* writeZip(files: Iterable<ZipFile> | AsyncIterable<ZipFile>): AsyncGenerator<Uint8Array> {
  const written: Written[] = [];
  let offset = 0;
  for await (const { name, content, stored = false } of files) {
    const bytes = typeof content === 'string' ? utf8(content) : content;
    const packed = stored ? bytes : deflateSync(bytes);
    const named = utf8(name);
    const header = headerOf(bytes, packed, named.length, stored ? STORED : DEFLATED);
    written.push({ header, name: named, offset });
    const local = join([numbers([4, 0x04034b50]), header, named]);
    offset += local.length + packed.length;
    if (written.length > MOST_FILES || offset > MOST_BYTES) throw tooLarge();
    yield local;
    yield packed;
  }
  const directory = join(written.flatMap(centralEntry));
  yield directory;
  yield endOf(written.length, directory.length, offset);
}

/** The fields shared by a file's local header and its entry in the directory. */
function headerOf(bytes: Uint8Array, packed: Uint8Array, nameLength: number, method: number): Uint8Array {
  return numbers(
    [2, VERSION],
    [2, FLAGS],
    [2, method],
    [2, 0],
    [2, DATE],
    [4, crc32(bytes)],
    [4, packed.length],
    [4, bytes.length],
    [2, nameLength],
    [2, 0],
  );
}

function centralEntry({ header, name, offset }: Written): readonly Uint8Array[] {
  const rest = numbers([2, 0], [2, 0], [2, 0], [4, 0], [4, offset]);
  return [numbers([4, 0x02014b50], [2, VERSION]), header, rest, name];
}

function endOf(files: number, size: number, offset: number): Uint8Array {
  return numbers([4, 0x06054b50], [2, 0], [2, 0], [2, files], [2, files], [4, size], [4, offset], [2, 0]);
}

/** Numbers of two or four bytes, the lowest byte first. */
function numbers(...fields: readonly (readonly [bytes: 2 | 4, value: number])[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(fields.reduce((sum, [bytes]) => sum + bytes, 0)));
  let at = 0;
  for (const [bytes, value] of fields) {
    if (bytes === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += bytes;
  }
  return new Uint8Array(view.buffer);
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function join(pieces: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    joined.set(piece, at);
    at += piece.length;
  }
  return joined;
}

function tooLarge(): UserError {
  return new UserError(
    'zip-too-large',
    'The archive would contain more than 65,535 files or 4 GB.',
    'Export the work one text at a time.',
  );
}
