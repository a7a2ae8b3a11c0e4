// Finds the places where two subtitle files certainly begin to say the same: paragraphs that begin at the same time.
import type { Anchor } from '../align/anchored.ts';
import { itemAt } from '../item-at.ts';
import type { Unit } from './units.ts';

interface Start {
  readonly unit: number;
  /** In seconds. */
  readonly time: number;
}

/** Films run at 23.976, 24 or 25 pictures a second, and their subtitles with them. */
const SPEEDS = [1, 25 / 24, 24 / 25, 25 / 23.976, 23.976 / 25];
/** In seconds: the beginnings of two files differ by no more. */
const LARGEST_SHIFT = 300;
/** In seconds: subtitles of one moment begin no further apart. */
const TOLERANCE = 0.5;
/** Fewer common times, or a smaller share of the shorter file, are chance. */
const FEWEST = 3;
const LEAST_SHARE = 0.3;

/**
 * Empty anchors, which nothing crosses, before the paragraphs that begin at the same time in both files after the most
 * frequent shift, at the speed that makes most of them agree; none for files without times or of different recordings.
 */
export function anchorTimes(source: readonly Unit[], target: readonly Unit[]): readonly Anchor[] {
  const left = startsIn(source);
  const right = startsIn(target);
  let pairs: readonly (readonly [Start, Start])[] = [];
  for (const speed of SPEEDS) {
    const moved = left.map(({ unit, time }) => ({ unit, time: time * speed }));
    const found = pairStarts(moved, right, frequentShift(moved, right));
    if (found.length > pairs.length) pairs = found;
  }
  if (pairs.length < Math.max(FEWEST, LEAST_SHARE * Math.min(left.length, right.length))) return [];
  return pairs
    .filter(([{ unit }, other]) => unit > 0 && other.unit > 0)
    .map(([{ unit }, other]) => ({ source: [unit, unit], target: [other.unit, other.unit] }));
}

/** Replies in one subtitle have one time, which is that of the first. */
function startsIn(units: readonly Unit[]): readonly Start[] {
  const starts: Start[] = [];
  units.forEach(({ start }, unit) => {
    if (start !== undefined && start > (starts.at(-1)?.time ?? -1)) starts.push({ unit, time: start });
  });
  return starts;
}

/** The middle of the differences in the fullest second. */
function frequentShift(left: readonly Start[], right: readonly Start[]): number {
  const bins = new Map<number, number[]>();
  let first = 0;
  for (const { time } of left) {
    while (first < right.length && itemAt(right, first).time < time - LARGEST_SHIFT) first += 1;
    for (let at = first; at < right.length && itemAt(right, at).time <= time + LARGEST_SHIFT; at += 1) {
      const shift = itemAt(right, at).time - time;
      // Half a second at a time, so that no second is divided.
      for (const bin of [Math.floor(shift * 2), Math.floor(shift * 2) - 1]) {
        const shifts = bins.get(bin);
        if (shifts) shifts.push(shift);
        else bins.set(bin, [shift]);
      }
    }
  }
  const fullest = [...bins.values()].reduce((best, shifts) => (shifts.length > best.length ? shifts : best), []);
  return fullest.toSorted((one, other) => one - other)[Math.floor(fullest.length / 2)] ?? 0;
}

/** Each start and the one that is nearest to it in the other file, in order. */
function pairStarts(
  left: readonly Start[],
  right: readonly Start[],
  shift: number,
): readonly (readonly [Start, Start])[] {
  const pairs: (readonly [Start, Start])[] = [];
  let at = 0;
  for (const start of left) {
    const distance = (index: number) => Math.abs((right[index]?.time ?? Number.POSITIVE_INFINITY) - shift - start.time);
    while (at < right.length && distance(at + 1) <= distance(at)) at += 1;
    const other = right[at];
    if (!other || distance(at) > TOLERANCE) continue;
    pairs.push([start, other]);
    at += 1;
  }
  return pairs;
}
