// Finds which chapters of two books translate each other: some may be missing, divided otherwise, or stand in another order.
import {
  type Background,
  type ChapterPair,
  expectedLikeness,
  findAnchors,
  measureBackground,
} from './chapter-anchors.ts';
import { type ChapterNames, countNames, joinNames, likeness } from './chapter-names.ts';
import { chapterNumber } from './chapter-number.ts';
import type { DictionaryEntry } from './dictionary.ts';

/** A chapter as far as finding its mate goes. */
export interface TitledChapter {
  readonly heading: string | undefined;
  /** Its sentences. */
  readonly units: readonly string[];
}

/** Consecutive chapters of both sides that hold the same text: one and one as a rule, more where the books are divided otherwise. */
export interface ChapterMatch {
  readonly source: readonly number[];
  readonly target: readonly number[];
}

/** Lengths of translations differ from their originals by less than this factor, beyond what is usual in the book. */
const widestRatio = 2;
/** The share of the likeness that joining a neighbour may cost, for each step by which it brings the lengths together. */
const joinLoss = 0.5;
/** Where the lengths are this near to each other already, a neighbour joins only if it makes the chapters clearly more alike. */
const closeRatio = 0.3;
const clearGain = 1.005;

/**
 * The matches in the order of the original; a chapter that is in none has no counterpart. Names, numbers, words that look alike
 * and words of the dictionary give anchors, in any order; what lies between two anchors is matched in order by likeness and
 * length, up to three chapters with one, and chapters that are left over join a neighbour that they complete. The numbers in
 * headings decide only where the texts do not.
 */
export function matchChapters(
  source: readonly TitledChapter[],
  target: readonly TitledChapter[],
  dictionary: readonly DictionaryEntry[] = [],
): readonly ChapterMatch[] {
  if (source.length === 0 || target.length === 0) return [];
  if (source.length === 1 && target.length === 1) return [{ source: [0], target: [0] }];
  const names = countNames(
    source.map(({ units }) => units),
    target.map(({ units }) => units),
    dictionary,
  );
  const background = measureBackground(names);
  const book: Book = {
    names,
    background,
    source: source.map(weigh),
    target: target.map(weigh),
    ratio: 0,
  };
  const everything = { source: range(0, source.length), target: range(0, target.length) };
  const isOneText = Math.abs(ratioOf(book, everything.source, everything.target)) < closeRatio;
  if (isOneText && Math.min(source.length, target.length) === 1) return [everything];
  const anchors = findAnchors(names, background);
  const filled = fillGaps({ ...book, ratio: usualRatio(book, anchors) }, anchors);
  if (isOneText && filled.length === 0) return [everything];
  return joinNeighbours({ ...book, ratio: usualRatio(book, filled.flatMap(asPair)) }, filled);
}

function asPair({ source, target }: ChapterMatch): readonly ChapterPair[] {
  const [[one], [other]] = [source, target];
  return source.length + target.length === 2 && one !== undefined && other !== undefined
    ? [{ source: one, target: other }]
    : [];
}

interface Weighed {
  readonly number: number | undefined;
  readonly letters: number;
}

interface Book {
  readonly names: ChapterNames;
  readonly background: Background;
  readonly source: readonly Weighed[];
  readonly target: readonly Weighed[];
  /** The usual logarithm of a translation's length over its original's. */
  readonly ratio: number;
}

function weigh({ heading, units }: TitledChapter): Weighed {
  const letters = units.reduce((sum, unit) => sum + unit.length, 0);
  return { number: chapterNumber(heading), letters: Math.max(1, letters) };
}

/** The median of the pairs that may be whole chapters on both sides; few pairs say little. */
function usualRatio(book: Book, pairs: readonly ChapterPair[]): number {
  const ratios = pairs
    .map((pair) => ratioOf({ ...book, ratio: 0 }, [pair.source], [pair.target]))
    .filter((ratio) => Math.abs(ratio) < Math.log(widestRatio))
    .sort((a, b) => a - b);
  if (ratios.length < fewest) return 0;
  return ratios[Math.floor(ratios.length / 2)] ?? 0;
}

const fewest = 3;

function ratioOf(book: Book, source: readonly number[], target: readonly number[]): number {
  const sum = (chapters: readonly Weighed[], places: readonly number[]) =>
    places.reduce((letters, place) => letters + (chapters[place]?.letters ?? 0), 0);
  return Math.log(sum(book.target, target) / sum(book.source, source)) - book.ratio;
}

