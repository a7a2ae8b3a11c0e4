// Lists the file names of a zip archive as far as possible, to distinguish formats that are archives.
import { UserError } from '../error.ts';
import { openZip } from '../formats/unzip.ts';

const NO_LIMIT = { inflatedBytes: 0, entries: Number.POSITIVE_INFINITY };

/** The names of its files; for a damaged archive only the first one, whose importer then reports the damage. */
export function zipNames(bytes: Uint8Array): readonly string[] {
  try {
    return openZip(bytes, NO_LIMIT).names;
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
