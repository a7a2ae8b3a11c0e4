// What readers of translations have to say of a whole file.
import type { ImportNote } from '../importer.ts';

/** One note of how many inline codes were left out, or none. */
export function codeNotes(count: number): readonly ImportNote[] {
  if (count === 0) return [];
  return [{ kind: 'inline-codes', count, message: 'Inline codes were left out; the words they enclose stay.' }];
}
