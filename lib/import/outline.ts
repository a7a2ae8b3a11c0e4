// Divides a flat list of blocks with headings into the reading pages of a work: chapters and parts.
import { classifyHeading, type HeadingClass } from './headings.ts';
import type { Block, ImportedChapter } from './importer.ts';

/** A block as read from a format; a heading has a level, 1 being the highest; 0 is the title of the work. */
export interface OutlineBlock extends Block {
  readonly level: number | undefined;
}

export interface Division {
  /** A single heading above all others, at the head of the work. */
  readonly title: string | undefined;
  readonly chapters: readonly ImportedChapter[];
}

/** A work this short is one page, unless its headings name chapters or works. */
const onePage = 60_000;
/** Text before the first chapter, such as an epigraph, is put below that chapter's heading if it is this short. */
const epigraph = 1500;
/** Maximum number of blocks before a title: a source line, an author, a date. */
const beforeTitle = 3;

interface Heading {
  readonly index: number;
  readonly level: number;
  readonly kind: HeadingClass;
}

/**
 * Headings that name chapters ("Глава 1", "CHAPTER I") open chapters, and "Part", "Часть" open parts. Without such
 * words: numerals or titles below parts open chapters; two or more headings of the first level are the works of a
 * collection, one chapter each with all its content; other headings make chapters only in a work that is too long for
 * one page. A single heading at the top is the title: it stays on the page of a work of one text, and is removed from
 * the chapters of a book.
 */
export function divideIntoChapters(outline: readonly OutlineBlock[]): Division {
  const headings = outline.flatMap(({ level, text }, index) =>
    level === undefined ? [] : [{ index, level, kind: classifyHeading(text) }],
  );
  const title = findTitle(outline, headings);
  const others = headings.filter((heading) => heading !== title);
  const roles = assignRoles(outline, others, title !== undefined);
  const name = title && outline[title.index]?.text;
  if (![...roles.values()].includes('chapter')) {
    return { title: name, chapters: [{ part: undefined, blocks: outline.map(plain) }] };
  }
  return { title: name, chapters: cutChapters(outline, roles, title?.index) };
}

function findTitle(outline: readonly OutlineBlock[], headings: readonly Heading[]): Heading | undefined {
  const [first, ...others] = headings;
  if (first?.level === 0) return first;
  if (first?.kind !== 'title' || first.index > beforeTitle) return undefined;
  const isAlone = others.every(({ level }) => level > first.level);
  const isShort = outline.slice(0, first.index).every(({ text }) => text.length < 100);
  return isAlone && isShort ? first : undefined;
}

/** A volume contains parts, as in «Том первый. Часть вторая». */
type Role = 'volume' | 'part' | 'chapter';

/** Which headings open parts and which open chapters; the others stay inside a chapter. */
function assignRoles(
  outline: readonly OutlineBlock[],
  headings: readonly Heading[],
  hasTitle: boolean,
): Map<number, Role> {
  const roles = new Map<number, Role>();
  const opener = chapterOpener(outline, headings, hasTitle);
  if (!opener) return roles;
  headings.forEach((heading, position) => {
    if (opener(heading)) {
      roles.set(heading.index, 'chapter');
    } else if (standsAbove(heading, headings, opener)) {
      const next = headings[position + 1];
      // A part may have an epigraph; text below a preface belongs to the preface.
      const most = heading.kind === 'edge' ? 0 : epigraph;
      const holdsChapters = next && opener(next) && lengthBetween(outline, heading.index, next.index) <= most;
      const holdsParts =
        next?.kind === 'part' && heading.kind === 'part' && lengthBetween(outline, heading.index, next.index) === 0;
      roles.set(heading.index, holdsParts ? 'volume' : holdsChapters ? 'part' : 'chapter');
    }
  });
  return roles;
}

type Opener = (heading: Heading) => boolean;

