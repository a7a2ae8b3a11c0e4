// Reads plain text: detects paragraphs, headings, verse and notes, and leaves out what is not part of the work.
import { tallyHeadings } from '../account.ts';
import { repairCharacters } from '../characters.ts';
import { decodeText } from '../encoding.ts';
import type { ImportedWork, Importer } from '../importer.ts';
import { refuseLongLine } from '../limits.ts';
import { divideIntoChapters } from '../outline.ts';
import { startTally, type Tally } from '../tally.ts';
import { groupLines } from '../txt/block.ts';
import { cutContents, cutPreface } from '../txt/contents.ts';
import { takeFootnotes } from '../txt/footnotes.ts';
import { cutFrame } from '../txt/frame.ts';
import { markHeadings } from '../txt/headings.ts';
import { findLayout, type Layout } from '../txt/layout.ts';
import { type Line, toLines } from '../txt/line.ts';
import { unifyDivisions } from '../txt/line-ends.ts';
import { outlineOf } from '../txt/outline.ts';
import { cutPageNumbers } from '../txt/page-numbers.ts';
import { joinPages } from '../txt/pages.ts';

export const txt: Importer = {
  format: 'txt',
  read: async (bytes, { encoding }) => {
    const tally = startTally();
    const { text, notes } = decodeText(bytes, { encoding });
    refuseLongLine(text);
    const pages = unifyDivisions(text)
      .split('\f')
      .map((page) => repairCharacters(page, tally));
    const work = readText(joinPages(toPages(pages), tally), tally);
    return { ...work, notes: [...notes, ...tally.notes()] };
  },
  plain: (bytes, { encoding }) => decodeText(bytes, { encoding }).text,
};

/** The lines of each page, numbered through the file: a form feed ends a page, and often a line. */
function toPages(pages: readonly string[]): readonly (readonly Line[])[] {
  let first = 1;
  return pages.map((page) => {
    const lines = toLines(page, first);
    first += lines.length - 1;
    return lines;
  });
}

function readText(text: readonly Line[], tally: Tally): Omit<ImportedWork, 'notes'> {
  const { lines: framed, said, isFramed } = cutFrame(text, tally);
  const titles = said.title === undefined ? [] : [said.title.toLowerCase()];
  const lines = cutPageNumbers(cutPreface(cutContents(framed, tally), titles, tally), tally);
  const layout = findLayout(lines);
  tally.add('layout', 1, layoutMessage(layout));
  const marked = markHeadings(groupLines(lines, layout, tally));
  const { outline, head } = outlineOf(marked, { lines, said, isFramed, tally });
  const blocks = takeFootnotes(outline, tally);
  const { title, chapters } = divideIntoChapters(blocks);
  tallyHeadings(blocks, chapters, tally);
  return {
    title: said.title ?? head.title ?? title,
    author: said.author ?? head.author,
    translator: said.translator ?? head.translator,
    year: head.year,
    chapters,
  };
}

function layoutMessage({ isWrapped, opening }: Layout): string {
  if (!isWrapped) return 'Every line was read as a paragraph.';
  const divider = opening === 'indent' ? 'indents' : opening === 'short line' ? 'short last lines' : 'blank lines';
  return `Paragraphs are separated by ${divider}; their lines were joined.`;
}
