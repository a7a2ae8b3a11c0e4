// Writes a zip archive file by file. Sizes precede each file and there are no time stamps, so that equal content gives
// equal bytes. For why this is not a library, see docs/decisions/011-own-code-beside-libraries.md.
import { crc32, deflateRawSync } from 'node:zlib';
import { UserError } from '../error.ts';

/** A file to be written. */
export interface ZipFile {
  /** Its path in the archive, with "/" between names. */
  readonly name: string;
  readonly content: string | Uint8Array;
  /** Stored without compression, as EPUB requires for its first file. */
  readonly stored?: boolean;
}

interface Written {
  readonly header: Buffer;
  readonly name: Buffer;
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
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    const packed = stored ? bytes : deflateRawSync(bytes);
    const named = Buffer.from(name);
    const header = headerOf(bytes, packed, named.length, stored ? STORED : DEFLATED);
    written.push({ header, name: named, offset });
    const local = Buffer.concat([signed(0x04034b50), header, named]);
    offset += local.length + packed.length;
    if (written.length > MOST_FILES || offset > MOST_BYTES) throw tooLarge();
    yield local;
    yield packed;
  }
  const directory = Buffer.concat(written.flatMap(centralEntry));
  yield directory;
  yield endOf(written.length, directory.length, offset);
}

/** The fields shared by a file's local header and its entry in the directory. */
function headerOf(bytes: Uint8Array, packed: Uint8Array, nameLength: number, method: number): Buffer {
  const header = Buffer.alloc(26);
  header.writeUInt16LE(VERSION, 0);
  header.writeUInt16LE(FLAGS, 2);
  header.writeUInt16LE(method, 4);
  header.writeUInt16LE(DATE, 8);
  header.writeUInt32LE(crc32(bytes), 10);
  header.writeUInt32LE(packed.length, 14);
  header.writeUInt32LE(bytes.length, 18);
  header.writeUInt16LE(nameLength, 22);
  return header;
}

function centralEntry({ header, name, offset }: Written): readonly Buffer[] {
  const madeBy = Buffer.alloc(2);
  madeBy.writeUInt16LE(VERSION, 0);
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(offset, 10);
  return [signed(0x02014b50), madeBy, header, rest, name];
}

function endOf(files: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files, 8);
  end.writeUInt16LE(files, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}

function signed(signature: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(signature, 0);
  return bytes;
}

function tooLarge(): UserError {
  return new UserError(
    'zip-too-large',
    'The archive would contain more than 65,535 files or 4 GB.',
    'Export the work one text at a time.',
  );
}
