// The default limits of imports, and the errors for files that exceed them.
import { UserError } from '../error.ts';
import type { ImportLimits } from './importer.ts';

/** Bytes in a megabyte, as used in limits. */
export const MEGABYTE = 2 ** 20;

/** The limits of an import, unless options change them. */
export const DEFAULT_LIMITS: ImportLimits = {
  fileBytes: 64 * MEGABYTE,
  inflatedBytes: 256 * MEGABYTE,
  entries: 10_000,
};

/** Throws UserError "too-big" for a file above the limit. */
export function refuseTooBig(bytes: Uint8Array, limits: ImportLimits): void {
  if (bytes.length <= limits.fileBytes) return;
  throw new UserError(
    'too-big',
    `The file has ${megabytes(bytes.length)} MB; the limit is ${megabytes(limits.fileBytes)} MB.`,
    'Divide it, or raise the limit with --max-size.',
  );
}

/** In UTF-16 units; more than a book has. */
const LONGEST_LINE = 4_000_000;

/** Throws UserError "too-big" for a plain text with a line that is longer than a book. */
export function refuseLongLine(text: string): void {
  const lines = text.split(/[\n\r\f\v\u0085\u2028\u2029]/);
  const at = lines.findIndex(({ length }) => length > LONGEST_LINE);
  if (at < 0) return;
  throw new UserError(
    'too-big',
    `Line ${at + 1} is ${lines[at]?.length.toLocaleString('en')} characters long, longer than a book.`,
    'Put each paragraph on a line of its own.',
  );
}

function megabytes(bytes: number): string {
  return (bytes / MEGABYTE).toFixed(bytes < 10 * MEGABYTE ? 1 : 0);
}
