// Finds the common subsequence of two sequences, anchored at items that are unique on both sides (patience diff, Bram
// Cohen).
import { itemAt } from '../item-at.ts';

/** Index in the first sequence, index in the second; both ascending. */
export type IndexPair = readonly [one: number, other: number];

/** Size limit of the table for stretches without unique items; larger stretches count as different. */
const largestTable = 250_000;
const deepest = 40;

/** Pairs of equal items. Not always as many as possible, but close to what a reader would choose; linear time. */
export function commonItems(one: readonly string[], other: readonly string[]): readonly IndexPair[] {
  return within({ one, other }, { from: 0, to: one.length, otherFrom: 0, otherTo: other.length }, 0);
}

interface Sequences {
  readonly one: readonly string[];
  readonly other: readonly string[];
}

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly otherFrom: number;
  readonly otherTo: number;
}

function within(sequences: Sequences, stretch: Stretch, depth: number): readonly IndexPair[] {
  const { one, other } = sequences;
  let { from, to, otherFrom, otherTo } = stretch;
  const before: IndexPair[] = [];
  const after: IndexPair[] = [];
  while (from < to && otherFrom < otherTo && one[from] === other[otherFrom]) {
    before.push([from, otherFrom]);
    from += 1;
    otherFrom += 1;
  }
  while (from < to && otherFrom < otherTo && one[to - 1] === other[otherTo - 1]) {
    to -= 1;
    otherTo -= 1;
    after.push([to, otherTo]);
  }
  after.reverse();
  const rest = { from, to, otherFrom, otherTo };
  return [...before, ...(from < to && otherFrom < otherTo ? middle(sequences, rest, depth) : []), ...after];
}

function middle(sequences: Sequences, stretch: Stretch, depth: number): readonly IndexPair[] {
  const anchors = depth < deepest ? uniquePairs(sequences, stretch) : [];
  if (anchors.length === 0) return table(sequences, stretch);
  const pairs: IndexPair[] = [];
  let { from, otherFrom } = stretch;
  for (const [at, otherAt] of [...anchors, [stretch.to, stretch.otherTo] as const]) {
    const gap = { from, to: at, otherFrom, otherTo: otherAt };
    for (const pair of within(sequences, gap, depth + 1)) pairs.push(pair);
    if (at < stretch.to) pairs.push([at, otherAt]);
    from = at + 1;
    otherFrom = otherAt + 1;
  }
  return pairs;
}

/** The longest ascending run of pairs of items that are unique on both sides of the stretch. */
function uniquePairs({ one, other }: Sequences, { from, to, otherFrom, otherTo }: Stretch): readonly IndexPair[] {
  const places = placesOf(one, from, to);
  const otherPlaces = placesOf(other, otherFrom, otherTo);
  const pairs: IndexPair[] = [];
  for (const [item, at] of places) {
    const otherAt = otherPlaces.get(item);
    if (at >= 0 && otherAt !== undefined && otherAt >= 0) pairs.push([at, otherAt]);
  }
  return longestRise(pairs);
}

/** The index of each item; -1 for an item that occurs twice. */
function placesOf(items: readonly string[], from: number, to: number): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (let at = from; at < to; at += 1) {
    const item = itemAt(items, at);
    places.set(item, places.has(item) ? -1 : at);
  }
  return places;
}

/** Pairs are ordered by their first index; returns the longest selection whose second index ascends too. */
export function longestRise(pairs: readonly IndexPair[]): readonly IndexPair[] {
  const ends: number[] = [];
  const previous = new Int32Array(pairs.length).fill(-1);
  for (const [index, [, value]] of pairs.entries()) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const half = (low + high) >> 1;
      if (itemAt(pairs, itemAt(ends, half))[1] < value) low = half + 1;
      else high = half;
    }
    previous[index] = low > 0 ? itemAt(ends, low - 1) : -1;
    ends[low] = index;
  }
  const rise: IndexPair[] = [];
  for (let index = ends.at(-1) ?? -1; index >= 0; index = itemAt(previous, index)) rise.push(itemAt(pairs, index));
  return rise.reverse();
}

/** The longest common subsequence of a stretch without unique items. */
function table({ one, other }: Sequences, { from, to, otherFrom, otherTo }: Stretch): readonly IndexPair[] {
  const [rows, columns] = [to - from, otherTo - otherFrom];
  if (rows * columns > largestTable) return [];
  const width = columns + 1;
  const lengths = new Int32Array((rows + 1) * width);
  for (let row = rows - 1; row >= 0; row -= 1) {
    for (let column = columns - 1; column >= 0; column -= 1) {
      const here = row * width + column;
      lengths[here] =
        one[from + row] === other[otherFrom + column]
          ? (lengths[here + width + 1] ?? 0) + 1
          : Math.max(lengths[here + 1] ?? 0, lengths[here + width] ?? 0);
    }
  }
  const pairs: IndexPair[] = [];
  let [row, column] = [0, 0];
  while (row < rows && column < columns) {
    const here = row * width + column;
    if (one[from + row] === other[otherFrom + column]) {
      pairs.push([from + row, otherFrom + column]);
      row += 1;
      column += 1;
    } else if ((lengths[here + width] ?? 0) >= (lengths[here + 1] ?? 0)) row += 1;
    else column += 1;
  }
  return pairs;
}
