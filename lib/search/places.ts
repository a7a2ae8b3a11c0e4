// Which segments have all parts of a query.
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

/** Numbers of segments that have every part in the texts of the filter, ascending, with how many of its words stand there as they were typed. */
export async function findSegments(
  index: SearchIndex,
  parts: readonly Resolved[],
  filter: SearchFilter,
): Promise<ReadonlyMap<number, number>> {
  const size = index.blocks * SLOTS;
  const score = new Uint8Array(size);
  const found = new Uint8Array(size);
  const forms = new Set(parts.flatMap(({ words }) => words.flatMap((word) => word.forms)));
  const lists = new Map(
    await Promise.all([...forms].map(async (form) => [form, await index.segmentsOf(form)] as const)),
  );
  let needed = 0;
  for (const { term, words } of parts) {
    // A quotation needs each of its words, any other part one of its words.
    for (const group of term.kind === 'exact' ? words.map((word) => [word]) : [words]) {
      const isTyped = (form: string) => term.keys.includes(form);
      // The forms as typed come first: a segment counts once for a part, with the better score.
      const forms = group.flatMap((word) => word.forms).sort((one, other) => +isTyped(other.form) - +isTyped(one.form));
      for (const held of forms) {
        for (const number of lists.get(held) ?? []) {
          if (found[number] !== needed) continue;
          found[number] = needed + 1;
          score[number] = (score[number] ?? 0) + (isTyped(held.form) ? 2 : 1);
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
