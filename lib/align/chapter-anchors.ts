// Pairs of chapters that are each other's best match by far: what the others are placed between.
import { type ChapterNames, likeness, type NameCounts } from './chapter-names.ts';

/** Chapter `source` of the original and chapter `target` of the translation. */
export interface ChapterPair {
  readonly source: number;
  readonly target: number;
}

/** Less likeness than this is chance. */
const leastLikeness = 0.15;
/** How far a best match must be ahead of the second on both sides. */
const lead = 1.15;
/** A name that so many pairs of chapters share tells nothing worth the time. */
const mostShared = 40_000;

/** In the order of the original; the order of the translation may be another. */
export function findAnchors(names: ChapterNames): readonly ChapterPair[] {
  const postings = collectPostings(names);
  const bySource = names.source.map(() => noBest);
  const byTarget = names.target.map(() => noBest);
  for (const [source, chapter] of names.source.entries()) {
    for (const target of candidates(chapter, postings)) {
      const score = likeness(chapter, names.target[target] ?? new Map(), names.weights);
      bySource[source] = withRival(bySource[source] ?? noBest, target, score);
      byTarget[target] = withRival(byTarget[target] ?? noBest, source, score);
    }
  }
  // One chapter that holds everything is like all of the others, and only the best of them is needed.
  const needed = Math.min(names.source.length, names.target.length) === 1 ? 1 : lead;
  return bySource.flatMap(({ at, score, second }, source) => {
    const back = byTarget[at];
    const isBest = back?.at === source && score >= leastLikeness;
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

/** The chapters of the translation in which each feature stands. */
function collectPostings(names: ChapterNames): ReadonlyMap<number, readonly number[]> {
  const postings = new Map<number, number[]>();
  for (const [target, chapter] of names.target.entries()) {
    for (const feature of chapter.keys()) {
      const known = postings.get(feature);
      if (known) known.push(target);
      else postings.set(feature, [target]);
    }
  }
  const inSource = new Map<number, number>();
  for (const chapter of names.source) {
    for (const feature of chapter.keys()) inSource.set(feature, (inSource.get(feature) ?? 0) + 1);
  }
  for (const [feature, targets] of postings) {
    if (targets.length * (inSource.get(feature) ?? 0) > mostShared) postings.delete(feature);
  }
  return postings;
}

function candidates(chapter: NameCounts, postings: ReadonlyMap<number, readonly number[]>): ReadonlySet<number> {
  const found = new Set<number>();
  for (const feature of chapter.keys()) for (const target of postings.get(feature) ?? []) found.add(target);
  return found;
}
