// Splits a plain text into paragraphs, and detects whether blank lines separate them or every line is one.

/** The longest line that a person or a program wraps at a margin. */
const widestMargin = 110;

/**
 * The paragraphs of `text`, in order, trimmed and not empty. They are separated by blank lines; in a block of lines
 * that are too long to be wrapped, every line is a paragraph. Line ends inside a paragraph (wrapped prose, verse, a
 * list) are kept.
 */
export function splitParagraphs(text: string): readonly string[] {
  const blocks = text.replace(/\r\n?/g, '\n').split(/\n[^\S\n]*\n/);
  return blocks.flatMap(cutBlock).filter((paragraph) => paragraph !== '');
}

function cutBlock(block: string): readonly string[] {
  const lines = block.split('\n').map((line) => line.trim());
  const isWrapped = lines.every((line) => line.length <= widestMargin) || isFilled(lines);
  return isWrapped ? [lines.join('\n').trim()] : lines;
}

/** Every line except the last ends at the same wide margin. */
function isFilled(lines: readonly string[]): boolean {
  const longest = lines.reduce((most, line) => Math.max(most, line.length), 0);
  const full = lines.slice(0, -1).filter((line) => line.length > longest * 0.85);
  return longest <= 2 * widestMargin && lines.length > 3 && full.length >= (lines.length - 1) * 0.9;
}
