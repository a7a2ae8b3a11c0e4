// Classifies the lines inside one block of markup: verse, separate paragraphs, or one paragraph.
import { withoutSigns } from './inline-signs.ts';

/** A line of verse is short; a longer line is a paragraph, whatever its ending. */
const LONGEST_VERSE = 60;

/** Signs that a line of verse ends in. */
const LINE_END = /[.,;:!?…»”"—–-]$/;

/**
 * Four or more short lines are verse if not every line ends like a sentence, and if they begin with capitals or most of
 * them end in a sign. Fewer or less regular lines could be an address or a signature, lines without signs wrapped prose.
 */
export function looksLikeVerse(lines: readonly string[]): boolean {
  const filled = lines.map(strip).filter((line) => line !== '');
  if (filled.length < 4) return false;
  const share = (pattern: RegExp) => filled.filter((line) => pattern.test(line)).length / filled.length;
  const isShort = filled.every((line) => line.length <= LONGEST_VERSE);
  const isDialogue = filled.some((line) => /^[—–-]\s/.test(line));
  const isCapital = share(/^[«„“"'(…—–-]*\s*\p{Lu}/u) === 1;
  const isProse = filled.some((line) => !/\p{L}.*\s.*\p{L}/u.test(line));
  const isMarked = share(LINE_END) >= 0.6 && share(/\d/) < 0.25 && !isProse;
  return isShort && !isDialogue && share(/[.!?…»”"]$/) < 0.75 && (isCapital || isMarked);
}

/** Lines as paragraphs: separated by empty lines, dialogue and long lines; short lines are joined. */
export function divideLines(lines: readonly string[]): readonly string[] {
  const filled = lines.filter((line) => line !== '');
  const isSpeech = filled.filter((line) => /^[—–-]\s/.test(strip(line))).length > 1;
  const mean = filled.reduce((sum, line) => sum + line.length, 0) / Math.max(1, filled.length);
  if (isSpeech || mean > LONGEST_VERSE) return filled;
  return lines
    .join('\n')
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.replaceAll('\n', ' ').trim())
    .filter((paragraph) => paragraph !== '');
}

/**
 * Preformatted text: paragraphs are separated by an empty line, or by a line with a deeper indent than the one before.
 */
export function preformattedParagraphs(lines: readonly string[]): readonly string[] {
  const paragraphs: string[] = [];
  let indent = Number.POSITIVE_INFINITY;
  for (const line of lines) {
    const own = /^\s*/.exec(line)?.[0].length ?? 0;
    const text = line.trim();
    if (text === '') indent = Number.NEGATIVE_INFINITY;
    else if (own > indent || paragraphs.length === 0) paragraphs.push(text);
    else paragraphs.push(`${paragraphs.pop() ?? ''} ${text}`);
    if (text !== '') indent = own;
  }
  return paragraphs;
}

/** Ignores footnote marks and signs when classifying lines. */
function strip(line: string): string {
  return withoutSigns(line.replace(/\uE000\d+\uE001/g, '')).trim();
}
