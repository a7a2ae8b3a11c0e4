// Writes a whole SQLite database of plain tables as bytes. https://www.sqlite.org/fileformat2.html
import { indexTree, type Pages, tableTree, writePage } from './sqlite-pages.ts';
import { record, type Value } from './sqlite-record.ts';

export interface TableData {
  readonly name: string;
  /** The text between the brackets of CREATE TABLE. */
  readonly columns: string;
  /** In ascending order of ids. An integer primary key column contains null: its value is the id. */
  readonly rows: readonly { readonly id: number; readonly values: readonly Value[] }[];
  /** Indexes on columns of numbers, by column number. */
  readonly indexes: readonly {
    readonly name: string;
    readonly columns: readonly (readonly [name: string, place: number])[];
  }[];
}

/** The bytes of the file. Uses about three times their size in memory. Throws if the tables' SQL exceeds a page. */
export function sqliteFile(tables: readonly TableData[]): Uint8Array<ArrayBuffer> {
  const pages: Pages = [new Uint8Array()];
  const schema = tables.flatMap((table) => [
    ['table', table.name, table.name, tableTree(pages, table.rows), `CREATE TABLE ${table.name} (${table.columns})`],
    ...table.indexes.map(({ name, columns }) => {
      const sql = `CREATE INDEX ${name} ON ${table.name} (${columns.map(([column]) => column).join(', ')})`;
      return ['index', name, table.name, indexTree(pages, indexKeys(table, columns)), sql];
    }),
  ]);
  const cells = schema.map((values, place) => {
    const payload = record(values);
    return Uint8Array.of((payload.length >> 7) | 0x80, payload.length & 0x7f, place + 1, ...payload);
  });
  pages[0] = writePage('leaf table', cells, undefined, header(pages.length));
  const file = new Uint8Array(pages.length * pages[0].length);
  pages.forEach((page, place) => {
    file.set(page, place * page.length);
  });
  return file;
}

/** The content of an index: the columns' values and the row's id, sorted. */
function indexKeys(
  { rows }: TableData,
  columns: TableData['indexes'][number]['columns'],
): readonly (readonly number[])[] {
  return rows
    .map(({ id, values }) => [...columns.map(([, place]) => Number(values[place])), id])
    .toSorted((a, b) => a.map((value, place) => value - (b[place] ?? 0)).find((difference) => difference !== 0) ?? 0);
}

/** The first hundred bytes: a UTF-8 database with pages of 4096 bytes, changed once. */
function header(pageCount: number): Uint8Array {
  const bytes = new Uint8Array(100);
  bytes.set(new TextEncoder().encode('SQLite format 3\0'));
  const view = new DataView(bytes.buffer);
  view.setUint16(16, 4096);
  bytes.set([1, 1, 0, 64, 32, 32], 18);
  const [changes, cookie, format, utf8, version] = [1, 1, 4, 1, 3_046_000];
  view.setUint32(24, changes);
  view.setUint32(28, pageCount);
  view.setUint32(40, cookie);
  view.setUint32(44, format);
  view.setUint32(56, utf8);
  view.setUint32(92, changes);
  view.setUint32(96, version);
  return bytes;
}
