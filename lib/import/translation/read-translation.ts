// Reads a translation file of any format, detected from its bytes.
import { UserError } from '../../error.ts';
import { isZip } from '../../formats/zip-directory.ts';
import { decodeTranslation } from './decode.ts';
import { bilara } from './formats/bilara.ts';
import { readBilaraZip } from './formats/bilara-zip.ts';
import { table } from './formats/table.ts';
import { tmx } from './formats/tmx.ts';
import { xliff1 } from './formats/xliff-1.ts';
import { xliff2 } from './formats/xliff-2.ts';
import type { ReadOptions, TranslationFile, TranslationReader } from './reader.ts';

const TRANSLATION_READERS: readonly TranslationReader[] = [tmx, xliff1, xliff2, bilara, table];

/**
 * The content of a file. Throws UserError "encoding", "archive", "unknown-format", "wrong-language", "xml", "json" …
 */
export function readTranslation(bytes: Uint8Array, options: ReadOptions): TranslationFile {
  if (isZip(bytes)) return readBilaraZip(bytes, options);
  const text = decodeTranslation(bytes, options.file);
  const reader = TRANSLATION_READERS.find(({ recognises }) => recognises(text));
  if (reader) return reader.read(text, options);
  throw new UserError(
    'unknown-format',
    `${options.file} is not in a supported translation format.`,
    'Supported are TMX, XLIFF, TSV or CSV with a first line "key, ru, en", and a JSON object that maps keys to texts.',
  );
}
