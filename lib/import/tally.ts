// Counts the repairs and omissions of an importer by kind, so that each kind is reported once.
import type { ImportNote } from './importer.ts';

export interface Tally {
  /**
   * Adds `count` places to a kind; the first message of a kind is kept. `letters` is the number of letters and digits
   * that the file has there and the work does not have, or, if negative, the reverse.
   */
  readonly add: (kind: string, count: number, message: string, letters?: number) => void;
  /** Adds everything that another tally counted. */
  readonly join: (other: Tally) => void;
  /** The kinds with at least one place, in order of their first occurrence. */
  readonly notes: () => readonly ImportNote[];
}

export function startTally(): Tally {
  const byKind = new Map<string, ImportNote>();
  const add: Tally['add'] = (kind, count, message, letters = 0) => {
    if (count === 0) return;
    const before = byKind.get(kind);
    const sum = (before?.letters ?? 0) + letters;
    const note = { kind, count: (before?.count ?? 0) + count, message: before?.message ?? message };
    byKind.set(kind, sum === 0 ? note : { ...note, letters: sum });
  };
  return {
    add,
    join: (other) => {
      for (const { kind, count, message, letters } of other.notes()) add(kind, count, message, letters);
    },
    notes: () => [...byKind.values()],
  };
}