/** What stands between two anchors, before the first and after the last on both sides, matched in order where it fits. */
function fillGaps(book: Book, anchors: readonly ChapterPair[]): readonly ChapterMatch[] {
  const taken = new Set(anchors.map(({ target }) => target));
  const matches: ChapterMatch[] = [];
  let before: ChapterPair = { source: -1, target: -1 };
  for (const anchor of [...anchors, { source: book.source.length, target: book.target.length }]) {
    let from = before.source + 1;
    const stretches = freeBetween(before.target, anchor.target, taken, book.target.length);
    for (const target of stretches) {
      const gap = { source: range(from, anchor.source), target };
      const isEqual = stretches.length === 1 && gap.source.length === target.length;
      const found = matchGap(book, gap, isEqual ? equalCounts : 0);
      for (const match of found) for (const place of match.target) taken.add(place);
      matches.push(...found);
      from = (found.at(-1)?.source.at(-1) ?? from - 1) + 1;
    }
    if (anchor.source < book.source.length) matches.push({ source: [anchor.source], target: [anchor.target] });
    before = anchor;
  }
  return matches;
}

/** Chapters between two places; where the order is broken there, those that follow the one and those that lead to the other. */
function freeBetween(
  after: number,
  before: number,
  taken: ReadonlySet<number>,
  count: number,
): readonly (readonly number[])[] {
  const between = range(after + 1, before);
  if (before > after && !between.some((place) => taken.has(place))) return [between];
  const following: number[] = [];
  for (let place = after + 1; place < count && !taken.has(place) && following.length < longestRun; place += 1)
    following.push(place);
  const leading: number[] = [];
  for (let place = before - 1; place >= 0 && !taken.has(place) && leading.length < longestRun; place -= 1)
    leading.unshift(place);
  return [following, leading];
}

/** Stories have hardly more chapters that nothing names. */
const longestRun = 40;

interface Gap {
  readonly source: readonly number[];
  readonly target: readonly number[];
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}

/** How many chapters of both sides may be one match; two and two are divided at different places. */
const steps = [
  [1, 1],
  [1, 2],
  [2, 1],
  [1, 3],
  [3, 1],
  [2, 2],
] as const;

/** The best matches in order: by likeness, lengths and numbers, and `trust` for each of them. */
function matchGap(book: Book, { source, target }: Gap, trust: number): readonly ChapterMatch[] {
  const width = target.length + 1;
  const best = new Float64Array((source.length + 1) * width);
  /** Which step leads here; none where a chapter is left out. */
  const step = new Int8Array(best.length).fill(-1);
  const alike = source.map((one) => target.map((other) => excess(book, [one], [other])));
  for (let i = 1; i <= source.length; i += 1) {
    for (let j = 1; j <= target.length; j += 1) {
      const here = i * width + j;
      best[here] = Math.max(best[here - 1] as number, best[here - width] as number);
      for (const [index, [rows = 1, columns = 1]] of steps.entries()) {
        if (rows > i || columns > j || !mayJoin(alike, i - rows, j - columns, rows, columns)) continue;
        const match = { source: source.slice(i - rows, i), target: target.slice(j - columns, j) };
        const likeness = rows + columns === 2 ? (alike[i - 1]?.[j - 1] ?? 0) : excess(book, match.source, match.target);
        const value = (best[here - rows * width - columns] as number) + fitness(book, match, likeness) + trust;
        if (value <= (best[here] as number)) continue;
        best[here] = value;
        step[here] = index;
      }
    }
  }
  const matches: ChapterMatch[] = [];
  let [i, j] = [source.length, target.length];
  while (i > 0 && j > 0) {
    const here = i * width + j;
    const taken = steps[step[here] as number];
    if (taken !== undefined) {
      const [rows, columns] = taken;
      i -= rows;
      j -= columns;
      matches.unshift({ source: source.slice(i, i + rows), target: target.slice(j, j + columns) });
    } else if ((best[here - 1] as number) >= (best[here - width] as number)) j -= 1;
    else i -= 1;
  }
  return matches;
}

/** Chapters are only joined where each of them is like one of the other side. */
function mayJoin(alike: readonly (readonly number[])[], i: number, j: number, rows: number, columns: number): boolean {
  if (rows + columns === 2) return true;
  const isAlike = (row: number, column: number) => (alike[row]?.[column] ?? 0) > chance;
  const [across, down] = [range(j, j + columns), range(i, i + rows)];
  return (
    down.every((row) => across.some((column) => isAlike(row, column))) &&
    across.every((column) => down.some((row) => isAlike(row, column)))
  );
}

