// The names of an archive's files as far as they can be made out, to tell formats that are archives from one another.
import { UserError } from '../error.ts';
import { openZip } from '../formats/unzip.ts';

const NO_LIMIT = { inflatedBytes: 0, entries: Number.POSITIVE_INFINITY };

/** The names of its files; of an archive that cannot be opened the first, which then opens it and says what is wrong. */
export function zipNames(bytes: Uint8Array): readonly string[] {
  try {
    return openZip(bytes, NO_LIMIT).names;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return [firstName(bytes)];
  }
}

/** From the header that stands before the first file. */
function firstName(bytes: Uint8Array): string {
  const size = (bytes[26] ?? 0) + 256 * (bytes[27] ?? 0);
  return new TextDecoder().decode(bytes.subarray(30, 30 + size));
}
