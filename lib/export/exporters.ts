// The export formats.
import { UserError } from '../error.ts';
import type { Exporter } from './exporter.ts';
import { bilara } from './formats/bilara.ts';
import { csv } from './formats/csv.ts';
import { epub } from './formats/epub.ts';
import { markdown } from './formats/markdown.ts';
import { plainText } from './formats/plain-text.ts';
import { tmx } from './formats/tmx.ts';
import { tsv } from './formats/tsv.ts';
import { xliff1 } from './formats/xliff-1.ts';
import { xliff2 } from './formats/xliff-2.ts';

export const EXPORTERS: readonly Exporter[] = [epub, tmx, xliff1, xliff2, bilara, tsv, csv, markdown, plainText];

/** The exporter of a format. Throws UserError "no-format". */
export function exporterOf(format: string): Exporter {
  const exporter = EXPORTERS.find((known) => known.format === format);
  if (exporter) return exporter;
  const names = EXPORTERS.map((known) => known.format).join(', ');
  throw new UserError('no-format', `Unknown format "${format}".`, `Use one of ${names}.`);
}
