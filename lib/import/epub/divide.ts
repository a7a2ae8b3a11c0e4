// Divides the text of an EPUB into sections where its table of contents says that they begin.
import { headingOf, type Section } from '../book.ts';
import type { Block } from '../importer.ts';
import type { MarkedBlock } from '../markup/marked-block.ts';
import type { ContentsEntry } from './contents.ts';

/** A document that is text. */
export interface TextDocument {
  readonly path: string;
  readonly blocks: readonly MarkedBlock[];
}

/** Where an entry's text begins in the run of all blocks; entries that lead to no text have lost their place. */
interface PlacedEntry {
  readonly title: string;
  readonly start: number;
  readonly entries: readonly PlacedEntry[];
}

/** The sections of the book, or undefined where the table of contents divides nothing. */
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

/** How many places the contents name. */
export function countEntries(entries: readonly ContentsEntry[]): number {
  return entries.reduce((sum, entry) => sum + 1 + countEntries(entry.entries), 0);
}

/** The number of the first block of each document, and of each block that has a name. */
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

/** An entry that leads nowhere stands where its first entry does. */
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

/** Entries that go back in the text have no section of their own. */
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
 * A section's heading is the heading that it begins with, or else its entry's title; headings of what stands above it
 * (its part's, the book's) are not said again.
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
