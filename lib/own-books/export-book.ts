// A book as a file to keep: its folder as an archive, a bilingual EPUB, or a translation memory.
import type { Exporter } from '../export/exporter.ts';
import type { Text } from '../model.ts';
import type { WorkFiles } from '../work-files/files.ts';
import { readTextFiles, readWorkFiles } from '../work-files/read-files.ts';
import { packBook } from './archive.ts';
import type { OwnBook } from './own-book.ts';

export type ExportFormat = 'zip' | 'epub' | 'tmx';

const TYPES = { zip: 'application/zip', epub: 'application/epub+zip', tmx: 'application/xml' } as const;

/** The file and its name. */
export async function exportBook(
  { slug, lang, chapters }: Pick<OwnBook, 'slug' | 'lang' | 'chapters'>,
  files: WorkFiles,
  format: ExportFormat,
): Promise<{ readonly name: string; readonly blob: Blob }> {
  const name = `${slug}.${format}`;
  const type = TYPES[format];
  if (format === 'zip') return { name, blob: new Blob([await packBook(files)], { type }) };
  const numbers = chapters.flatMap(({ name }) => (name === 'text' ? [] : Number(name)));
  const work = readWorkFiles(files, { slug, work: slug, lang }, numbers);
  async function* texts(): AsyncGenerator<Text> {
    for (const chapter of numbers.length > 0 ? numbers : [undefined]) {
      const text = readTextFiles(files, { slug, work: slug, chapter, lang });
      if (text) yield text;
    }
  }
  const exporter = await loadExporter(format);
  const pieces = await Array.fromAsync(
    exporter.write({ address: slug, work, texts: texts() }, { side: undefined, modified: new Date() }),
  );
  return { name, blob: new Blob(pieces as Uint8Array<ArrayBuffer>[], { type }) };
}

async function loadExporter(format: 'epub' | 'tmx'): Promise<Exporter> {
  return format === 'epub'
    ? (await import('../export/formats/epub.ts')).epub
    : (await import('../export/formats/tmx.ts')).tmx;
}
