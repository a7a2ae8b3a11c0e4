// The footnotes of one side of a text, numbered in reading order.
import type { Text } from '../model.ts';
import type { Side } from './exporter.ts';

/** A footnote with its number. */
export interface NumberedNote {
  /** From 1, through the text. */
  readonly number: number;
  /** The segment that it belongs to. */
  readonly segment: string;
  readonly text: string;
}

/** A side's footnotes in order, and the note numbers of each segment. */
export function numberNotes(
  { paragraphs, notes }: Text,
  side: Side,
): { readonly all: readonly NumberedNote[]; readonly marks: ReadonlyMap<string, readonly number[]> } {
  const bySegment = new Map(Object.entries(notes[side]));
  const all: NumberedNote[] = [];
  const marks = new Map<string, readonly number[]>();
  for (const { id } of paragraphs.flatMap(({ segments }) => segments)) {
    const texts = bySegment.get(id) ?? [];
    const numbered = texts.map((text, index) => ({ number: all.length + index + 1, segment: id, text }));
    if (numbered.length > 0)
      marks.set(
        id,
        numbered.map(({ number }) => number),
      );
    all.push(...numbered);
  }
  return { all, marks };
}
