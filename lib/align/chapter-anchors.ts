// Pairs of chapters that are each other's best match by far: what the others are placed between.
import { type ChapterNames, likenessRows } from './chapter-names.ts';

/** Chapter `source` of the original and chapter `target` of the translation. */
export interface ChapterPair {
  readonly source: number;
  readonly target: number;
}

/** How alike chapters are where they have nothing to do with each other: long ones and those about the same people are more alike. */
export interface Background {
  readonly source: Float64Array;
  readonly target: Float64Array;
  readonly total: number;
}

/** Less likeness than this above the background is chance. */
const least = 0.06;
/** How far a best match must be ahead of the second on both sides, above the background. */
const lead = 1.2;

/** Sums of likeness over all pairs of chapters. */
export function measureBackground(names: ChapterNames): Background {
  const source = new Float64Array(names.source.length);
  const target = new Float64Array(names.target.length);
  likenessRows(names, (row, values) => {
    for (const [column, value] of values.entries()) {
      source[row] = (source[row] as number) + value;
      target[column] = (target[column] as number) + value;
    }
  });
  return { source, target, total: source.reduce((sum, value) => sum + value, 0) };
}

/** The likeness to expect of two chapters by what they share with all others; `value` is their own. */
export function expectedLikeness(
  { source, target, total }: Background,
  row: number,
  column: number,
  value: number,
): number {
  const ofRow = ((source[row] as number) - value) / Math.max(1, target.length - 1);
  const ofColumn = ((target[column] as number) - value) / Math.max(1, source.length - 1);
  if (source.length === 1) return ofRow;
  if (target.length === 1) return ofColumn;
  const others =
    (total - (source[row] as number) - (target[column] as number) + value) /
    ((source.length - 1) * (target.length - 1));
  return others <= 0 ? 0 : Math.min(Math.max(ofRow, ofColumn), (ofRow * ofColumn) / others);
}

/** In the order of the original; the order of the translation may be another. */
export function findAnchors(names: ChapterNames, background: Background): readonly ChapterPair[] {
  const bySource = names.source.map(() => noBest);
  const byTarget = names.target.map(() => noBest);
  likenessRows(names, (source, values) => {
    for (const [target, value] of values.entries()) {
      const score = value - expectedLikeness(background, source, target, value);
      if (score <= 0) continue;
      bySource[source] = withRival(bySource[source] ?? noBest, target, score);
      byTarget[target] = withRival(byTarget[target] ?? noBest, source, score);
    }
  });
  // One chapter that holds everything is like all of the others, and only the best of them is needed.
  const needed = Math.min(names.source.length, names.target.length) === 1 ? 1 : lead;
  return bySource.flatMap(({ at, score, second }, source) => {
    const back = byTarget[at];
    const isBest = back?.at === source && score >= least;
    return isBest && score >= needed * Math.max(second, back.second) ? [{ source, target: at }] : [];
  });
}

interface Best {
  readonly at: number;
  readonly score: number;
  readonly second: number;
}

const noBest: Best = { at: -1, score: 0, second: 0 };

function withRival(best: Best, at: number, score: number): Best {
  if (score > best.score) return { at, score, second: best.score };
  return score > best.second ? { ...best, second: score } : best;
}