/** As many chapters on both sides between two anchors need less proof. */
const equalCounts = 0.08;
/** Numbers are weak evidence: a book may be divided otherwise, or counted anew in each part. */
const sameNumber = 0.03;
const chance = 0.03;
/** The most that equal lengths add, and how fast unequal ones take away. */
const sameLength = 0.04;
/** What each chapter that is not left out adds to the likeness. */
const joined = 0.1;
const lengthWeight = 0.25;

/** Above 0 where two stretches of chapters look like each other; `likeness` is theirs above the background. */
function fitness(book: Book, { source, target }: ChapterMatch, likeness: number): number {
  const [one, other] = [book.source[source[0] ?? 0]?.number, book.target[target[0] ?? 0]?.number];
  const numbers = one === undefined || other === undefined ? 0 : one === other ? sameNumber : -sameNumber;
  const distance = Math.abs(ratioOf(book, source, target)) / Math.log(widestRatio);
  const whole = 1 + joined * (source.length + target.length - 2);
  return whole * (likeness - chance) + numbers + sameLength - lengthWeight * Math.min(2, distance) ** 2;
}

/** How much more alike two stretches are than chapters that have nothing to do with each other. */
function excess(book: Book, source: readonly number[], target: readonly number[]): number {
  let expected = 0;
  for (const row of source) {
    for (const column of target) {
      const own = likenessOf(book, { source: [row], target: [column] });
      expected += expectedLikeness(book.background, row, column, own);
    }
  }
  return likenessOf(book, { source, target }) - expected / (source.length * target.length);
}

/** A chapter without a mate joins the match before or after it where the two sides are then more nearly of one length. */
function joinNeighbours(book: Book, found: readonly ChapterMatch[]): readonly ChapterMatch[] {
  const matches: { source: number[]; target: number[] }[] = found.map(({ source, target }) => ({
    source: [...source],
    target: [...target],
  }));
  const freeSource = freeOf(
    book.source.length,
    matches.flatMap(({ source }) => source),
  );
  const freeTarget = freeOf(
    book.target.length,
    matches.flatMap(({ target }) => target),
  );
  for (const match of matches) {
    growSide(book, match, 'target', freeTarget);
    growSide(book, match, 'source', freeSource);
  }
  return matches;
}

function freeOf(count: number, taken: readonly number[]): Set<number> {
  const free = new Set(range(0, count));
  for (const place of taken) free.delete(place);
  return free;
}

function growSide(
  book: Book,
  match: { source: number[]; target: number[] },
  side: 'source' | 'target',
  free: Set<number>,
): void {
  for (;;) {
    const options = [(match[side][0] ?? 0) - 1, (match[side].at(-1) ?? 0) + 1].filter((place) => free.has(place));
    const grown = options
      .filter((place) => belongs(book, match, side, place))
      .map((place) => ({ place, match: { ...match, [side]: [...match[side], place].sort((a, b) => a - b) } }))
      .filter((option) => isBetter(book, match, option.match))
      .sort((a, b) => likenessOf(book, b.match) - likenessOf(book, a.match))[0];
    if (!grown) return;
    match[side] = grown.match[side];
    free.delete(grown.place);
  }
}

/** Whether a chapter is like the other side of a match at least half as much as the chapters that are in it already. */
function belongs(book: Book, match: ChapterMatch, side: 'source' | 'target', place: number): boolean {
  const own = excess(book, match.source, match.target);
  const likeness = side === 'source' ? excess(book, [place], match.target) : excess(book, match.source, [place]);
  return likeness >= Math.max(chance, own / 2);
}

function isBetter(book: Book, match: ChapterMatch, grown: ChapterMatch): boolean {
  const before = Math.abs(ratioOf(book, match.source, match.target));
  const after = Math.abs(ratioOf(book, grown.source, grown.target));
  const gain = likenessOf(book, grown) / likenessOf(book, match);
  if (after < before && gain >= 1 - joinLoss * Math.min(1, before - after)) return true;
  return after < closeRatio && gain > clearGain;
}

function likenessOf({ names }: Book, match: ChapterMatch): number {
  const joined = (chapters: ChapterNames['source'], places: readonly number[]) =>
    joinNames(places.map((place) => chapters[place] ?? new Map()));
  return likeness(joined(names.source, match.source), joined(names.target, match.target), names.weights);
}
