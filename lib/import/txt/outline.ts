// Makes the outline of a plain text from its marked blocks: titles of works or sections, and the content of the title
// page.

import { countLetters } from '../account.ts';
import type { HeadingClass } from '../headings.ts';
import type { OutlineBlock } from '../outline.ts';
import type { Tally } from '../tally.ts';
import type { RawBlock } from './block.ts';
import { readEmphasis } from './emphasis.ts';
import type { Said } from './frame.ts';
import { type Head, readHead } from './head.ts';
import { type Marked, textOf } from './headings.ts';
import { startJoin } from './join.ts';
import { type Line, lettersIn } from './line.ts';

export interface Setting {
  readonly lines: readonly Line[];
  readonly said: Said;
  readonly isFramed: boolean;
  readonly tally: Tally;
}

/** Shorter sections, on average, are sections of one text; works in a collection are longer. */
const shortestWork = 3000;

export function outlineOf(
  marked: readonly Marked[],
  { lines, said, isFramed, tally }: Setting,
): { readonly outline: readonly OutlineBlock[]; readonly head: Head } {
  const head = readHead(marked);
  const author = said.author ?? head.author;
  const body = dropRepeats(marked.slice(head.length), author, head.titles.at(-1), tally);
  const isVolume = isVolumeOfWorks(body);
  const join = startJoin(lines, tally);
  const blocks = body.map(({ block, heading }, index) => {
    const before = body[index - 1]?.heading;
    return withEmphasis(toOutlineBlock(block, heading, levelOf(heading, before, isVolume), join), tally);
  });
  const hasChapters = body.some(({ heading }) => heading !== undefined);
  const isTitlePage = isFramed || hasChapters;
  const kept = isTitlePage ? head.others.filter((block) => !isFramed && isEpigraph(textOf(block))) : head.others;
  const left = head.others.filter((block) => !kept.includes(block));
  const quoted = left.map((block) => `“${textOf(block)}”`).join(', ');
  tally.add('title-page', left.length, `Other text on the title page was left out: ${quoted}.`, lettersOf(left));
  const others = kept.map((block) =>
    toOutlineBlock(isTitlePage ? { ...block, form: 'quotation' } : block, undefined, undefined, join),
  );
  // In a collection, the last title before the first work's text is the title of that work.
  const title = isVolume ? head.titles.at(-1) && lastTitle(marked, head) : head.title;
  tallyNamed(head.named, title, tally);
  const heading = title === undefined ? [] : [{ kind: 'heading' as const, text: title, notes: [], level: 1 }];
  return { outline: [...heading, ...others, ...blocks], head };
}

/** Reports the lines that name the work, except the one that stays as its heading. */
function tallyNamed(named: readonly RawBlock[], title: string | undefined, tally: Tally): void {
  const heading = named.findLast((block) => textOf(block) === title);
  const left = named.filter((block) => block !== heading);
  tally.add('names', left.length, 'Lines with the title, author, translator or year were left out.', lettersOf(left));
  if (title === undefined || heading) return;
  tally.add(
    'added-headings',
    1,
    'Headings were taken from the table of contents or the metadata.',
    -countLetters(title),
  );
}

function lettersOf(blocks: readonly RawBlock[]): number {
  return lettersIn(blocks.flatMap(({ lines }) => lines));
}

/** «Мне отмщение, и аз воздам»: other lines of a title page, such as «Роман в двух частях», have no comma. */
function isEpigraph(text: string): boolean {
  return text.includes(',') && /\s\p{Ll}/u.test(text);
}

/** Removes the author's name above every work of a collection, and repeated titles. */
function dropRepeats(
  marked: readonly Marked[],
  author: string | undefined,
  first: string | undefined,
  tally: Tally,
): readonly Marked[] {
  const kept: Marked[] = [];
  const left: RawBlock[] = [];
  let title = first;
  for (const { block, heading } of marked) {
    const text = textOf(block);
    // Only lines between a title and its text can repeat it.
    const isUnderTitle = heading === 'title' || title !== undefined;
    if (isUnderTitle && text.length < 100 && (isNameOf(text, author) || text.toLowerCase() === title)) {
      left.push(block);
      continue;
    }
    if (heading === 'title') title = text.toLowerCase();
    else if (heading === undefined) title = undefined;
    kept.push({ block, heading });
  }
  tally.add('repeats', left.length, 'Repetitions of the title and the author’s name were left out.', lettersOf(left));
  return kept;
}

/** Whether a line is the author's name in any order, with initials or in full: «Чехов А. П.». */
function isNameOf(line: string, author: string | undefined): boolean {
  const names = new Set(author?.toLowerCase().match(/\p{L}+/gu) ?? []);
  const words = line.toLowerCase().match(/\p{L}+/gu) ?? [];
  const initials = [...names].map((name) => name.charAt(0));
  return (
    words.some((word) => word.length > 2 && names.has(word)) &&
    words.every((word) => names.has(word) || initials.includes(word))
  );
}

function isVolumeOfWorks(body: readonly Marked[]): boolean {
  const titles = body.filter(({ heading }, index) => heading === 'title' && body[index - 1]?.heading === undefined);
  if (titles.length === 0 || body.some(({ heading }) => heading === 'part' || heading === 'chapter')) return false;
  const length = body.reduce((sum, { block }) => sum + textOf(block).length, 0);
  return length / (titles.length + 1) >= shortestWork;
}

function levelOf(
  heading: HeadingClass | undefined,
  before: HeadingClass | undefined,
  isVolume: boolean,
): number | undefined {
  switch (heading) {
    case undefined:
      return undefined;
    case 'part':
      return 2;
    case 'title':
      // Directly below a chapter's number it is the chapter's title.
      return before !== undefined ? 5 : isVolume ? 1 : 4;
    default:
      return 3;
  }
}

/** Headings keep their underscores, which may be rules. */
function withEmphasis(block: OutlineBlock, tally: Tally): OutlineBlock {
  return block.kind !== 'heading' ? { ...block, ...readEmphasis(block.text, tally) } : block;
}

function toOutlineBlock(
  block: RawBlock,
  heading: HeadingClass | undefined,
  level: number | undefined,
  join: (lines: readonly Line[]) => string,
): OutlineBlock {
  if (heading !== undefined) return { kind: 'heading', text: textOf(block), notes: [], level };
  if (block.form === 'verse') {
    return { kind: 'verse', text: block.lines.map(({ text }) => text).join('\n'), notes: [], level: undefined };
  }
  return {
    kind: block.form === 'quotation' ? 'quotation' : 'paragraph',
    text: join(block.lines),
    notes: [],
    level: undefined,
  };
}

/** As in the file, in capitals or not. */
function lastTitle(marked: readonly Marked[], head: Head): string | undefined {
  const last = head.titles.at(-1);
  return marked
    .slice(0, head.length)
    .map(({ block }) => textOf(block))
    .findLast((text) => text.toLowerCase() === last);
}
