// Opens a zip archive in memory and decompresses single files, counting the output; nothing is written to disk.
import { Inflate } from 'fflate';
import { UserError } from '../error.ts';
import { crc32 } from './crc32.ts';
import { isZip, readDirectory, startsWith, type ZipEntry } from './zip-directory.ts';

/** Limits of an archive. */
export interface ZipLimits {
  /** Total size in bytes of all files read from it. */
  readonly inflatedBytes: number;
  /** Number of files in it, read or not. */
  readonly entries: number;
}

export interface ZipArchive {
  /** Its files in the archive's order; folders and symbolic links are ignored. */
  readonly names: readonly string[];
  /** The content of a file, or undefined if there is none of that name. Throws a UserError like openZip. */
  readonly read: (name: string) => Uint8Array | undefined;
}

/** Chunk size of the input: small enough that its output (at most 1,032 times as much) stays small. */
const PIECE = 2 ** 14;

const STORED = 0;
const DEFLATED = 8;

/**
 * Opens an archive. Throws a UserError if it is truncated, damaged or encrypted, or contains too many files, names that
 * lead out of it, or duplicate names; on reading, for a file that expands to more than is allowed, does not match its
 * checksum, or is itself an archive.
 */
export function openZip(bytes: Uint8Array, limits: ZipLimits): ZipArchive {
  const entries = new Map<string, ZipEntry>();
  for (const entry of readDirectory(bytes, limits.entries)) {
    checkName(entry.name);
    if (entries.has(entry.name))
      throw new UserError(
        'zip-duplicate',
        `The archive contains "${entry.name}" twice.`,
        'Create the archive again with only one of them.',
      );
    entries.set(entry.name, entry);
  }
  const files = [...entries.values()].filter(({ name, isLink }) => !isLink && !name.endsWith('/'));
  let left = limits.inflatedBytes;
  return {
    names: files.map(({ name }) => name),
    read: (name) => {
      const entry = files.find((file) => file.name === name);
      if (!entry) return undefined;
      const content = unfold(bytes, entry, left, limits.inflatedBytes);
      left -= content.length;
      return content;
    },
  };
}

/** A name must stay inside the archive: no parent folders, absolute paths, drives or backslashes. */
function checkName(name: string): void {
  if (!/(?:^|\/)\.\.(?:\/|$)|^\/|^[A-Za-z]:|[\\\0]/.test(name)) return;
  throw new UserError(
    'zip-path',
    `The archive contains a path outside of itself: "${name}".`,
    'The archive is broken or malicious. Use another copy.',
  );
}

function unfold(bytes: Uint8Array, entry: ZipEntry, left: number, allowed: number): Uint8Array {
  const { name, size } = entry;
  if (entry.isEncrypted)
    throw new UserError(
      'zip-encrypted',
      `"${name}" in the archive is encrypted.`,
      'Extract it with its password first.',
    );
  if (size > left)
    throw new UserError(
      'zip-too-large',
      `The archive expands to more than ${Math.round(allowed / 2 ** 20)} MB.`,
      'If you trust the file, raise the limit with --max-inflated.',
    );
  const content = unpack(bytes.subarray(entry.start, entry.start + entry.packedSize), entry);
  if (content.length !== size || crc32(content) !== entry.checksum) throw damaged(entry);
  if (isArchive(content))
    throw new UserError(
      'zip-nested',
      `"${name}" in the archive is itself an archive.`,
      'Extract the outer archive and use the file inside.',
    );
  return content;
}

/**
 * Decompresses until there is more output than the directory declares: the declared size was checked against the limit,
 * but may be false.
 */
function unpack(packed: Uint8Array, entry: ZipEntry): Uint8Array {
  if (entry.method === STORED) return packed;
  if (entry.method !== DEFLATED)
    throw new UserError(
      'zip-method',
      `"${entry.name}" uses an unsupported compression method (${entry.method}).`,
      'Create the archive again with the method "deflate".',
    );
  const pieces: Uint8Array[] = [];
  let size = 0;
  const inflate = new Inflate((piece) => {
    size += piece.length;
    if (size > entry.size) throw damaged(entry);
    pieces.push(piece);
  });
  try {
    for (let from = 0; from < packed.length; from += PIECE)
      inflate.push(packed.subarray(from, from + PIECE), from + PIECE >= packed.length);
  } catch {
    throw damaged(entry);
  }
  return joinPieces(pieces, size);
}

function joinPieces(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const joined = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    joined.set(piece, at);
    at += piece.length;
  }
  return joined;
}

function damaged({ name }: ZipEntry): UserError {
  return new UserError('zip-damaged', `"${name}" in the archive is damaged.`, 'Download the file again.');
}

/** By the first bytes: zip, gzip, bzip2, 7z, rar, xz. */
function isArchive(bytes: Uint8Array): boolean {
  return (
    isZip(bytes) ||
    [
      [0x1f, 0x8b, 8],
      [0x42, 0x5a, 0x68],
      [0x37, 0x7a, 0xbc, 0xaf],
      [0x52, 0x61, 0x72, 0x21],
      [0xfd, 0x37, 0x7a, 0x58, 0x5a],
    ].some((signature) => startsWith(bytes, signature))
  );
}
