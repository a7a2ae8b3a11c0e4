// Saved words as a CSV table for spreadsheets.
import { readQuotedTable, tableRow } from '../formats/delimited.ts';
import { type IncomingWord, parseWord, type Refusal } from './incoming.ts';
import type { SavedWord } from './word.ts';

const columns = [
  'lemma',
  'pos',
  'form',
  'stressed',
  'gloss',
  'note',
  'status',
  'sentence',
  'translation',
  'sentence form',
  'address',
  'segment',
  'added',
  'changed',
] as const;

type Row = Readonly<Partial<Record<(typeof columns)[number], string>>>;

/**
 * A line for each word with its first sentence, without its schedule. Begins with a byte order mark, which Excel needs.
 */
export function writeCsv(words: readonly SavedWord[]): string {
  const rows = words.map(toRow).map((row) => columns.map((column) => row[column] ?? ''));
  return `\uFEFF${[columns, ...rows].map((cells) => tableRow(cells, ',')).join('')}`;
}

function toRow({ sentences, added, changed, status, ...word }: SavedWord): Row {
  const [met] = sentences;
  return {
    ...word,
    status: String(status),
    added: new Date(added).toISOString(),
    changed: new Date(changed).toISOString(),
    ...(met && {
      sentence: met.source,
      translation: met.target,
      'sentence form': met.form,
      address: met.address,
      segment: met.segment,
    }),
  };
}

/**
 * The first line has the names of the columns, in any order; only `lemma` is required. A word without `changed` counts
 * as changed now.
 */
export function readCsv(text: string): readonly IncomingWord[] | Refusal {
  const { rows, damagedLine } = readQuotedTable(text, ',');
  if (damagedLine !== undefined) return { refused: 'damaged', line: damagedLine };
  const [head, ...rest] = rows;
  const names = head?.cells ?? [];
  if (!names.includes('lemma')) return { refused: 'strange' };
  const words: IncomingWord[] = [];
  for (const { cells, line } of rest) {
    if (cells.length !== names.length) return { refused: 'damaged', line };
    const word = fromRow(Object.fromEntries(columns.map((column) => [column, cells[names.indexOf(column)]])));
    if (!word) return { refused: 'damaged', line };
    words.push(word);
  }
  return words;
}

function fromRow(row: Row): IncomingWord | undefined {
  const { sentence, translation, 'sentence form': form, address, segment, added, changed, status, ...texts } = row;
  return parseWord({
    ...texts,
    pos: texts.pos || undefined,
    form: texts.form || undefined,
    stressed: texts.stressed || undefined,
    status: status ? (/^[1-4]$/.test(status) ? Number(status) : status) : undefined,
    added: added ? Date.parse(added) : undefined,
    changed: changed ? Date.parse(changed) : undefined,
    sentences: sentence ? [{ source: sentence, target: translation, form, address, segment }] : undefined,
  });
}
