// Counts the repairs of an importer by kind, so that each kind is reported once.
import type { ImportNote } from './importer.ts';

export interface Tally {
  /** Adds `count` places to a kind; the first message of a kind is kept. */
  readonly add: (kind: string, count: number, message: string) => void;
  /** The kinds with at least one place, in order of their first occurrence. */
  readonly notes: () => readonly ImportNote[];
}

export function startTally(): Tally {
  const byKind = new Map<string, ImportNote>();
  return {
    add: (kind, count, message) => {
      if (count === 0) return;
      const before = byKind.get(kind);
      byKind.set(kind, { kind, count: (before?.count ?? 0) + count, message: before?.message ?? message });
    },
    notes: () => [...byKind.values()],
  };
}
