// Reads Markdown: headings, paragraphs, quotations, verse by hard breaks, footnotes and front matter; markup becomes
// plain text.
import { tallyHeadings } from '../account.ts';
import { decodeText } from '../encoding.ts';
import type { Importer } from '../importer.ts';
import { refuseLongLine } from '../limits.ts';
import { toOutline } from '../markdown/blocks.ts';
import { cutFootnotes } from '../markdown/footnotes.ts';
import { cutFrontMatter } from '../markdown/front-matter.ts';
import { toCommonMark } from '../markdown/pandoc.ts';
import { withoutSigns } from '../markup/inline-signs.ts';
import { divideIntoChapters } from '../outline.ts';
import { startTally } from '../tally.ts';
import { takeFootnotes } from '../txt/footnotes.ts';

export const markdown: Importer = {
  format: 'markdown',
  read: async (bytes, { encoding }) => {
    const { text, notes } = decodeText(bytes, { encoding });
    refuseLongLine(text);
    const tally = startTally();
    const { body, said } = cutFrontMatter(withoutSigns(text).replace(/\r\n?/g, '\n'));
    const { rest, footnotes } = cutFootnotes(toCommonMark(body, tally), tally);
    const blocks = takeFootnotes(toOutline(rest, footnotes, tally), tally);
    const { title, chapters } = divideIntoChapters(blocks);
    tallyHeadings(blocks, chapters, tally);
    return { ...said, title: said.title ?? title, chapters, notes: [...notes, ...tally.notes()] };
  },
  // With the addresses of links, tags and other marks that have letters.
  plain: (bytes, { encoding }) => withoutMetadata(decodeText(bytes, { encoding }).text),
};

function withoutMetadata(text: string): string {
  const [opening = '', ...lines] = text.trimStart().split(/\r\n?|\n/);
  const end = lines.findIndex((line) => /^---\s*$/.test(line));
  const isMetadata = lines.slice(0, Math.max(0, end)).every((line) => /^(?:[^\s:]+:|[\s#\]}-]|$)/.test(line));
  const isFramed =
    /^---\s*$/.test(opening) && lines.slice(0, Math.max(0, end)).some((line) => /^[^\s:#-]+:/.test(line));
  return isFramed && isMetadata ? lines.slice(end + 1).join('\n') : text;
}
