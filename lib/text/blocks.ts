// Finds the paragraphs of a plain text by offset, without changing it.
import type { Span } from './sentences.ts';

/** A longer line was not wrapped by hand: it is a separate paragraph. */
const widestMargin = 110;

/** The paragraphs of `text` in order, separated by blank lines; in blocks of long lines every line is one. Trimmed. */
export function splitBlocks(text: string): readonly Span[] {
  const blocks: Span[] = [];
  let block: Span[] = [];
  const close = () => {
    const isWrapped = block.every(({ start, end }) => end - start <= widestMargin);
    const [first, last] = [block[0], block.at(-1)];
    if (!isWrapped) blocks.push(...block);
    else if (first && last) blocks.push({ start: first.start, end: last.end });
    block = [];
  };
  for (const { 0: line, index } of text.matchAll(/(?<=^|\n|\r(?!\n))[^\r\n]*/g)) {
    const start = index + line.length - line.trimStart().length;
    if (line.trim() === '') close();
    else block.push({ start, end: index + line.trimEnd().length });
  }
  close();
  return blocks;
}
