// A block read from markup, before footnotes, contents and front matter are removed.
import type { Mark } from '../../model.ts';
import type { ImportedNote } from '../importer.ts';
import type { OutlineBlock } from '../outline.ts';
import type { TitleLine } from '../title-block.ts';
import { type InlineSigns, SIGN, startMarks } from './inline-signs.ts';

export interface MarkedBlock extends OutlineBlock {
  /** Anchors of the block, of its content, and of elements opened before it. */
  readonly ids: readonly string[];
  /** Number of links within the book, and their share of the text. */
  readonly links: number;
  readonly linked: number;
  /** Whether all its letters are bold. */
  readonly isBold: boolean;
  /** Whether it is a heading by its element, and not by its looks. */
  readonly isWritten: boolean;
  /** What it is on a title page, by its class. */
  readonly role: TitleLine['role'];
}

/**
 * A footnote mark in running text, until white space is tidied: the note's index between two private-use characters.
 */
export function noteMark(index: number): string {
  return `\uE000${index}\uE001`;
}

const INLINE = new RegExp(`[ \\t\\n]*(${SIGN}*)\\uE000(\\d+)\\uE001|(${SIGN})`, 'gu');

/** A text without the marks of its footnotes and without signs, and where these were. */
export interface Lifted {
  readonly text: string;
  readonly notes: readonly ImportedNote[];
  readonly marks?: readonly Mark[];
}

/** Removes the marks and signs from a text, and gives each note the offset of its mark. */
export function liftInline(marked: string, notes: readonly string[], signs?: InlineSigns): Lifted {
  const lifted: ImportedNote[] = [];
  const marks = startMarks(signs);
  let text = '';
  let from = 0;
  for (const match of marked.matchAll(INLINE)) {
    text += marked.slice(from, match.index);
    from = match.index + match[0].length;
    for (const sign of match[1] ?? match[3] ?? '') marks.read(sign, text.length);
    const note = notes[Number(match[2] ?? -1)];
    if (note !== undefined && note !== '') lifted.push({ at: text.length, text: note });
  }
  text += marked.slice(from);
  const found = marks.end(text.length);
  return {
    text,
    notes: lifted.map(({ at, text: note }) => ({ at: Math.min(at, text.trimEnd().length), text: note })),
    ...(found.length > 0 && { marks: found }),
  };
}
