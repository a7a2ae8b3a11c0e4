// Pairs the headings that two chapters begin with, so that no sentence of the text is taken for one of them.
import type { Bead } from '../align/bead.ts';
import { chapterNumber } from '../align/chapter-number.ts';
import type { Unit } from './units.ts';

export interface HeadingPairs {
  /** How many units the headings are on either side. */
  readonly source: number;
  readonly target: number;
  readonly beads: readonly Bead[];
}

const none: HeadingPairs = { source: 0, target: 0, beads: [] };

/** As many on both sides are paired in order; else all of the translation's stand beside the one with their number, or the last. */
export function pairHeadings({
  source,
  target,
}: {
  readonly source: readonly Unit[];
  readonly target: readonly Unit[];
}): HeadingPairs {
  const [rows, columns] = [leading(source), leading(target)];
  if (rows === 0 || columns === 0) return none;
  if (rows === columns) {
    const beads = Array.from({ length: rows }, (_, at) => ({ source: [at], target: [at], confidence: 1 }));
    return { source: rows, target: columns, beads };
  }
  const all = Array.from({ length: columns }, (_, at) => at);
  const numbers = all.flatMap((at) => chapterNumber(target[at]?.text) ?? []);
  const same = source.slice(0, rows).findIndex(({ text }) => numbers.includes(chapterNumber(text) ?? Number.NaN));
  const mate = same === -1 ? rows - 1 : same;
  const beads = Array.from({ length: rows }, (_, at) => ({
    source: [at],
    target: at === mate ? all : [],
    confidence: 1,
  }));
  return { source: rows, target: columns, beads };
}

function leading(units: readonly Unit[]): number {
  const end = units.findIndex(({ kind }) => kind !== 'heading');
  return end === -1 ? units.length : end;
}
