// Leaves out emphasis that is the style of a block, not emphasis: an epigraph in italics, a heading in bold. And that of
// signs without words.
import type { Mark } from '../model.ts';
import type { Block, ImportedChapter } from './importer.ts';

/** A paragraph that is set in italics or bold among others that are not is set apart by the author: its marks stay. */
const MOST_PARAGRAPHS = 0.5;

/**
 * The chapters without marks of signs alone, without those around the whole of a heading, quotation or stanza, and without
 * those around whole paragraphs if more than half of all paragraphs have them. Links stay.
 */
export function leaveOutStyles(chapters: readonly ImportedChapter[]): readonly ImportedChapter[] {
  const paragraphs = chapters.flatMap(({ blocks }) => blocks).filter(({ kind }) => kind === 'paragraph');
  const isStyle = (kind: Mark['kind']) =>
    paragraphs.filter((block) => block.marks?.some((mark) => mark.kind === kind && isWhole(mark, block))).length >
    paragraphs.length * MOST_PARAGRAPHS;
  const styles = new Set((['em', 'strong', 'sc'] as const).filter(isStyle));
  const plain = (block: Block): Block => {
    const { marks, ...rest } = block;
    const kept = marks?.filter(
      (mark) =>
        mark.kind === 'a' ||
        (hasWords(mark, block) && (!isWhole(mark, block) || (block.kind === 'paragraph' && !styles.has(mark.kind)))),
    );
    return kept && kept.length > 0 ? { ...rest, marks: kept } : rest;
  };
  return chapters.map((chapter) => ({ ...chapter, blocks: chapter.blocks.map(plain) }));
}

/** A full stop in italics is an accident. */
function hasWords({ start, end }: Mark, { text }: Block): boolean {
  return /[\p{L}\p{N}]/u.test(text.slice(start, end));
}

/** Whether nothing but signs is outside of it. */
function isWhole({ start, end }: Mark, { text }: Block): boolean {
  return !/[\p{L}\p{N}]/u.test(text.slice(0, start) + text.slice(end));
}
