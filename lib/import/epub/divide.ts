// Divides the text of an EPUB into sections at the positions given by its table of contents.
import { headingOf, type Section } from '../book.ts';
import type { Block } from '../importer.ts';
import type { MarkedBlock } from '../markup/marked-block.ts';
import type { ContentsEntry } from './contents.ts';

/** A document with text. */
export interface TextDocument {
  readonly path: string;
  readonly blocks: readonly MarkedBlock[];
}

/** An entry with the index of its first block among all blocks. */
interface PlacedEntry {
  readonly title: string;
  readonly start: number;
  /** The level of nesting, from 0. */
  readonly depth: number;
}

interface EntryTree extends PlacedEntry {
  readonly entries: readonly EntryTree[];
}

/**
 * The sections of the book, or undefined if the table of contents does not divide it. The contents name and divide: the
 * order is that of the documents, whatever the order of the entries. Entries that lead to notes or to nothing are
 * ignored, as are those that lead to the place of another entry of their level.
 */
export function divideByContents(
  documents: readonly TextDocument[],
  contents: readonly ContentsEntry[],
  workTitle: string | undefined,
): readonly Section[] | undefined {
  const blocks = documents.flatMap((document) => document.blocks);
  const placed = place(contents, 0, blocks, startsOf(documents));
  const starts = new Set(placed.map(({ start }) => start));
  if (starts.size < 2 || starts.size * 2 < placed.length) return undefined;
  const trees = nest(inReadingOrder(placed));
  const first = Math.min(...starts);
  const before = blocks.slice(0, first);
  const sections = sectionsOf(trees, blocks.length, blocks, workTitle ? [workTitle] : []);
  return before.length > 0 ? [{ heading: undefined, blocks: before.map(plain), sections: [] }, ...sections] : sections;
}

/** The number of entries in the table of contents that the test accepts. */
export function countEntries(entries: readonly ContentsEntry[], accepts: (title: string) => boolean): number {
  return entries.reduce((sum, entry) => sum + (accepts(entry.title) ? 1 : 0) + countEntries(entry.entries, accepts), 0);
}

interface Starts {
  /** The index of the first block of each document. */
  readonly documents: ReadonlyMap<string, { readonly start: number; readonly end: number }>;
  /** The index of each block with an anchor, by "path#id". */
  readonly anchors: ReadonlyMap<string, number>;
}

function startsOf(documents: readonly TextDocument[]): Starts {
  const spans = new Map<string, { readonly start: number; readonly end: number }>();
  const anchors = new Map<string, number>();
  let index = 0;
  for (const { path, blocks } of documents) {
    if (blocks.length > 0) spans.set(path, { start: index, end: index + blocks.length });
    for (const { ids } of blocks) {
      for (const id of ids) anchors.set(`${path}#${id}`, index);
      index++;
    }
  }
  return { documents: spans, anchors };
}

/** An entry without a link begins where its first nested entry does. */
function place(
  entries: readonly ContentsEntry[],
  depth: number,
  blocks: readonly MarkedBlock[],
  starts: Starts,
): readonly PlacedEntry[] {
  return entries.flatMap((entry) => {
    const inner = place(entry.entries, depth + 1, blocks, starts);
    const start = startOf(entry, blocks, starts) ?? (entry.path === undefined ? inner[0]?.start : undefined);
    return start === undefined ? inner : [{ title: entry.title, start, depth }, ...inner];
  });
}

/**
 * The block of an entry. An anchor that does not exist may have been damaged (calibre encodes Cyrillic ones twice, or
 * cuts them): then the heading with the entry's title is meant.
 */
function startOf(
  { title, path, id }: ContentsEntry,
  blocks: readonly MarkedBlock[],
  starts: Starts,
): number | undefined {
  const document = path === undefined ? undefined : starts.documents.get(path);
  if (!document || id === undefined) return document?.start;
  const exact = starts.anchors.get(`${path}#${id}`);
  if (exact !== undefined) return exact;
  const inside = blocks.slice(document.start, document.end);
  const at = inside.findIndex(({ text }) => bare(text) === bare(title) && title !== '');
  if (at >= 0) return document.start + at;
  return /^[\d\s.*[\]()†‡]*$/.test(title) ? undefined : document.start;
}

function inReadingOrder(placed: readonly PlacedEntry[]): readonly PlacedEntry[] {
  const sorted = [...placed].sort((one, other) => one.start - other.start || one.depth - other.depth);
  return sorted.filter(({ start, depth }, index) => {
    const before = sorted[index - 1];
    return !(before && before.start === start && before.depth >= depth);
  });
}

function nest(entries: readonly PlacedEntry[]): readonly EntryTree[] {
  const [first] = entries;
  if (!first) return [];
  const depth = Math.min(first.depth, ...entries.map((entry) => entry.depth));
  const trees: EntryTree[] = [];
  let from = 0;
  while (from < entries.length) {
    let to = from + 1;
    while (to < entries.length && (entries[to]?.depth ?? 0) > depth) to++;
    const head = entries[from];
    const inner = entries.slice(from + 1, to);
    if (head && head.depth === depth) trees.push({ ...head, entries: nest(inner) });
    else trees.push(...nest(entries.slice(from, to)));
    from = to;
  }
  return trees;
}

function sectionsOf(
  entries: readonly EntryTree[],
  to: number,
  blocks: readonly MarkedBlock[],
  above: readonly string[],
): readonly Section[] {
  return entries.map((entry, index) => {
    const end = entries[index + 1]?.start ?? to;
    const inner = sectionsOf(entry.entries, end, blocks, [...above, entry.title]);
    const own = blocks.slice(entry.start, entry.entries[0]?.start ?? end);
    return { ...withHeading(entry.title, own, above, inner.length > 0), sections: inner };
  });
}

/** Names that programs give to documents without a name. */
const NO_NAME =
  /^(?:section|part|page|chapter|unknown|untitled|start|cover|раздел|начало|обложка|без названия)?\s*\d*$|\.x?html?$/i;

/**
 * A section's heading is the heading at its beginning, or else its entry's title; headings of the levels above it (of
 * its part or the book) are not repeated.
 */
function withHeading(
  title: string,
  blocks: readonly MarkedBlock[],
  above: readonly string[],
  isPart: boolean,
): { readonly heading: Block | undefined; readonly blocks: readonly Block[] } {
  // The title of a part in two languages.
  if (isPart && blocks.length > 1 && bare(blocks.map(({ text }) => text).join('')) === bare(title))
    return { heading: headingOf(title), blocks: [] };
  const said = new Set(above.map(bare).filter((name) => name !== bare(title)));
  const start = blocks.findIndex(({ level, text }) => level === undefined || !said.has(bare(text)));
  const rest = start < 0 ? [] : blocks.slice(start);
  const [first, ...others] = rest;
  if (
    first &&
    (first.level !== undefined || bare(first.text) === bare(title)) &&
    !(isPart && bare(first.text) !== bare(title))
  )
    return { heading: { ...plain(first), kind: 'heading' }, blocks: others.map(plain) };
  const isName = title !== '' && !said.has(bare(title)) && !(first?.level === undefined && NO_NAME.test(title));
  return { heading: isName ? headingOf(title) : undefined, blocks: rest.map(plain) };
}

function bare(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();
}

function plain({ kind, text, notes, marks }: MarkedBlock): Block {
  return { kind, text, notes, ...(marks && { marks }) };
}
