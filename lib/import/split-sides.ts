// Recognises a file that has both languages, paragraph by paragraph, cell by cell or one after the other, and divides it
// into the original and its translation.
import { carryMarks } from '../text/emphasis/carry.ts';
import { cyrillicShare } from '../text/script.ts';
import type { Block, ImportedChapter, ImportedWork } from './importer.ts';

export interface Sides {
  readonly original: ImportedWork;
  readonly translation: ImportedWork;
}

/** Both languages have at least this share of the letters. */
const LEAST_SHARE = 0.25;
/** With fewer paragraphs in each language, a page in two languages cannot be told from a page with quotations. */
const FEWEST = 3;
/** The language changes after this share of the paragraphs: a cell of a table may have several. */
const LEAST_CHANGES = 0.15;
/** A share of the other language that is worth a note. */
const NOTED_SHARE = 0.1;

type Side = 'original' | 'translation' | undefined;

/**
 * The two sides, or undefined if the work is in one language. Lines that belong to neither ("* * *", "IV") are on both
 * sides; a heading in both languages ("Утро / Morning") is divided.
 */
export function splitSides(work: ImportedWork): Sides | undefined {
  const { counts, share, changes } = measure(work);
  const isBoth =
    share >= LEAST_SHARE && share <= 1 - LEAST_SHARE && Math.min(counts.original, counts.translation) >= FEWEST;
  const total = counts.original + counts.translation;
  const isAlternating = changes >= Math.max(2, LEAST_CHANGES * (total - 1));
  if (!isBoth || !(isAlternating || changes === 1)) return undefined;
  const message = `The file has both languages: ${counts.translation} English paragraphs were taken as the translation.`;
  const original = sideOf(work, 'original');
  return {
    original: { ...original, notes: [...work.notes, { kind: 'both-languages', count: 1, message }] },
    // The account of the file is with the original.
    translation: { ...sideOf({ ...work, account: undefined }, 'translation'), notes: [] },
  };
}

/** The work with a note if it has a good many paragraphs in the other language. */
export function noteOtherLanguage(work: ImportedWork): ImportedWork {
  const { counts, share } = measure(work);
  const fewer = Math.min(counts.original, counts.translation);
  if (fewer < FEWEST || Math.min(share, 1 - share) < NOTED_SHARE) return work;
  const message = `The file has ${counts.original} Russian and ${counts.translation} English paragraphs, which do not alternate: all were kept.`;
  return { ...work, notes: [...work.notes, { kind: 'both-languages', count: 1, message }] };
}

function measure({ chapters }: ImportedWork) {
  const counts = { original: 0, translation: 0 };
  const letters = { original: 0, translation: 0 };
  let changes = 0;
  let last: Side;
  for (const { kind, text } of chapters.flatMap(({ blocks }) => blocks)) {
    const side = languageOf(text);
    if (side === undefined || kind === 'heading') continue;
    counts[side]++;
    letters[side] += text.length;
    if (last !== undefined && last !== side) changes++;
    last = side;
  }
  return { counts, share: letters.translation / Math.max(1, letters.original + letters.translation), changes };
}

function languageOf(text: string): Side {
  if (!/\p{L}{2}/u.test(text)) return undefined;
  const share = cyrillicShare(text);
  return share > 0.6 ? 'original' : share < 0.2 ? 'translation' : undefined;
}

function sideOf(work: ImportedWork, side: 'original' | 'translation'): ImportedWork {
  const chapters: ImportedChapter[] = [];
  for (const chapter of work.chapters) {
    const blocks = chapter.blocks.flatMap((block) => blockOn(block, side));
    const last = chapters.at(-1);
    // The headings of the two languages may have divided one chapter into two.
    const isHeadingAlone = last?.blocks.every(({ kind }) => kind === 'heading') ?? false;
    const part = chapter.part === undefined ? undefined : lineOn(chapter.part, side);
    if (last && isHeadingAlone && blocks[0]?.kind !== 'heading')
      chapters[chapters.length - 1] = { part: last.part ?? part, blocks: [...last.blocks, ...blocks] };
    else if (blocks.some(({ text }) => languageOf(text) === side)) chapters.push({ part, blocks });
  }
  const title = work.title === undefined ? undefined : lineOn(work.title, side);
  const [first] = chapters[0]?.blocks ?? [];
  const headline = chapters.length === 1 && first?.kind === 'heading' ? first.text : undefined;
  const author = work.author === undefined ? undefined : lineOn(work.author, side);
  return { ...work, title: title ?? headline, author, chapters };
}

function blockOn(block: Block, side: 'original' | 'translation'): readonly Block[] {
  const own = languageOf(block.text);
  if (own === side || (own === undefined && !halvesOf(block.text))) return [block];
  const line = block.kind === 'heading' ? halvesOf(block.text)?.[side] : undefined;
  if (line !== undefined)
    return [{ ...withText(block, line), notes: block.notes.map((note) => ({ ...note, at: line.length })) }];
  // A paragraph that mixes the languages has no translation of its own.
  return own === undefined && side === 'original' && block.kind !== 'heading' ? [block] : [];
}

function withText({ marks, ...block }: Block, text: string): Block {
  return { ...block, text, ...(marks && { marks: carryMarks(marks, block.text, text) }) };
}

/** A line on one side: as a whole, its half, or undefined. */
function lineOn(text: string, side: 'original' | 'translation'): string | undefined {
  const halves = halvesOf(text);
  if (halves) return halves[side];
  const own = languageOf(text);
  return own === undefined || own === side ? text : undefined;
}

/** The halves of a line such as "Утро / Morning" or "Утро. Morning". */
function halvesOf(text: string): Readonly<Record<'original' | 'translation', string>> | undefined {
  for (const { 0: separator, index } of text.matchAll(/\s*[·/|]\s*|\s+[—–-]\s+|(?<=[.:!?])\s+|\s*\((?=\p{L})/gu)) {
    const [before, after] = [text.slice(0, index), text.slice(index + separator.length).replace(/\)$/, '')];
    const [first, second] = [languageOf(before), languageOf(after)];
    if (cyrillicShare(before) > 0.95 && second === 'translation') return { original: before, translation: after };
    if (cyrillicShare(after) > 0.95 && first === 'translation') return { original: after, translation: before };
  }
  return undefined;
}
