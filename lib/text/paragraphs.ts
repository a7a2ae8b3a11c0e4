// Cuts a plain text into paragraphs, finding out whether blank lines part them or every line is one.

/** The longest line that a person wraps by hand or a program at a margin. */
const widestMargin = 110;

/**
 * The paragraphs of `text`, in order, trimmed and none empty. Blank lines part them; a block whose lines are too long to
 * have been wrapped is a paragraph a line. Line ends inside a paragraph (wrapped prose, verse, a list) are kept.
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

/** Every line but the last runs up to the same wide margin. */
function isFilled(lines: readonly string[]): boolean {
  const longest = lines.reduce((most, line) => Math.max(most, line.length), 0);
  const full = lines.slice(0, -1).filter((line) => line.length > longest * 0.85);
  return longest <= 2 * widestMargin && lines.length > 3 && full.length >= (lines.length - 1) * 0.9;
}
