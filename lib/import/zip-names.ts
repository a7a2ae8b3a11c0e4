// Lists the file names of a zip archive as far as possible, to distinguish formats that are archives.
import { UserError } from '../error.ts';
import { readDirectory } from '../formats/zip-directory.ts';

/** The names of its files; for a damaged archive only the first one, whose importer then reports the damage. */
export function zipNames(bytes: Uint8Array): readonly string[] {
  try {
    const entries = readDirectory(bytes, Number.POSITIVE_INFINITY);
    return entries.filter(({ name, isLink }) => !isLink && !name.endsWith('/')).map(({ name }) => name);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return [firstName(bytes)];
  }
}

/** Reads the local header before the first file. */
function firstName(bytes: Uint8Array): string {
  const size = (bytes[26] ?? 0) + 256 * (bytes[27] ?? 0);
  return new TextDecoder().decode(bytes.subarray(30, 30 + size));
}
