// Notes about a whole translation file.
import type { ImportNote } from '../importer.ts';

/** A note with the number of inline codes that were removed, or none. */
export function codeNotes(count: number): readonly ImportNote[] {
  if (count === 0) return [];
  return [{ kind: 'inline-codes', count, message: 'Inline codes were removed; the words in them were kept.' }];
}
