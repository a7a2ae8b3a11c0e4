// Saved words as a table for spreadsheets: CSV as RFC 4180 has it, in which no field is taken for a formula.
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

/** One line for each word with the first sentence it was met in; when it comes back is not in it. Begins with a byte order mark, for Excel. */
export function writeCsv(words: readonly SavedWord[]): string {
  const lines = words.map((word) => {
    const row = toRow(word);
    return columns.map((column) => quote(row[column] ?? '')).join(',');
  });
  return `\uFEFF${[columns.join(','), ...lines].join('\r\n')}\r\n`;
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

/** Spreadsheets compute what begins so, even in quotation marks; an apostrophe before it makes it text. */
const formula = /^'*[=+\-@\t\r]/;

function quote(field: string): string {
  const safe = formula.test(field) ? `'${field}` : field;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The first line names the columns, in any order; only `lemma` is required. A word without `changed` counts as written now. */
export function readCsv(text: string): readonly IncomingWord[] | Refusal {
  const records = parseRecords(text);
  if ('refused' in records) return records;
  const [head, ...rest] = records;
  const names = head?.fields ?? [];
  if (!names.includes('lemma')) return { refused: 'strange' };
  const words: IncomingWord[] = [];
  for (const { fields, line } of rest) {
    if (fields.length === 1 && fields[0] === '') continue;
    if (fields.length !== names.length) return { refused: 'damaged', line };
    const word = fromRow(Object.fromEntries(columns.map((column) => [column, fields[names.indexOf(column)]])));
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

interface CsvRecord {
  readonly fields: readonly string[];
  /** Where it begins, counted from 1. */
  readonly line: number;
}

/** Fields as they were before quote(). A quotation mark that nothing closes is damage. */
function parseRecords(text: string): readonly CsvRecord[] | Refusal {
  const records: CsvRecord[] = [];
  const field = /(?:"([^"]*(?:""[^"]*)*)"|([^",\r\n]*))(,|\r\n|\n|\r|$)/y;
  let fields: string[] = [];
  let line = 1;
  let start = 1;
  while (field.lastIndex < text.length || fields.length > 0) {
    const match = field.exec(text);
    if (!match) return { refused: 'damaged', line };
    const [whole, quoted, bare = '', end] = match;
    const value = quoted === undefined ? bare : quoted.replaceAll('""', '"');
    fields.push(/^'/.test(value) && formula.test(value) ? value.slice(1) : value);
    line += whole.split(/\r\n|\n|\r/).length - 1;
    if (end === ',') continue;
    records.push({ fields, line: start });
    fields = [];
    start = line;
  }
  return records;
}
