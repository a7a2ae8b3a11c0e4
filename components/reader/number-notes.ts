// A text's footnotes, numbered in the order of the segments they belong to.
import type { Text } from '#lib/model.ts';

/** A footnote with its number on the page. */
export interface NumberedNote {
  readonly number: number;
  /** Id of the segment it belongs to. */
  readonly segment: string;
  readonly source: string;
  readonly target: string | undefined;
}

/** The notes of a text numbered from 1, and their numbers by segment id. */
export function numberNotes(text: Text): {
  readonly list: readonly NumberedNote[];
  readonly numbers: ReadonlyMap<string, readonly number[]>;
} {
  const ids = text.paragraphs.flatMap((paragraph) => paragraph.segments.map((segment) => segment.id));
  const unnumbered = ids.flatMap((segment) =>
    (text.notes.source[segment] ?? []).map((source, index) => ({
      segment,
      source,
      target: text.notes.target[segment]?.[index],
    })),
  );
  const list = unnumbered.map((note, index) => ({ number: index + 1, ...note }));
  const bySegment = Map.groupBy(list, (note) => note.segment);
  return { list, numbers: new Map([...bySegment].map(([id, notes]) => [id, notes.map((note) => note.number)])) };
}
