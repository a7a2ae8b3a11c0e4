// How far an importer goes unless a flag says otherwise, and how a file that is too big is refused.
import { UserError } from '../error.ts';
import type { ImportLimits } from './importer.ts';

const MEGABYTE = 1024 * 1024;

export const defaultLimits: ImportLimits = {
  fileBytes: 64 * MEGABYTE,
  inflatedBytes: 256 * MEGABYTE,
  entries: 10_000,
};

export function refuseTooBig(bytes: Uint8Array, limits: ImportLimits): void {
  if (bytes.length <= limits.fileBytes) return;
  throw new UserError(
    'too-big',
    `The file has ${megabytes(bytes.length)} MB; the limit is ${megabytes(limits.fileBytes)} MB.`,
    'Divide it, or raise the limit with --max-size.',
  );
}

/** No book is longer, let alone a paragraph. */
const longestLine = 4_000_000;

/** Throws a UserError for a plain text whose line is longer than any book. */
export function refuseLongLine(text: string): void {
  const lines = text.split(/[\n\r\f\v\u0085\u2028\u2029]/);
  const at = lines.findIndex(({ length }) => length > longestLine);
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
