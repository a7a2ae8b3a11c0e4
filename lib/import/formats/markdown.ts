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
import { divideIntoChapters } from '../outline.ts';
import { startTally } from '../tally.ts';
import { takeFootnotes } from '../txt/footnotes.ts';

export const markdown: Importer = {
  format: 'markdown',
  recognises: (bytes) => hasClearSigns(asciiOf(bytes)),
  read: async (bytes, { encoding }) => {
    const { text, notes } = decodeText(bytes, { encoding });
    refuseLongLine(text);
    const tally = startTally();
    const { body, said } = cutFrontMatter(text.replace(/\r\n?/g, '\n'));
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

const viewBytes = 1 << 20;

/** Markdown's marks are ASCII, which all text encodings share, except for the zero bytes of UTF-16. */
function asciiOf(bytes: Uint8Array): string {
  const head = bytes.subarray(0, viewBytes);
  const view = head.includes(0) ? head.filter((byte) => byte > 0) : head;
  return new TextDecoder('latin1').decode(view).replace(/\r\n?/g, '\n');
}

/** A line and the rule below it, which is about as long: "=" for the first level, "-" for the second. */
const UNDERLINED = /(?<=^|\n\n)(\S[^\n]{0,200})\n(=+|-+)[^\S\n]*(?=\n\n|$)/g;

function underlines(ascii: string): readonly string[] {
  return [...ascii.matchAll(UNDERLINED)].flatMap(([, line = '', rule = '']) => {
    // In bytes: a letter of UTF-8 may have two.
    const isAsLong = rule.length >= 3 && rule.length <= line.length + 3;
    return isAsLong ? [rule.charAt(0)] : [];
  });
}

/**
 * Plain text has asterisks and underscores too, so only front matter and headings count; one heading is enough at the
 * beginning.
 */
function hasClearSigns(ascii: string): boolean {
  if (/^(?:ï»¿|ÿþ|þÿ)?---\n(?:[^\n]*\n){0,30}?---(?:\n|$)/.test(ascii) && /^[^\n]*\n\S[^\n]*: /.test(ascii))
    return true;
  if (/^(?:ï»¿|ÿþ|þÿ)?\s*#{1,6} [^\n]+(?:\n|$)/.test(ascii)) return true;
  const ruled = underlines(ascii.replace(/^(?:ï»¿|ÿþ|þÿ)/, ''));
  if (ruled.length > 1 || ruled.includes('=')) return true;
  return (ascii.match(/(?<=\n\n)#{1,6} [^\n]+(?=\n|$)/g)?.length ?? 0) > 1;
}
