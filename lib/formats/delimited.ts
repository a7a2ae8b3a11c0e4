// Tables as text: fields separated by commas, semicolons or tabs, quoted according to RFC 4180 and the practice of
// spreadsheets.

/** The character between the fields of a row. */
export type Delimiter = ',' | '\t' | ';';

/** A row and its line number. */
export interface Row {
  readonly cells: readonly string[];
  /** The line where it begins, counted from 1. */
  readonly line: number;
}

/** A table whose fields are quoted according to RFC 4180. */
export interface QuotedTable {
  /** Without blank lines, up to the damage if there is any. */
  readonly rows: readonly Row[];
  /**
   * The line of the first field whose quotation mark is not closed, or is followed by text; undefined for a valid
   * table.
   */
  readonly damagedLine: number | undefined;
}

/**
 * Text that a spreadsheet runs as a formula: it begins with one of these characters, or with apostrophes before one.
 * Spreadsheets accept the full-width forms too. The writer adds a leading apostrophe, which makes the cell text; the
 * readers remove it again.
 */
const FORMULA = /^'*[=+\-@＝＋－＠\t\r]/;

/**
 * A row with its line break (CR LF, as RFC 4180 requires). A cell that a spreadsheet would run as a formula gets a
 * leading apostrophe.
 */
export function tableRow(cells: readonly string[], delimiter: Delimiter): string {
  return `${cells.map((cell) => quoted(disarmed(cell), delimiter)).join(delimiter)}\r\n`;
}

/**
 * The rows of a table from any program, without blank lines. If its quotation marks do not match (see `QuotedTable`),
 * the program that wrote it does not quote fields, and quotation marks are read as text.
 */
export function readTable(text: string, delimiter: Delimiter): readonly Row[] {
  const { rows, damagedLine } = readQuotedTable(text, delimiter);
  return damagedLine === undefined ? rows : cleaned(readPlain(text, delimiter));
}

/** The rows of a quoted table, up to the damage if there is any. */
export function readQuotedTable(text: string, delimiter: Delimiter): QuotedTable {
  const { rows, damagedLine } = readQuoted(text, delimiter);
  return { rows: cleaned(rows), damagedLine };
}

function cleaned(rows: readonly Row[]): readonly Row[] {
  return rows
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
    .map(({ cells, line }) => ({ cells: cells.map(armed), line }));
}

function disarmed(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell;
}

function armed(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}

function quoted(cell: string, delimiter: Delimiter): string {
  const isPlain = !/["\r\n]/.test(cell) && !cell.includes(delimiter) && cell.trim() === cell;
  return isPlain ? cell : `"${cell.replaceAll('"', '""')}"`;
}

function readQuoted(text: string, delimiter: Delimiter): QuotedTable {
  const rows: Row[] = [];
  const lineBreak = /\r\n?|\n/y;
  let cells: string[] = [];
  let line = 1;
  let started = 1;
  let at = 0;
  while (at < text.length || cells.length > 0) {
    const field = text[at] === '"' ? quotedField(text, at) : plainField(text, at, delimiter);
    if (!field) return { rows, damagedLine: line };
    const isQuoted = text[at] === '"';
    cells.push(field.cell);
    at = field.end;
    const fieldLine = line;
    if (isQuoted) line += linesIn(field.cell);
    if (text[at] === delimiter) {
      at += 1;
      continue;
    }
    lineBreak.lastIndex = at;
    const hasBreak = lineBreak.test(text);
    if (!hasBreak && at < text.length) return { rows, damagedLine: fieldLine };
    rows.push({ cells, line: started });
    cells = [];
    if (!hasBreak) break;
    at = lineBreak.lastIndex;
    line += 1;
    started = line;
  }
  return { rows, damagedLine: undefined };
}

interface Field {
  readonly cell: string;
  /** The offset just after it. */
  readonly end: number;
}

/** The field opened by the quotation mark at `at`; undefined if it is not closed. */
function quotedField(text: string, at: number): Field | undefined {
  let close = text.indexOf('"', at + 1);
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  return close < 0 ? undefined : { cell: text.slice(at + 1, close).replaceAll('""', '"'), end: close + 1 };
}

function plainField(text: string, at: number, delimiter: Delimiter): Field {
  let end = at;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return { cell: text.slice(at, end), end };
}

function readPlain(text: string, delimiter: Delimiter): readonly Row[] {
  return text.split(/\r\n?|\n/).map((row, index) => ({ cells: row.split(delimiter), line: index + 1 }));
}

function linesIn(text: string): number {
  return text.match(/\r\n?|\n/g)?.length ?? 0;
}
