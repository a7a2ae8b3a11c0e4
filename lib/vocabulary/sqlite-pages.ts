// Lays out rows and index keys in the pages of SQLite's B-trees, from the leaves up.
// https://www.sqlite.org/fileformat2.html#b_tree_pages
import { record, type Value, varint } from './sqlite-record.ts';

/** The pages of a file in order; the first is page 1. */
export type Pages = Uint8Array[];

const PAGE = 4096;
const LEAF_HEADER = 8;
const INNER_HEADER = 12;
const kinds = { 'inner index': 2, 'inner table': 5, 'leaf index': 10, 'leaf table': 13 } as const;

/** Adds a table's rows, in ascending order of ids; returns its root page. */
export function tableTree(
  pages: Pages,
  rows: readonly { readonly id: number; readonly values: readonly Value[] }[],
): number {
  let level: Child[] = [];
  let cells: Uint8Array[] = [];
  let room = PAGE - LEAF_HEADER;
  let last = 0;
  const close = () => {
    level.push({ page: add(pages, writePage('leaf table', cells)), last });
    cells = [];
    room = PAGE - LEAF_HEADER;
  };
  for (const { id, values } of rows) {
    const cell = rowCell(pages, id, record(values));
    if (cell.length + 2 > room) close();
    cells.push(cell);
    room -= cell.length + 2;
    last = id;
  }
  close();
  const mostChildren = Math.floor((PAGE - INNER_HEADER) / 15);
  while (level.length > 1) {
    level = evenly(level, Math.ceil(level.length / mostChildren)).map((children) => {
      const right = children.at(-1);
      const inner = children.slice(0, -1).map(({ page, last }) => Uint8Array.of(...uint32(page), ...varint(last)));
      return { page: add(pages, writePage('inner table', inner, right?.page)), last: right?.last ?? 0 };
    });
  }
  return level[0]?.page ?? 0;
}

/** A page of a tree, and the highest id below it. */
interface Child {
  readonly page: number;
  readonly last: number;
}

/** A row as a leaf cell; a long row continues in overflow pages. */
function rowCell(pages: Pages, id: number, payload: Uint8Array): Uint8Array {
  const most = PAGE - 35;
  const least = Math.floor(((PAGE - 12) * 32) / 255) - 23;
  const spare = least + ((payload.length - least) % (PAGE - 4));
  const local = payload.length <= most ? payload.length : spare <= most ? spare : least;
  let next = 0;
  const pieces = Math.ceil((payload.length - local) / (PAGE - 4));
  for (let piece = pieces - 1; piece >= 0; piece--) {
    const page = new Uint8Array(PAGE);
    page.set(uint32(next));
    const start = local + piece * (PAGE - 4);
    page.set(payload.subarray(start, start + PAGE - 4), 4);
    next = add(pages, page);
  }
  const head = [...varint(payload.length), ...varint(id)];
  const cell = new Uint8Array(head.length + local + (next ? 4 : 0));
  cell.set(head);
  cell.set(payload.subarray(0, local), head.length);
  if (next) cell.set(uint32(next), head.length + local);
  return cell;
}

/** Adds an index's keys, in order; returns its root page. A key in an inner page is not repeated in a leaf. */
export function indexTree(pages: Pages, keys: readonly (readonly number[])[]): number {
  const cells = keys.map((key) => {
    const payload = record(key);
    return Uint8Array.of(...varint(payload.length), ...payload);
  });
  const longest = Math.max(0, ...new Set(cells.map((cell) => cell.length)));
  const mostCells = Math.floor((PAGE - INNER_HEADER) / (longest + 6));
  let { groups, between } = divide(cells, mostCells);
  let level = groups.map((group) => add(pages, writePage('leaf index', group)));
  while (level.length > 1) {
    const children = level;
    ({ groups, between } = divide(between, mostCells));
    let first = 0;
    level = groups.map((group) => {
      const inner = group.map((cell, place) => Uint8Array.of(...uint32(children[first + place] ?? 0), ...cell));
      first += group.length + 1;
      return add(pages, writePage('inner index', inner, children[first - 1]));
    });
  }
  return level[0] ?? 0;
}

/** Divides cells into groups of nearly equal size, at most `most`, with single cells between them. */
function divide(cells: readonly Uint8Array[], most: number) {
  const count = Math.max(1, Math.ceil((cells.length + 1) / (most + 1)));
  const between: Uint8Array[] = [];
  // With a place for a missing cell after the last group, all groups are alike.
  const groups = evenly([...cells, new Uint8Array()], count).map((group) => {
    between.push(...group.slice(-1));
    return group.slice(0, -1);
  });
  return { groups, between: between.slice(0, -1) };
}

function evenly<T>(items: readonly T[], count: number): readonly (readonly T[])[] {
  const start = (group: number) => Math.round((items.length * group) / count);
  return Array.from({ length: count }, (_, group) => items.slice(start(group), start(group + 1)));
}

/** A page of cells: pointers from the front, cells from the back. `before` is the file's header, on page 1. */
export function writePage(
  kind: keyof typeof kinds,
  cells: readonly Uint8Array[],
  right?: number,
  before: Uint8Array = new Uint8Array(),
): Uint8Array {
  const page = new Uint8Array(PAGE);
  const view = new DataView(page.buffer);
  page.set(before);
  let pointer = before.length + (right === undefined ? LEAF_HEADER : INNER_HEADER);
  let content = PAGE;
  for (const cell of cells) {
    content -= cell.length;
    if (content < pointer + 2) throw new Error(`cells outgrow a page of ${PAGE} bytes`);
    page.set(cell, content);
    view.setUint16(pointer, content);
    pointer += 2;
  }
  page[before.length] = kinds[kind];
  view.setUint16(before.length + 3, cells.length);
  view.setUint16(before.length + 5, content);
  if (right !== undefined) view.setUint32(before.length + 8, right);
  return page;
}

function add(pages: Pages, page: Uint8Array): number {
  return pages.push(page);
}

function uint32(value: number): readonly number[] {
  return [value >>> 24, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff];
}
