// Imports a file of any known format: detects the format from the bytes, and tidies the importer's result.
import { UserError } from '../error.ts';
import { isZip } from '../formats/unzip.ts';
import { accountFor } from './account.ts';
import { refuseArchive, refuseDisguise } from './disguise.ts';
import { docx } from './formats/docx.ts';
import { epub } from './formats/epub.ts';
import { fb2 } from './formats/fb2.ts';
import { fb2Zip } from './formats/fb2-zip.ts';
import { html } from './formats/html.ts';
import { markdown } from './formats/markdown.ts';
import { odt } from './formats/odt.ts';
import { rtf } from './formats/rtf.ts';
import { subtitles } from './formats/subtitles.ts';
import { txt } from './formats/txt.ts';
import type { ImportedWork, Importer, ImportLimits } from './importer.ts';
import { DEFAULT_LIMITS, refuseTooBig } from './limits.ts';
import { tidyWork } from './tidy.ts';
import { zipNames } from './zip-names.ts';

/** In the order in which they are tried: formats with clear signatures first, plain text last. */
const IMPORTERS: readonly Importer[] = [rtf, odt, epub, docx, fb2Zip, fb2, html, subtitles, markdown, txt];

export interface ImportWorkOptions {
  readonly limits?: Partial<ImportLimits> | undefined;
  readonly encoding?: string | undefined;
}

/**
 * The work in a file, whatever its name: every text in it clean, NFC and free of markup. Throws a UserError for a file
 * that is not text, too big, empty or broken.
 */
export async function importWork(bytes: Uint8Array, options: ImportWorkOptions = {}): Promise<ImportedWork> {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  if (bytes.length === 0) throw emptyFile();
  refuseTooBig(bytes, limits);
  refuseDisguise(bytes);
  if (isZip(bytes)) refuseArchive(zipNames(bytes));
  const importer = IMPORTERS.find(({ recognises }) => recognises(bytes)) ?? txt;
  if (importer === txt && isZip(bytes)) throw bookless();
  const importOptions = { limits, encoding: options.encoding };
  const work = tidyWork(await importer.read(bytes, importOptions));
  if (work.chapters.length === 0) throw emptyFile();
  return importer.plain ? { ...work, account: accountFor(work, importer.plain(bytes, importOptions)) } : work;
}

function emptyFile(): UserError {
  return new UserError(
    'empty-file',
    'The file contains no text.',
    'Check that it was saved and that it is the right file.',
  );
}

function bookless(): UserError {
  return new UserError(
    'no-book',
    'The file is a zip archive without a book: it contains no EPUB, FB2, Word or OpenDocument text.',
    'Extract it, and use the files inside.',
  );
}
