// CSV: a table with commas between its fields, for spreadsheets, quoted according to RFC 4180.
import type { Exporter } from '../exporter.ts';
import { writeTable } from '../table.ts';

export const csv: Exporter = {
  format: 'csv',
  summary: 'CSV (RFC 4180), a table for spreadsheets',
  extension: 'csv',
  sides: 'both',
  isBinary: () => false,
  write: async function* (exported) {
    // Excel reads a table without a byte order mark in the computer's old encoding.
    yield '\uFEFF';
    yield* writeTable(exported, ',');
  },
};
