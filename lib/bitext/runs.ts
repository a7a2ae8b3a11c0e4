// Finds texts that are known by their digests only among the units of a file: each may be a run of several units.
import { itemAt } from '../item-at.ts';
import { longestRise } from '../segment/sequences.ts';
import { EMPTY_DIGEST, extendDigest, finishDigest } from '../text/digest.ts';
import type { Unit } from './units.ts';

/** Units from `from` on and before `to`. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** Digest → the runs of units that have it, in order. */
export type RunIndex = ReadonlyMap<string, readonly Run[]>;

/** More units are hardly ever one segment. */
const longest = 16;
const deepest = 40;

/** The runs of units of one chapter whose digests are wanted. */
export function indexRuns(units: readonly Unit[], wanted: ReadonlySet<string>): RunIndex {
  const index = new Map<string, Run[]>();
  for (let from = 0; from < units.length; from += 1) {
    let state = EMPTY_DIGEST;
    for (let to = from; to < Math.min(units.length, from + longest); to += 1) {
      const unit = itemAt(units, to);
      if (unit.chapter !== itemAt(units, from).chapter) break;
      state = extendDigest(state, to === from ? unit.text : ` ${unit.text}`);
      const digest = finishDigest(state);
      if (!wanted.has(digest)) continue;
      const runs = index.get(digest);
      if (runs) runs.push({ from, to: to + 1 });
      else index.set(digest, [{ from, to: to + 1 }]);
    }
  }
  return index;
}

/**
 * For each digest the run that has it, where one can be told; undefined digests have none. Runs are in order and do not overlap:
 * as in a patience diff (Bram Cohen), what is unique on both sides is found first, and what is beside it next. `isWhole` says that
 * the digests are of everything in the units, and not of one text among others.
 */
export function findRuns(
  digests: readonly (string | undefined)[],
  index: RunIndex,
  units: number,
  isWhole: boolean,
): readonly (Run | undefined)[] {
  const found: (Run | undefined)[] = digests.map(() => undefined);
  const runsOf = (digest: string | undefined) => (digest === undefined ? [] : (index.get(digest) ?? []));
  const within = (first: number, last: number, from: number, to: number, depth: number, ends: Ends): void => {
    let [at, end, low, high] = [first, last, from, to];
    for (; ends.low && at < end; at += 1) {
      if (digests[at] === undefined) continue;
      const run = runsOf(digests[at]).find((one) => one.from === low && one.to <= high);
      if (!run) break;
      found[at] = run;
      low = run.to;
    }
    for (; ends.high && end > at; end -= 1) {
      if (digests[end - 1] === undefined) continue;
      const run = runsOf(digests[end - 1]).find((one) => one.to === high && one.from >= low);
      if (!run) break;
      found[end - 1] = run;
      high = run.from;
    }
    if (at >= end || low >= high || depth > deepest) return;
    const anchors = uniqueIn(digests, runsOf, { at, end, low, high });
    if (anchors.length === 0) {
      // A text without a unique sentence can only be recognised by where it begins and ends.
      if (depth === 0 && !(ends.low && ends.high)) within(first, last, from, to, 1, { low: true, high: true });
      return;
    }
    let [next, start] = [at, low];
    for (const [place, run] of [...anchors, [end, { from: high, to: high }] as const]) {
      within(next, place, start, run.from, depth + 1, { low: ends.low || next > at, high: ends.high || place < end });
      if (place < end) found[place] = run;
      [next, start] = [place + 1, run.to];
    }
  };
  within(0, digests.length, 0, units, 0, { low: isWhole, high: isWhole });
  return found;
}

/** Whether what is before and after a stretch is known, so that the stretch begins and ends where it does. */
interface Ends {
  readonly low: boolean;
  readonly high: boolean;
}

interface Stretch {
  readonly at: number;
  readonly end: number;
  readonly low: number;
  readonly high: number;
}

/** Digests that occur once in the stretch on both sides, as many as are in order. */
function uniqueIn(
  digests: readonly (string | undefined)[],
  runsOf: (digest: string | undefined) => readonly Run[],
  { at, end, low, high }: Stretch,
): readonly (readonly [place: number, run: Run])[] {
  const places = new Map<string, number>();
  for (let place = at; place < end; place += 1) {
    const digest = digests[place];
    if (digest !== undefined) places.set(digest, places.has(digest) ? -1 : place);
  }
  const candidates: (readonly [number, Run])[] = [];
  for (const [digest, place] of places) {
    if (place < 0) continue;
    const runs = runsOf(digest).filter(({ from, to }) => from >= low && to <= high);
    if (runs[0] && runs.length === 1) candidates.push([place, runs[0]]);
  }
  const chosen = new Set(longestRise(candidates.map(([place, { from }]) => [place, from])).map(([place]) => place));
  let reached = low;
  return candidates.filter(([place, { from, to }]) => {
    if (!chosen.has(place) || from < reached) return false;
    reached = to;
    return true;
  });
}
