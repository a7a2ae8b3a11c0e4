// Carries marks from a text to an edited one.
import type { Emphasis, Mark } from '../../model.ts';
import { difference } from '../difference.ts';
import { tidyMarks } from './marks.ts';
import { parseTagged } from './tagged.ts';

/** The marks whose words are unchanged in `after`, at their new places. */
export function carryMarks(marks: readonly Mark[], before: string, after: string): readonly Mark[] {
  if (before === after || marks.length === 0) return marks;
  const runs = keptRuns(before, after);
  const carried = marks.flatMap((mark) => {
    const run = runs.find(({ start, end }) => start <= mark.start && mark.end <= end);
    const by = run ? run.shift : onlyPlace(before.slice(mark.start, mark.end), before, after);
    return by === undefined ? [] : [{ ...mark, start: mark.start + by, end: mark.end + by }];
  });
  return tidyMarks(carried, after);
}

/** The runs of `before` that are in `after`, and by how much they moved. */
function keptRuns(before: string, after: string) {
  const runs: { readonly start: number; readonly end: number; readonly shift: number }[] = [];
  let [at, otherAt] = [0, 0];
  for (const { kind, text } of difference(before, after)) {
    if (kind === 'same') runs.push({ start: at, end: at + text.length, shift: otherAt - at });
    if (kind !== 'added') at += text.length;
    if (kind !== 'removed') otherAt += text.length;
  }
  return runs;
}

/** By how much several words moved that are in both texts exactly once; a single word may be another one. */
function onlyPlace(words: string, before: string, after: string): number | undefined {
  if (!/\p{L}.*\s.*\p{L}/u.test(words)) return undefined;
  const isOnly = (text: string) => text.includes(words) && text.indexOf(words) === text.lastIndexOf(words);
  return isOnly(before) && isOnly(after) ? after.indexOf(words) - before.indexOf(words) : undefined;
}

/** The marks at the same places of a text whose signs and spaces were corrected, although words inside them may differ. */
export function stretchMarks(marks: readonly Mark[], before: string, after: string): readonly Mark[] {
  const runs = keptRuns(before, after);
  const placeOf = (at: number, isEnd: boolean) => {
    const inside = runs.find(({ start, end }) => (isEnd ? start < at && at <= end : start <= at && at < end));
    if (inside) return at + inside.shift;
    // In a changed part, a mark begins where that part does, and ends where it does.
    const near = isEnd ? runs.find(({ start }) => start >= at) : runs.findLast(({ end }) => end <= at);
    if (near) return isEnd ? near.start + near.shift : near.end + near.shift;
    return isEnd ? after.length : 0;
  };
  const moved = marks.map((mark) => ({ ...mark, start: placeOf(mark.start, false), end: placeOf(mark.end, true) }));
  return tidyMarks(moved, after);
}

/** The marks of an entry of the library for the text as it is now; none if the entry cannot be read. */
export function marksFor(tagged: string | undefined, text: string | undefined): readonly Mark[] {
  const parsed = tagged === undefined ? undefined : parseTagged(tagged);
  return parsed && text !== undefined ? carryMarks(parsed.marks, parsed.text, text) : [];
}

/** The marks of a text's segments as they are now; entries that do not fit are carried over or left out. */
export function marksOf(segments: ReadonlyMap<string, string>, tagged: ReadonlyMap<string, string>): Emphasis {
  const entries = [...tagged].map(([id, entry]) => [id, marksFor(entry, segments.get(id))] as const);
  return new Map(entries.filter(([, marks]) => marks.length > 0));
}
