// Makes reading pages of a book whose format has explicit parts and chapters as nested sections.
import { classifyHeading } from './headings.ts';
import type { Block, ImportedChapter } from './importer.ts';

export interface Section {
  readonly heading: Block | undefined;
  /** The blocks before its first section, without its heading. */
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
}

/** A work this short becomes one page, unless its sections have names. */
const ONE_PAGE = 60_000;
/**
 * The text of a part before its first chapter is added to that chapter if it is this short, and is a separate page
 * otherwise.
 */
const EPIGRAPH = 1_500;

/**
 * A section that contains titled sections is a part, every other section a chapter; titles of nested parts are joined.
 * If some sections have subsections and others have none, those with subsections are chapters too if they are short. A
 * section without a title continues the chapter before it. A short work whose sections have only numbers or no titles
 * is one text; `opening` has the headings that the file has above all sections.
 */
export function chaptersOf(
  sections: readonly Section[],
  title: string | undefined,
  opening: readonly Block[] = [],
): readonly ImportedChapter[] {
  const { sections: top, headings } = unwrap(sections, title);
  const heads = [...opening, ...headings];
  const leaves = top.flatMap(leavesOf);
  const isNamed = leaves.filter((leaf) => leaf.heading && classifyHeading(leaf.heading.text) !== 'numeral').length > 1;
  const isNested = top.some((section) => section.heading && hasTitledSections(section));
  if (!isNamed && !isNested && lengthOf(top) < ONE_PAGE) return onePage(top, title, heads);
  const chapters: ImportedChapter[] = [];
  const everyNested = top.filter(({ heading }) => heading).every(hasTitledSections);
  // A title page is no chapter.
  const isTitle = (section: Section) =>
    flatten(section).every(({ kind, text }) => kind === 'heading' && bare(text) === bare(title ?? ''));
  for (const section of top.filter((one) => !isTitle(one))) addChapters(section, [], everyNested, chapters);
  return chapters.length > 1 ? chapters : onePage(top, title, heads);
}

interface Unwrapped {
  readonly sections: readonly Section[];
  /** The headings of the sections that were around everything. */
  readonly headings: readonly Block[];
}

/** A single section around everything is ignored, unless its heading names a part or a chapter. */
function unwrap(sections: readonly Section[], title: string | undefined): Unwrapped {
  const [only] = sections;
  if (!only || sections.length > 1 || only.sections.length === 0) return { sections, headings: [] };
  const isPart = only.heading && only.heading.text !== title && classifyHeading(only.heading.text) !== 'title';
  if (isPart) return { sections, headings: [] };
  const before = only.blocks.length > 0 ? [{ heading: undefined, blocks: only.blocks, sections: [] }] : [];
  const inner = before.length > 0 ? { sections: only.sections, headings: [] } : unwrap(only.sections, title);
  return {
    sections: [...before, ...inner.sections],
    headings: [...(only.heading ? [only.heading] : []), ...inner.headings],
  };
}

function leavesOf(section: Section): readonly Section[] {
  return hasTitledSections(section) ? section.sections.flatMap(leavesOf) : [section];
}

function hasTitledSections(section: Section): boolean {
  return section.sections.some((inner) => inner.heading !== undefined || hasTitledSections(inner));
}

function lengthOf(sections: readonly Section[]): number {
  return sections.reduce(
    (sum, { blocks, sections: inner }) =>
      sum + blocks.reduce((total, { text }) => total + text.length, 0) + lengthOf(inner),
    0,
  );
}

/** The headings at the beginning of the text are kept; the title is added if there are none. */
function onePage(
  sections: readonly Section[],
  title: string | undefined,
  heads: readonly Block[],
): readonly ImportedChapter[] {
  const blocks = sections.flatMap(flatten);
  // "Author. Title" above the text is its title.
  const named = heads.map((head) =>
    title !== undefined && bare(head.text).includes(bare(title)) ? { ...headingOf(title), notes: head.notes } : head,
  );
  const missing = named.length === 0 && blocks[0]?.kind !== 'heading' && title !== undefined ? [headingOf(title)] : [];
  const all = [...missing, ...named, ...blocks];
  // A heading that the next one repeats, perhaps with more words, is shown once.
  const isRepeated = ({ kind, text }: Block, index: number) => {
    const next = all[index + 1];
    return (
      kind === 'heading' && index < named.length && next?.kind === 'heading' && bare(next.text).startsWith(bare(text))
    );
  };
  return [{ part: undefined, blocks: all.filter((block, index) => !isRepeated(block, index)) }];
}

function flatten({ heading, blocks, sections }: Section): readonly Block[] {
  return [...(heading ? [heading] : []), ...blocks, ...sections.flatMap(flatten)];
}

function addChapters(
  section: Section,
  above: readonly string[],
  isPartHere: boolean,
  chapters: ImportedChapter[],
): void {
  const part = above.length > 0 ? above.join('. ') : undefined;
  const last = chapters.at(-1);
  if (isPart(section, isPartHere)) {
    const inner = section.heading ? [...above, section.heading.text] : above;
    const [first, ...others] = section.sections;
    const isShort = section.blocks.reduce((sum, { text }) => sum + text.length, 0) <= EPIGRAPH;
    const goesFirst =
      isShort && first && !isPart(first, isPartHere)
        ? [{ ...first, blocks: [...section.blocks, ...first.blocks] }]
        : undefined;
    if (!goesFirst && section.blocks.length > 0)
      chapters.push({ part: inner.join('. ') || undefined, blocks: flatten({ ...section, sections: [] }) });
    for (const one of goesFirst ? [...goesFirst, ...others] : section.sections)
      addChapters(one, inner, isPartHere, chapters);
  } else if (!section.heading && last && last.part === part) {
    chapters[chapters.length - 1] = { part, blocks: [...last.blocks, ...flatten(section)] };
  } else {
    chapters.push({ part, blocks: flatten(section) });
  }
}

function isPart(section: Section, everyNested: boolean): boolean {
  if (!hasTitledSections(section)) return false;
  if (!section.heading) return true;
  const kind = classifyHeading(section.heading.text);
  if (kind === 'part' || kind === 'edge') return true;
  if (kind === 'chapter') return false;
  const holdsChapters = section.sections.some(({ heading }) => heading && classifyHeading(heading.text) === 'chapter');
  return holdsChapters || everyNested || lengthOf([section]) > ONE_PAGE;
}

/** A heading that the file gives outside the text. */
export function headingOf(text: string): Block {
  return { kind: 'heading', text, notes: [] };
}

function bare(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();
}
