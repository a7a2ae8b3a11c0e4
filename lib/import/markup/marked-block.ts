// A block as markup told it, before footnotes, contents and front matter are taken out of the run of blocks.
import type { ImportedNote } from '../importer.ts';
import type { OutlineBlock } from '../outline.ts';

export interface MarkedBlock extends OutlineBlock {
  /** Names that links can aim at: of the block, of what is in it, and of what opened before it. */
  readonly ids: readonly string[];
  /** How many links inside the book it holds, and how much of its text they are. */
  readonly links: number;
  readonly linked: number;
}

/** A footnote's place in running text, until the text is white-space clean: its number between two private characters. */
export function noteMark(index: number): string {
  return `\uE000${index}\uE001`;
}

const MARK = /[ \t\n]*\uE000(\d+)\uE001/g;

/** Takes the marks out of a text, and gives each note the place where its mark stood. */
export function liftNotes(
  marked: string,
  notes: readonly string[],
): { readonly text: string; readonly notes: readonly ImportedNote[] } {
  const lifted: ImportedNote[] = [];
  let text = '';
  let from = 0;
  for (const match of marked.matchAll(MARK)) {
    text += marked.slice(from, match.index);
    from = match.index + match[0].length;
    const note = notes[Number(match[1])];
    if (note !== undefined && note !== '') lifted.push({ at: text.length, text: note });
  }
  text += marked.slice(from);
  return { text, notes: lifted.map(({ at, text: note }) => ({ at: Math.min(at, text.trimEnd().length), text: note })) };
}
