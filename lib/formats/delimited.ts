// Tables as text: fields parted by commas, semicolons or tabs, quoted as RFC 4180 has it and as spreadsheets read and write them.

/** What stands between the fields of a row. */
export type Delimiter = ',' | '\t' | ';';

/** A row and where it stands. */
export interface Row {
  readonly cells: readonly string[];
  /** The line that it begins on, counted from 1. */
  readonly line: number;
}

/**
 * What a spreadsheet would run as a formula: it begins with one of these, or with apostrophes before them. An apostrophe
 * goes in front, which makes it text to a spreadsheet, and `readTable` takes that one away again.
 */
const FORMULA = /^'*[=+\-@＝＋－＠\t\r]/;

/** A row with its line break (CR LF, as RFC 4180 wants it). A cell that a spreadsheet would run gets an apostrophe in front. */
export function tableRow(cells: readonly string[], delimiter: Delimiter): string {
  return `${cells.map((cell) => quoted(disarmed(cell), delimiter)).join(delimiter)}\r\n`;
}

/**
 * The rows of a table. Where a quotation mark opens a field and the rest of the table does not bear out that it is a
 * quoted one (text follows the closing mark, or none closes), no field of the table is: tools without quoting wrote it.
 * Blank lines are left out.
 */
export function readTable(text: string, delimiter: Delimiter): readonly Row[] {
  const rows = readQuoted(text, delimiter) ?? readPlain(text, delimiter);
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

function readQuoted(text: string, delimiter: Delimiter): readonly Row[] | undefined {
  const rows: Row[] = [];
  const lineBreak = /\r\n?|\n/y;
  let cells: string[] = [];
  let line = 1;
  let started = 1;
  let at = 0;
  while (at < text.length || cells.length > 0) {
    const field = text[at] === '"' ? quotedField(text, at) : plainField(text, at, delimiter);
    if (!field) return undefined;
    cells.push(field.cell);
    if (text[at] === '"') line += linesIn(field.cell);
    at = field.end;
    if (text[at] === delimiter) {
      at += 1;
      continue;
    }
    lineBreak.lastIndex = at;
    const isEnd = lineBreak.test(text);
    if (!isEnd && at < text.length) return undefined;
    rows.push({ cells, line: started });
    cells = [];
    if (!isEnd) return rows;
    at = lineBreak.lastIndex;
    line += 1;
    started = line;
  }
  return rows;
}

interface Field {
  readonly cell: string;
  /** The offset just after it. */
  readonly end: number;
}

/** The field that the quotation mark at `at` opens; undefined where none closes it. */
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