function chapterOpener(
  outline: readonly OutlineBlock[],
  headings: readonly Heading[],
  hasTitle: boolean,
): Opener | undefined {
  const count = (kind: HeadingClass) => headings.filter((heading) => heading.kind === kind).length;
  const isLong = outline.reduce((sum, { text }) => sum + text.length, 0) > onePage;
  if (count('chapter') > 0) {
    const bare = numeralsUnderParts(headings);
    return (heading) => heading.kind === 'chapter' || bare.has(heading);
  }
  if (count('part') > 0) {
    // Below parts, the highest other headings are chapters; parts without any are chapters themselves.
    const numerals = count('numeral') > 1;
    const inner = headings.filter(({ kind }) => (numerals ? kind === 'numeral' : kind === 'title'));
    const level = Math.min(...inner.map((heading) => heading.level));
    if (inner.length < 2) return ({ kind }) => kind === 'part' || kind === 'edge';
    return (heading) => heading.level === level && inner.includes(heading);
  }
  const titles = headings.filter(({ kind }) => kind === 'title');
  const top = Math.min(...headings.map(({ level }) => level));
  const works = titles.filter(({ level }) => level === top);
  const areWorks = works.length > 1 && ((!hasTitle && top === 1) || isLong);
  if (areWorks) return ({ kind, level }) => level === top && kind === 'title';
  if (isLong && headings.length > 1)
    return ({ kind, level }) => level === top || (titles.length === 0 && kind === 'numeral');
  return undefined;
}

/** Numerals below a part or epilogue without other chapters, in a book whose chapters are numerals. */
function numeralsUnderParts(headings: readonly Heading[]): ReadonlySet<Heading> {
  const found = new Set<Heading>();
  let run: Heading[] | undefined;
  const close = () => {
    for (const heading of run ?? []) found.add(heading);
  };
  for (const heading of headings) {
    if (heading.kind === 'part' || heading.kind === 'edge') {
      close();
      run = [];
    } else if (heading.kind === 'chapter') {
      run = undefined;
    } else if (heading.kind === 'numeral') {
      run?.push(heading);
    }
  }
  close();
  return found;
}

/** A part or an edge, or a heading of a higher level than all chapter headings. */
function standsAbove(heading: Heading, headings: readonly Heading[], opens: Opener): boolean {
  if (heading.kind === 'part' || heading.kind === 'edge') return true;
  const openers = headings.filter(opens);
  return openers.every(({ level }) => heading.level < level);
}

function cutChapters(
  outline: readonly OutlineBlock[],
  roles: ReadonlyMap<number, Role>,
  title: number | undefined,
): readonly ImportedChapter[] {
  const chapters: { part: string | undefined; blocks: Block[] }[] = [];
  let volume: string | undefined;
  let part: string | undefined;
  let waiting: Block[] = [];
  let current: Block[] | undefined;
  outline.forEach((block, index) => {
    const role = roles.get(index);
    if (index === title) return;
    if (role === 'volume') {
      volume = block.text;
      current = undefined;
    } else if (role === 'part') {
      part = volume === undefined ? block.text : `${volume}. ${block.text}`;
      current = undefined;
    } else if (role === 'chapter') {
      // An epilogue with one chapter is beside the parts, and so is everything after it.
      if (['edge', 'part'].includes(classifyHeading(block.text))) part = undefined;
      current = [plain(block)];
      if (lengthOf(waiting) > epigraph) chapters.push({ part, blocks: waiting });
      else current.push(...waiting);
      waiting = [];
      chapters.push({ part, blocks: current });
    } else {
      (current ?? waiting).push(plain(block));
    }
  });
  if (waiting.length > 0) chapters.push({ part, blocks: waiting });
  return chapters;
}

function lengthBetween(outline: readonly OutlineBlock[], first: number, next: number): number {
  return lengthOf(outline.slice(first + 1, next));
}

function lengthOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { text }) => sum + text.length, 0);
}

function plain({ kind, text, notes, marks }: OutlineBlock): Block {
  return { kind, text, notes, ...(marks && { marks }) };
}
