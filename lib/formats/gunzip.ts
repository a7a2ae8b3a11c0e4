// Decompresses gzip files (.gz, and .dz of dictd) within a limit of size.
import { gunzipSync } from 'node:zlib';
import { UserError } from '../error.ts';

/** The content, of at most `limit` bytes. Throws UserError "gzip" or "gzip-too-large"; `name` is the file in messages. */
export function gunzip(bytes: Uint8Array, name: string, limit: number): Uint8Array {
  try {
    return gunzipSync(bytes, { maxOutputLength: limit });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE')
      throw new UserError(
        'gzip-too-large',
        `${name} decompresses to more than ${limit.toLocaleString('en')} bytes.`,
        'If the file is correct, decompress it with another program.',
      );
    throw new UserError('gzip', `${name} is damaged and cannot be decompressed.`, 'Download it again.');
  }
}
