// How common lemmas are, as the ranking knows it: levels that were counted when it was trained.

/** Levels above 0; each is twice as common as the one below. */
export const LEVELS = 15;

/** The level of a folded lemma: 0 where our dictionary lacks it, 1 for the rarest words of the dictionary. */
export type Commonness = (lemma: string) => number;

/** Lemmas as they are kept: a line for each level from 2 on, divided by spaces; whatever is on no line is of level 1. */
export function packLevels(levels: ReadonlyMap<string, number>): string {
  const lines = Array.from({ length: LEVELS - 1 }, (): string[] => []);
  for (const [lemma, level] of [...levels].sort(([a], [b]) => (a < b ? -1 : 1))) lines[level - 2]?.push(lemma);
  return lines.map((lemmas) => lemmas.join(' ')).join('\n');
}

/** Reads them again; `isKnown` tells what the dictionary has. */
export function unpackLevels(packed: string, isKnown: (lemma: string) => boolean): Commonness {
  const levels = new Map<string, number>();
  for (const [index, line] of packed.split('\n').entries()) {
    for (const lemma of line.split(' ')) if (lemma !== '') levels.set(lemma, index + 2);
  }
  return (lemma) => (isKnown(lemma) ? (levels.get(lemma) ?? 1) : 0);
}
