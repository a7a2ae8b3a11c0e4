// Which segments have all parts of a query, and in which order they are shown.
import { SLOTS } from './index-files.ts';
import type { IndexedPlace, SearchIndex } from './open-index.ts';
import type { Resolved } from './resolve.ts';

/** Where a search looks; an absent field does not limit it. */
export interface SearchFilter {
  readonly level?: string | undefined;
  readonly kind?: string | undefined;
  /** Slug of a work. */
  readonly work?: string | undefined;
}

/** The segments of one work that were found. */
export interface FoundWork {
  /** Numbers of segments: those that are shown first, in reading order, then the others in reading order. */
  readonly segments: readonly number[];
  /** How many of them are shown first. */
  readonly leading: number;
}

/** Segments of a work that a search in all works shows. */
const OF_A_WORK = 3;

/** Numbers of segments that have every part in the texts of the filter, with how many of its words stand there as they were typed. */
export async function findSegments(
  index: SearchIndex,
  parts: readonly Resolved[],
  filter: SearchFilter,
): Promise<ReadonlyMap<number, number>> {
  const size = index.blocks * SLOTS;
  const score = new Uint8Array(size);
  const found = new Uint8Array(size);
  let needed = 0;
  for (const { term, words } of parts) {
    // A quotation needs each of its words, any other part one of its words.
    for (const group of term.kind === 'exact' ? words.map((word) => [word]) : [words]) {
      const isTyped = (form: string) => term.keys.includes(form);
      // The forms as typed come first: a segment counts once for a part, with the better score.
      const forms = group.flatMap((word) => word.forms).sort((one, other) => +isTyped(other.form) - +isTyped(one.form));
      for (const { form, segments } of forms) {
        for (const number of segments) {
          if (found[number] !== needed) continue;
          found[number] = needed + 1;
          score[number] = (score[number] ?? 0) + (isTyped(form) ? 2 : 1);
        }
      }
      needed += 1;
    }
  }
  const isAllowed = await readFilter(index, filter);
  const segments = new Map<number, number>();
  if (needed === 0) return segments;
  for (let number = 0; number < size; number += 1) {
    if (found[number] === needed && isAllowed(index.textOf(Math.floor(number / SLOTS))))
      segments.set(number, score[number] ?? 0);
  }
  return segments;
}

async function readFilter(
  index: SearchIndex,
  { level, kind, work }: SearchFilter,
): Promise<(place: IndexedPlace) => boolean> {
  const wanted = work ? (await index.works()).indexOf(work) : undefined;
  return (place) =>
    (!level || place.level === level) &&
    (!kind || place.kind === kind) &&
    (wanted === undefined || place.work === wanted);
}

/**
 * The found works, those with the best segments first, then those with more, then in the order of the library. Of a search in one work
 * every segment is a leading one.
 */
export function orderWorks(
  index: SearchIndex,
  segments: ReadonlyMap<number, number>,
  isOneWork: boolean,
): readonly FoundWork[] {
  const works = Map.groupBy(segments, ([number]) => index.textOf(Math.floor(number / SLOTS)).work);
  const best = (held: readonly (readonly [number, number])[]) =>
    held.reduce((most, [, score]) => Math.max(most, score), 0);
  return [...works]
    .map(([work, held]) => ({ work, held, score: best(held) }))
    .sort((one, other) => other.score - one.score || other.held.length - one.held.length || one.work - other.work)
    .map(({ held }) => {
      const numbers = held.map(([number]) => number);
      if (isOneWork) return { segments: numbers, leading: numbers.length };
      const leading = held
        .toSorted((one, other) => other[1] - one[1] || one[0] - other[0])
        .slice(0, OF_A_WORK)
        .map(([number]) => number)
        .sort((one, other) => one - other);
      return {
        segments: [...leading, ...numbers.filter((number) => !leading.includes(number))],
        leading: leading.length,
      };
    });
}
