// Reads the directory at the end of a zip archive: the list of files and their positions (PKWARE APPNOTE 6.3, sections
// 4.3.7 to 4.3.16).
import { UserError } from '../error.ts';

/** A file according to the directory; its sizes must be verified. */
export interface ZipEntry {
  readonly name: string;
  /** 0: stored, 8: deflated. */
  readonly method: number;
  readonly isEncrypted: boolean;
  /** A symbolic link of Unix. */
  readonly isLink: boolean;
  /** Offset of its compressed bytes. */
  readonly start: number;
  readonly packedSize: number;
  readonly size: number;
  /** CRC-32 of the decompressed bytes. */
  readonly checksum: number;
}

const END = 0x06054b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
const FILE = 0x02014b50;
const FILE_SIZE = 46;
const LOCAL = 0x04034b50;
const LOCAL_SIZE = 30;

/** Whether bytes begin like a zip archive with a file in it, or like an empty one. */
export function isZip(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0x50, 0x4b, 3, 4]) || startsWith(bytes, [0x50, 0x4b, 5, 6]);
}

/** Whether bytes begin with a signature. */
export function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/**
 * Reads the directory. Throws a UserError if it is missing, contradicts the archive, or lists more than `limit` files.
 */
export function readDirectory(bytes: Uint8Array, limit: number): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > limit)
    throw new UserError(
      'zip-too-many',
      `The archive contains ${count} files; the limit is ${limit}.`,
      'If you trust the file, raise the limit with --max-entries.',
    );
  let at = end - view.getUint32(end + 12, true);
  // There may be bytes before the archive, which shift all its offsets.
  const shift = at - view.getUint32(end + 16, true);
  if (shift < 0) throw cutShort();
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index++) {
    if (at + FILE_SIZE > end || view.getUint32(at, true) !== FILE) throw cutShort();
    const nameSize = view.getUint16(at + 28, true);
    entries.push(readEntry(view, at, shift, bytes.subarray(at + FILE_SIZE, at + FILE_SIZE + nameSize)));
    at += FILE_SIZE + nameSize + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The end record of an archive; only a comment may follow it. */
function findEnd(view: DataView): number {
  const last = view.byteLength - END_SIZE;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--)
    if (view.getUint32(at, true) === END && at + END_SIZE + view.getUint16(at + 20, true) <= view.byteLength) return at;
  throw cutShort();
}

function readEntry(view: DataView, at: number, shift: number, name: Uint8Array): ZipEntry {
  const flags = view.getUint16(at + 8, true);
  const packedSize = view.getUint32(at + 20, true);
  const local = view.getUint32(at + 42, true) + shift;
  if (local + LOCAL_SIZE > view.byteLength || view.getUint32(local, true) !== LOCAL) throw cutShort();
  const start = local + LOCAL_SIZE + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + packedSize > view.byteLength) throw cutShort();
  return {
    name: decodeName(name),
    method: view.getUint16(at + 10, true),
    isEncrypted: (flags & 1) === 1,
    isLink: view.getUint8(at + 5) === 3 && (view.getUint16(at + 40, true) & 0xf000) === 0xa000,
    start,
    packedSize,
    size: view.getUint32(at + 24, true),
    checksum: view.getUint32(at + 16, true),
  };
}

/** Names are decoded as UTF-8, declared or not, or else with the encodings of Russian DOS and Windows. */
function decodeName(name: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(name);
  } catch {
    return new TextDecoder('ibm866').decode(name);
  }
}

function cutShort(): UserError {
  return new UserError('zip-cut-short', 'The archive is truncated or damaged.', 'Download the file again.');
}
