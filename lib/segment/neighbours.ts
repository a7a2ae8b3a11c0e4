// The passages before and after a passage: paragraphs for paragraphs, segments for segments.
import type { Text } from '../model.ts';
import { paragraphOf, parseId, parsePassage } from './ids.ts';

/**
 * Ids of the passages before and after; undefined at the ends of the text and for a passage that the text does not
 * have.
 */
export interface PassageNeighbours {
  readonly previous: string | undefined;
  readonly next: string | undefined;
}

/** The neighbours of "p7" ("p6", "p8"), of "p7-2" ("p7-1", "p8-1") or of a range (the segments next to its ends). */
export function passageNeighbours(text: Text, passage: string): PassageNeighbours {
  const ends = parsePassage(passage);
  if (!ends) return { previous: undefined, next: undefined };
  const bySegment = [ends.first, ends.last].some((id) => parseId(id)?.part !== undefined);
  const ids = text.paragraphs.flatMap(({ id, segments }) => (bySegment ? segments.map((segment) => segment.id) : [id]));
  const at = (end: string) =>
    bySegment ? (id: string) => id === end || paragraphOf(id) === end : (id: string) => id === end;
  const from = ids.findIndex(at(ends.first));
  const to = ids.findLastIndex(at(ends.last));
  if (from === -1 || to === -1) return { previous: undefined, next: undefined };
  return { previous: ids[from - 1], next: ids[to + 1] };
}
