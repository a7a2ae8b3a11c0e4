// A bead: the units of the original and of the translation that say the same thing, and how sure we are of it.

/** Indices (zero-based) into the units of both sides; one side is empty where a unit has no counterpart. */
export interface Bead {
  readonly source: readonly number[];
  readonly target: readonly number[];
  /** Between 0 and 1, calibrated: of beads with 0.9, nine in ten are right. */
  readonly confidence: number;
}

/** A pair that is right less often than this is listed for review, by `add` as well as by the check. */
export const DOUBTFUL = 0.9;

/** A bead as one line, `[0, 1]:[2]:0.97`. */
export function formatBead(bead: Bead): string {
  return `[${bead.source.join(', ')}]:[${bead.target.join(', ')}]:${bead.confidence.toFixed(2)}`;
}

/** Reads a line that {@link formatBead} or another aligner wrote; undefined where it is none. A missing confidence is 1. */
export function parseBead(line: string): Bead | undefined {
  const match = /^\s*\[([\d,\s]*)\]\s*:\s*\[([\d,\s]*)\]\s*(?::\s*([\d.eE+-]+))?/.exec(line);
  if (match === null) return undefined;
  const confidence = match[3] === undefined ? 1 : Number(match[3]);
  return { source: numbers(match[1] ?? ''), target: numbers(match[2] ?? ''), confidence };
}

function numbers(list: string): number[] {
  return list
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '')
    .map(Number);
}
