// TSV: a table with tabs between its fields, quoted according to RFC 4180.
import type { Exporter } from '../exporter.ts';
import { writeTable } from '../table.ts';

export const tsv: Exporter = {
  format: 'tsv',
  summary: 'TSV, a table with tabs',
  extension: 'tsv',
  sides: 'both',
  isBinary: () => false,
  write: (exported) => writeTable(exported, '\t'),
};
