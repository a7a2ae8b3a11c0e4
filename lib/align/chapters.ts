// Finds which chapters of two books translate each other: some may be missing, divided otherwise, or stand in another order.
import { type ChapterPair, findAnchors } from './chapter-anchors.ts';
import { type ChapterNames, countNames, joinNames, likeness } from './chapter-names.ts';
import { chapterNumber } from './chapter-number.ts';

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
 * The matches in the order of the original; whatever chapter stands in none has no counterpart. Names, numbers and words
 * that look alike give anchors, in any order; what lies between two anchors follows by number, length and place, and
 * chapters that are left over join a neighbour that they complete.
 */
export function matchChapters(
  source: readonly TitledChapter[],
  target: readonly TitledChapter[],
): readonly ChapterMatch[] {
  if (source.length === 0 || target.length === 0) return [];
  if (source.length === 1 && target.length === 1) return [{ source: [0], target: [0] }];
  const names = countNames(
    source.map(({ units }) => units),
    target.map(({ units }) => units),
  );
  const book: Book = {
    names,
    source: source.map(weigh),
    target: target.map(weigh),
    ratio: 0,
  };
  const everything = { source: range(0, source.length), target: range(0, target.length) };
  const isOneText = Math.abs(ratioOf(book, everything.source, everything.target)) < closeRatio;
  if (isOneText && Math.min(source.length, target.length) === 1) return [everything];
  const anchors = findAnchors(names);
  const filled = fillGaps({ ...book, ratio: usualRatio(book, anchors) }, anchors);
  if (isOneText && filled.length === 0) return [everything];
  return joinNeighbours({ ...book, ratio: usualRatio(book, filled) }, filled);
}

interface Weighed {
  readonly number: number | undefined;
  readonly letters: number;
}

interface Book {
  readonly names: ChapterNames;
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

/** What stands between two anchors, before the first and after the last on both sides, paired in order where it fits. */
function fillGaps(book: Book, anchors: readonly ChapterPair[]): readonly ChapterPair[] {
  const taken = new Set(anchors.map(({ target }) => target));
  const pairs: ChapterPair[] = [];
  let before: ChapterPair = { source: -1, target: -1 };
  for (const anchor of [...anchors, { source: book.source.length, target: book.target.length }]) {
    let from = before.source + 1;
    const stretches = freeBetween(before.target, anchor.target, taken, book.target.length);
    for (const target of stretches) {
      const gap = { source: range(from, anchor.source), target };
      const found = pairGap(book, gap, stretches.length === 1 && gap.source.length === target.length ? equalCounts : 0);
      for (const pair of found) taken.add(pair.target);
      pairs.push(...found);
      from = (found.at(-1)?.source ?? from - 1) + 1;
    }
    if (anchor.source < book.source.length) pairs.push(anchor);
    before = anchor;
  }
  return pairs;
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

/** The best pairs in order: by likeness, numbers and lengths, and `trust` for each of them. */
function pairGap(book: Book, { source, target }: Gap, trust: number): readonly ChapterPair[] {
  const width = target.length + 1;
  const best = new Float64Array((source.length + 1) * width);
  const isPair = new Uint8Array(best.length);
  for (const [i, one] of source.entries()) {
    for (const [j, other] of target.entries()) {
      const here = (i + 1) * width + j + 1;
      const without = Math.max(best[here - 1] ?? 0, best[here - width] ?? 0);
      const withPair = (best[here - width - 1] ?? 0) + fitness(book, one, other) + trust;
      best[here] = Math.max(without, withPair);
      isPair[here] = withPair > without ? 1 : 0;
    }
  }
  const pairs: ChapterPair[] = [];
  let [i, j] = [source.length, target.length];
  while (i > 0 && j > 0) {
    const here = i * width + j;
    if (isPair[here] === 1) {
      i -= 1;
      j -= 1;
      pairs.unshift({ source: source[i] ?? 0, target: target[j] ?? 0 });
    } else if ((best[here - 1] ?? 0) >= (best[here - width] ?? 0)) j -= 1;
    else i -= 1;
  }
  return pairs;
}

/** As many chapters on both sides between two anchors need less proof. */
const equalCounts = 0.2;
const sameNumber = 0.1;
const chance = 0.12;

/** Above 0 where two chapters look like each other. */
function fitness(book: Book, source: number, target: number): number {
  const names = likeness(
    book.names.source[source] ?? new Map(),
    book.names.target[target] ?? new Map(),
    book.names.weights,
  );
  const [one, other] = [book.source[source]?.number, book.target[target]?.number];
  const numbers = one === undefined || other === undefined ? 0 : one === other ? sameNumber : -sameNumber;
  const distance = Math.abs(ratioOf(book, [source], [target])) / Math.log(widestRatio);
  return names - chance + numbers + 0.1 * (0.5 - distance);
}

/** A chapter without a mate joins the match before or after it where the two sides are then more nearly of one length. */
function joinNeighbours(book: Book, pairs: readonly ChapterPair[]): readonly ChapterMatch[] {
  const matches: { source: number[]; target: number[] }[] = pairs.map((pair) => ({
    source: [pair.source],
    target: [pair.target],
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
      .map((place) => ({ place, match: { ...match, [side]: [...match[side], place].sort((a, b) => a - b) } }))
      .filter((option) => isBetter(book, match, option.match))
      .sort((a, b) => likenessOf(book, b.match) - likenessOf(book, a.match))[0];
    if (!grown) return;
    match[side] = grown.match[side];
    free.delete(grown.place);
  }
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
