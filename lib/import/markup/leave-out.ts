// Removes blocks that are not part of the text: tables of contents, Project Gutenberg's frame, headings without text.
import { countLetters } from '../account.ts';
import type { Tally } from '../tally.ts';
import type { MarkedBlock } from './marked-block.ts';

const CONTENTS = /^(?:table of contents|contents|оглавление|содержание)[.:]?$/i;
const NOTES = /^(?:примечания|сноски|комментарии|notes|footnotes|endnotes|references)[.:]?$/i;

const FRAME_START = /^\*{3}\s*START OF (?:THE|THIS) PROJECT GUTENBERG/i;
const FRAME_END = /^(?:\*{3}\s*END OF (?:THE|THIS) PROJECT GUTENBERG|End of (?:the )?Project Gutenberg['’]s)/i;

/** The blocks without a table of contents, Project Gutenberg's frame, and the remains of a list of notes. */
export function leaveOut(blocks: readonly MarkedBlock[], tally: Tally): readonly MarkedBlock[] {
  return withoutEmptyLists(withoutContents(withoutFrame(blocks, tally), tally), tally);
}

function withoutFrame(blocks: readonly MarkedBlock[], tally: Tally): readonly MarkedBlock[] {
  const start = blocks.findIndex(({ text }) => FRAME_START.test(text.trim()));
  const end = blocks.findIndex(({ text }, index) => index > start && FRAME_END.test(text.trim()));
  const kept = blocks.slice(start + 1, end < 0 ? undefined : end);
  const letters = lettersOf(blocks) - lettersOf(kept);
  if (kept.length < blocks.length) tally.add('frame', 1, "Project Gutenberg's frame was left out.", letters);
  return kept;
}

/**
 * Three or more links in a row to other places in the book, with hardly any other words, and the heading above them.
 */
function withoutContents(blocks: readonly MarkedBlock[], tally: Tally): readonly MarkedBlock[] {
  const kept: MarkedBlock[] = [];
  let ids: string[] = [];
  let index = 0;
  while (index < blocks.length) {
    let end = index;
    while (isLinks(blocks[end])) end++;
    const run = blocks.slice(index, end);
    if (run.reduce((sum, { links }) => sum + links, 0) >= 3) {
      const heading = kept.at(-1);
      const isHeaded = heading !== undefined && CONTENTS.test(heading.text.trim());
      if (isHeaded) ids.push(...(kept.pop()?.ids ?? []));
      ids.push(...run.flatMap((block) => block.ids));
      const letters = lettersOf(isHeaded ? [heading, ...run] : run);
      tally.add('contents', 1, 'A table of contents was left out.', letters);
      index = end;
    } else {
      for (const block of blocks.slice(index, Math.max(end, index + 1))) {
        kept.push(ids.length > 0 ? { ...block, ids: [...ids, ...block.ids] } : block);
        ids = [];
      }
      index = Math.max(end, index + 1);
    }
  }
  return kept;
}

function isLinks(block: MarkedBlock | undefined): boolean {
  return block !== undefined && block.links > 0 && block.linked >= block.text.trim().length * 0.7;
}

/** A heading "Notes" or "Contents" without text below it. */
function withoutEmptyLists(blocks: readonly MarkedBlock[], tally: Tally): readonly MarkedBlock[] {
  const kept = blocks.filter(({ level, text }, index) => {
    const next = blocks[index + 1];
    const isEmpty = !next || (next.level !== undefined && next.level <= (level ?? 6));
    const isContents = CONTENTS.test(text.trim());
    // At the beginning, the list itself was left out before.
    return !((isEmpty && (NOTES.test(text.trim()) || isContents)) || (isContents && index < 3));
  });
  const count = blocks.length - kept.length;
  tally.add('list-headings', count, 'Headings of empty lists were left out.', lettersOf(blocks) - lettersOf(kept));
  return kept;
}

/** Without footnotes, which are accounted for together. */
function lettersOf(blocks: readonly MarkedBlock[]): number {
  return blocks.reduce((sum, { text }) => sum + countLetters(text), 0);
}
