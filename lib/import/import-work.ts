// Imports a file of any known format: detects the format from the bytes, and tidies the importer's result.
import { UserError } from '../error.ts';
import { isZip } from '../formats/zip-directory.ts';
import { accountFor } from './account.ts';
import { refuseArchive, refuseDisguise } from './disguise.ts';
import type { ImportedWork, Importer, ImportLimits } from './importer.ts';
import { DEFAULT_LIMITS, refuseTooBig } from './limits.ts';
import { type Format, recogniseFormat } from './recognise.ts';
import { tidyWork } from './tidy.ts';
import { zipNames } from './zip-names.ts';

/** Each format's code is loaded when a file is in it: in a browser it is a file of its own. */
const LOADERS: Readonly<Record<Format, () => Promise<Importer>>> = {
  rtf: async () => (await import('./formats/rtf.ts')).rtf,
  odt: async () => (await import('./formats/odt.ts')).odt,
  epub: async () => (await import('./formats/epub.ts')).epub,
  docx: async () => (await import('./formats/docx.ts')).docx,
  'fb2.zip': async () => (await import('./formats/fb2-zip.ts')).fb2Zip,
  fb2: async () => (await import('./formats/fb2.ts')).fb2,
  html: async () => (await import('./formats/html.ts')).html,
  subtitles: async () => (await import('./formats/subtitles.ts')).subtitles,
  markdown: async () => (await import('./formats/markdown.ts')).markdown,
  txt: async () => (await import('./formats/txt.ts')).txt,
};

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
  const format = recogniseFormat(bytes);
  if (format === 'txt' && isZip(bytes)) throw bookless();
  const importer = await LOADERS[format]();
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
