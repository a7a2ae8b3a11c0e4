// In which order found segments are shown.

/** Sentences of a page. */
export const PAGE = 10;
/** Segments of a work that a search in all works shows. */
const OF_A_WORK = 3;

/** The segments of one work that were found. */
export interface FoundWork {
  /** How many. */
  readonly total: number;
  /** Numbers of those that are shown, in reading order. */
  readonly shown: readonly number[];
}

/** A segment that is shown, and how many were found in its work. */
export interface RankedPlace {
  readonly number: number;
  readonly total: number;
}

/** What a search found, as pages are cut from it. */
export interface Ranking {
  /** Segments. */
  readonly total: number;
  readonly works: number;
  /** How many segments all pages together show. */
  readonly shown: number;
  /** These segments in order, or the first page of them. */
  readonly places: readonly RankedPlace[];
}

/**
 * The found works, those with the best segments first, then those with more, then in the order of the library. `numbers`: segments, ascending.
 * Of a search in one work every segment is shown.
 */
export function orderWorks(
  numbers: ArrayLike<number>,
  scoreOf: (number: number) => number,
  workOf: (number: number) => number,
  isOneWork: boolean,
): readonly FoundWork[] {
  const works: { work: number; total: number; shown: number[]; best: number }[] = [];
  let held = { work: -1, total: 0, shown: [] as number[], best: 0 };
  for (let at = 0; at < numbers.length; at += 1) {
    const number = numbers[at] ?? 0;
    const work = workOf(number);
    if (work !== held.work) {
      held = { work, total: 0, shown: [], best: 0 };
      works.push(held);
    }
    const score = scoreOf(number);
    held.total += 1;
    if (isOneWork || held.shown.length < OF_A_WORK) held.shown.push(number);
    else replaceWorst(held.shown, number, scoreOf);
    held.best = Math.max(held.best, score);
  }
  return works.sort((one, other) => other.best - one.best || other.total - one.total || one.work - other.work);
}

/** Puts a later number at the end in place of the last of the worst ones that are worse. */
function replaceWorst(shown: number[], number: number, scoreOf: (number: number) => number): void {
  let worst = 0;
  for (let at = 1; at < shown.length; at += 1) if (scoreOf(shown[at] ?? 0) <= scoreOf(shown[worst] ?? 0)) worst = at;
  if (scoreOf(shown[worst] ?? 0) >= scoreOf(number)) return;
  shown.splice(worst, 1);
  shown.push(number);
}

/** The ranking of works in order, with all places or with the first `most`. */
export function rankingOf(works: readonly FoundWork[], most = Number.POSITIVE_INFINITY): Ranking {
  const places: RankedPlace[] = [];
  let [all, length] = [0, 0];
  for (const { shown, total } of works) {
    for (const number of shown) if (places.length < most) places.push({ number, total });
    all += total;
    length += shown.length;
  }
  return { total: all, works: works.length, shown: length, places };
}
