// What alignment works on: the sentences of a chapter's blocks, each with the paragraph it stands in and its footnotes.
import type { Block, ImportedChapter } from '../import/importer.ts';
import type { Lang, Mark, ParagraphKind } from '../model.ts';
import { cutMarks } from '../text/emphasis/marks.ts';
import { splitSentences } from '../text/sentences.ts';
import type { Held, PlacedRepair } from './repairs.ts';

/** A sentence, a line of verse, or a whole heading. */
export interface Unit {
  readonly text: string;
  readonly kind: ParagraphKind;
  /** The index of the work's chapter. */
  readonly chapter: number;
  /** The index of the block in its chapter. */
  readonly block: number;
  readonly notes: readonly string[];
  readonly marks?: readonly Mark[] | undefined;
  /** When the block that it opens begins, in seconds. */
  readonly start?: number | undefined;
  /** The segment of a person's that it is, or belongs to. */
  readonly held?: Held | undefined;
  /** What a person deleted between the unit before and this one. */
  readonly deleted?: readonly PlacedRepair[] | undefined;
}

/** The units of one chapter in order, none blank. */
export function unitsOf({ blocks }: ImportedChapter, chapter: number, lang: Lang): readonly Unit[] {
  return blocks.flatMap((block, index) => {
    const spans = spansOf(block, lang).filter(({ start, end }) => block.text.slice(start, end).trim() !== '');
    return spans.map(({ start, end }, span) => {
      // A note belongs to what stands before its mark, so that a mark after the last stop is still the last sentence's.
      const from = span === 0 ? -1 : (spans[span - 1]?.end ?? 0);
      const to = span === spans.length - 1 ? block.text.length : end;
      const notes = block.notes.filter(({ at }) => at > from && at <= to).map(({ text }) => text);
      const written = block.text.slice(start, end);
      const text = written.replace(/\s+/g, ' ').trim();
      // White space in imported texts is tidy already: only that at the ends goes.
      const first = start + written.length - written.trimStart().length;
      const marks = cutMarks(block.marks ?? [], first, first + text.length);
      const unit = { text, kind: block.kind, chapter, block: index, notes, ...(marks.length > 0 && { marks }) };
      return span === 0 && block.start !== undefined ? { ...unit, start: block.start } : unit;
    });
  });
}

function spansOf({ kind, text }: Block, lang: Lang): readonly { readonly start: number; readonly end: number }[] {
  if (kind === 'heading') return [{ start: 0, end: text.length }];
  if (kind !== 'verse') return splitSentences(text, lang);
  return Array.from(text.matchAll(/[^\n]+/g), ({ index, 0: line }) => ({ start: index, end: index + line.length }));
}
