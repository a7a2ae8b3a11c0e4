// Recognises the title, author and date at the very beginning of a work, as word processors and pandoc write them.
import { countLetters } from './account.ts';
import type { OutlineBlock } from './outline.ts';
import type { Tally } from './tally.ts';

/** A block that may be known to be part of a title page. */
export interface TitleLine extends OutlineBlock {
  readonly role?: 'title' | 'subtitle' | 'author' | 'date' | undefined;
}

export interface TitleBlock<Line extends TitleLine> {
  /** The blocks without author and date; the title is a heading above all others, of level 0. */
  readonly blocks: readonly Line[];
  readonly title: string | undefined;
  readonly author: string | undefined;
  readonly year: number | undefined;
}

/** Maximum number of lines, and of characters in a line. */
const MOST_LINES = 6;
const LONGEST_LINE = 150;
const DATE = /^(?:\d{1,2}[\s./-]+(?:\p{L}+|\d{1,2})[\s./-]+)?(\d{4})(?:\s*(?:г\.?|год))?\.?$/u;

/** What is known of the work. */
export interface TitleMetadata {
  readonly title: string | undefined;
  readonly author: string | undefined;
  /**
   * Whether a line of the class or style "title" is the title even if the metadata has another one. Word's property is
   * often that of an older document; calibre gives its classes to other lines.
   */
  readonly trustsStyle?: boolean;
}

/** Lines are recognised by their class or because the metadata says the same. */
export function readTitleBlock<Line extends TitleLine>(
  blocks: readonly Line[],
  said: TitleMetadata,
  tally: Tally,
): TitleBlock<Line> {
  const roles: NonNullable<TitleLine['role']>[] = [];
  for (const block of blocks.slice(0, MOST_LINES)) {
    const role = roleOf(block, said);
    if (role === undefined || (role === 'title' && roles.includes('title'))) break;
    roles.push(role);
  }
  if (!roles.includes('title')) return { blocks, title: undefined, author: undefined, year: undefined };
  const head = blocks.slice(0, roles.length);
  const textOf = (role: NonNullable<TitleLine['role']>) => head[roles.indexOf(role)]?.text.trim();
  const left = head.filter((_, index) => roles[index] === 'author' || roles[index] === 'date');
  const letters = left.reduce((sum, { text }) => sum + countLetters(text), 0);
  tally.add(
    'front-matter',
    left.length > 0 ? 1 : 0,
    'Covers, title pages, imprints and tables of contents were left out.',
    letters,
  );
  const kept = head.flatMap((block, index): readonly Line[] =>
    roles[index] === 'title' ? [{ ...block, kind: 'heading', level: 0 }] : roles[index] === 'subtitle' ? [block] : [],
  );
  const year = DATE.exec(textOf('date') ?? '')?.[1];
  return {
    blocks: [...kept, ...blocks.slice(roles.length)],
    title: textOf('title'),
    author: textOf('author'),
    year: year === undefined ? undefined : Number(year),
  };
}

/** Whether blocks are nothing but a title block. */
export function isTitleBlock(blocks: readonly TitleLine[], said: TitleMetadata): boolean {
  const roles = blocks.map((block) => roleOf(block, said));
  return blocks.length <= MOST_LINES && roles.includes('title') && roles.every((role) => role !== undefined);
}

function roleOf(
  { text, role, notes }: TitleLine,
  { title, author, trustsStyle = false }: TitleMetadata,
): TitleLine['role'] {
  const line = text.trim();
  if (line.length > LONGEST_LINE || notes.length > 0) return undefined;
  if (title !== undefined && bare(line) === bare(title)) return 'title';
  if (author !== undefined && bare(line) === bare(author)) return 'author';
  if (role === 'title' && title !== undefined && !trustsStyle) return undefined;
  return DATE.test(line) ? 'date' : role;
}

function bare(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();
}
