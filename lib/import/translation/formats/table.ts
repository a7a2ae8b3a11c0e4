// Reads TSV and CSV: by key if there is a column of keys, else by the text of the original.
import { UserError } from '../../../error.ts';
import { type Delimiter, type Row, readTable } from '../../../formats/delimited.ts';
import { parseKey } from '../../../segment/keys.ts';
import { parseMark } from '../../../segment/mark.ts';
import { isLanguageOf, type ReadOptions, type TranslatedUnit, type TranslationReader } from '../reader.ts';

/** The column of each value in a row; -1 if there is none. */
interface Columns {
  readonly key: number;
  readonly source: number;
  readonly target: number;
  readonly state: number;
  readonly by: number;
  readonly madeFrom: number;
}

const NONE: Columns = { key: -1, source: -1, target: -1, state: -1, by: -1, madeFrom: -1 };

export const table: TranslationReader = {
  format: 'table',
  recognises: (text) => delimiterOf(text) !== undefined,
  read: (text, options) => {
    const rows = readTable(text, delimiterOf(text) ?? '\t');
    const [head] = rows;
    const named = head && namedColumns(head, options);
    const columns = named ?? guessedColumns(rows, options);
    const units = rows.slice(named ? 1 : 0).map((row) => unitOf(row, columns));
    return { format: 'table', units, notes: [] };
  },
};

/** A tab in the first line is enough; a comma or semicolon only if that line is a header, since prose has them too. */
function delimiterOf(text: string): Delimiter | undefined {
  const [line = ''] = text.split(/\r\n?|\n/, 1);
  if (line.includes('\t')) return '\t';
  return ([',', ';'] as const).find((delimiter) =>
    line.split(delimiter).some((name) => /^"?(?:key|id)"?$/i.test(name)),
  );
}

function namedColumns({ cells }: Row, { sourceLang, targetLang }: ReadOptions): Columns | undefined {
  const names = cells.map((cell) => cell.trim().toLowerCase());
  const at = (...known: readonly string[]) => names.findIndex((name) => known.includes(name));
  const isLang = (lang: string, word: string) => (name: string) =>
    name === word || (/^[a-z]{2,3}(?:[-_][a-z]+)?$/.test(name) && isLanguageOf(name, lang));
  const columns = {
    key: at('key', 'id'),
    source: names.findIndex(isLang(sourceLang, 'source')),
    target: names.findIndex(isLang(targetLang, 'target')),
    state: at('state'),
    by: at('by'),
    madeFrom: at('made-from'),
  };
  return columns.target >= 0 && (columns.key >= 0 || columns.source >= 0) ? columns : undefined;
}

/** A table without a header: key, original, translation; or the translation beside one of them. */
function guessedColumns(rows: readonly Row[], { file }: ReadOptions): Columns {
  const hasKeys = rows.every(({ cells }) => parseKey(cells[0] ?? ''));
  const width = Math.max(0, ...rows.slice(0, 1000).map(({ cells }) => cells.length));
  if (hasKeys && width >= 2) return { ...NONE, key: 0, source: width > 2 ? 1 : -1, target: width > 2 ? 2 : 1 };
  if (width === 2) return { ...NONE, source: 0, target: 1 };
  throw new UserError('columns', `${file} has no header that names its columns.`, 'Add a first line: key, ru, en.');
}

function unitOf({ cells, line }: Row, columns: Columns): TranslatedUnit {
  const cell = (column: number) => (column < 0 ? undefined : cells[column]);
  const key = parseKey(cell(columns.key)?.trim() ?? '');
  const mark = parseMark(cell(columns.state)?.trim() ?? '');
  const target = cell(columns.target) || undefined;
  return {
    line,
    address: key?.address,
    id: key?.id,
    source: cell(columns.source) || undefined,
    // An empty cell is a missing translation, unless its state says otherwise.
    target: target ?? (mark?.joined ? '' : undefined),
    joined: mark?.joined ?? false,
    state: mark?.state,
    by: cell(columns.by) || undefined,
    madeFrom: cell(columns.madeFrom) || undefined,
  };
}
