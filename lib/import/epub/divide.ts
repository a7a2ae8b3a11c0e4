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

/** The index of an entry's first block among all blocks; undefined for entries that lead to no text. */
interface PlacedEntry {
  readonly title: string;
  readonly start: number;
  readonly entries: readonly PlacedEntry[];
}

/** The sections of the book, or undefined if the table of contents does not divide it. */
export function divideByContents(
  documents: readonly TextDocument[],
  contents: readonly ContentsEntry[],
  workTitle: string | undefined,
): readonly Section[] | undefined {
  const blocks = documents.flatMap((document) => document.blocks);
  const placed = place(contents, startsOf(documents));
  const starts = new Set(placed.flatMap(startsIn));
  if (starts.size < 2) return undefined;
  const first = Math.min(...starts);
  const before = blocks.slice(0, first);
  const sections = sectionsOf(placed, first, blocks.length, blocks, workTitle ? [workTitle] : []);
  return before.length > 0 ? [{ heading: undefined, blocks: before.map(plain), sections: [] }, ...sections] : sections;
}

/** The number of places in the table of contents. */
export function countEntries(entries: readonly ContentsEntry[]): number {
  return entries.reduce((sum, entry) => sum + 1 + countEntries(entry.entries), 0);
}

/** The index of the first block of each document, and of each block with an anchor. */
function startsOf(documents: readonly TextDocument[]): ReadonlyMap<string, number> {
  const starts = new Map<string, number>();
  let index = 0;
  for (const { path, blocks } of documents) {
    if (blocks.length > 0) starts.set(path, index);
    for (const { ids } of blocks) {
      for (const id of ids) starts.set(`${path}#${id}`, index);
      index++;
    }
  }
  return starts;
}

/** An entry without a link begins where its first nested entry does. */
function place(entries: readonly ContentsEntry[], starts: ReadonlyMap<string, number>): readonly PlacedEntry[] {
  return entries.flatMap(({ title, path, id, entries: inner }) => {
    const placed = place(inner, starts);
    const exact = path === undefined || id === undefined ? undefined : starts.get(`${path}#${id}`);
    const start = exact ?? (path === undefined ? undefined : starts.get(path)) ?? placed[0]?.start;
    return start === undefined ? [] : [{ title, start, entries: placed }];
  });
}

function startsIn({ start, entries }: PlacedEntry): readonly number[] {
  return [start, ...entries.flatMap(startsIn)];
}

/** Entries that go back in the text get no section. */
function sectionsOf(
  entries: readonly PlacedEntry[],
  from: number,
  to: number,
  blocks: readonly MarkedBlock[],
  above: readonly string[],
): readonly Section[] {
  const forward: PlacedEntry[] = [];
  for (const entry of entries)
    if (entry.start >= (forward.at(-1)?.start ?? from) && entry.start < to) forward.push(entry);
  return forward.map((entry, index) => {
    const end = forward[index + 1]?.start ?? to;
    const titles = [...above, entry.title];
    const inner = sectionsOf(entry.entries, entry.start, end, blocks, titles);
    const own = blocks.slice(
      entry.start,
      inner.length > 0 ? Math.min(...entry.entries.map(({ start }) => start), end) : end,
    );
    return { ...withHeading(entry.title, own, above, inner.length > 0), sections: inner };
  });
}

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
  const isName = title !== '' && !said.has(bare(title)) && !/\.x?html?$/i.test(title);
  return { heading: isName ? headingOf(title) : undefined, blocks: rest.map(plain) };
}

function bare(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();
}

function plain({ kind, text, notes }: MarkedBlock): Block {
  return { kind, text, notes };
}
