// The shelf's order, filters and pages. A filter is part of a path, "a2-story-short-2", so that each page of the shelf is a page of its own.
import type { Kind, Level, Work } from '../model.ts';
import { readingMinutes } from '../text/words.ts';
import { pagePath } from './address.ts';

/** A work and the number of words in its original. */
export interface ShelvedWork {
  readonly work: Work;
  readonly words: number;
}

/** All levels, the easiest first. */
export const LEVELS = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2'] as const satisfies Level[];
/** All kinds of works. */
export const KINDS = [
  'news',
  'story',
  'novel',
  'poem',
  'play',
  'dialogue',
  'essay',
  'letter',
  'science',
  'other',
] as const satisfies Kind[];
/** Lengths by reading time: at most 5 minutes, at most 15, more. */
export const LENGTHS = ['short', 'medium', 'long'] as const;
export type Length = (typeof LENGTHS)[number];

/** Which works are shown, and which page of them, from 1. */
export interface ShelfFilter {
  readonly level?: Level | undefined;
  readonly length?: Length | undefined;
  readonly kind?: Kind | undefined;
  readonly page?: number | undefined;
}

/** The works of one page, and the number of pages. */
export interface ShelfPage {
  readonly works: readonly ShelvedWork[];
  readonly pages: number;
}

/** Works on a page of the shelf: with what they are about, 15 kB compressed. */
export const PAGE_SIZE = 48;

/** "a2-short-story-2"; "" for the first page of all works. */
export function formatFilter({ level, length, kind, page = 1 }: ShelfFilter): string {
  return [level?.toLowerCase(), length, kind, page > 1 && String(page)].filter(Boolean).join('-');
}

/** The filter that `formatFilter` writes so; undefined for any other text. */
export function parseFilter(text: string): ShelfFilter | undefined {
  const parts = text.split('-');
  const one = <Value extends string>(values: readonly Value[]) =>
    values.find((value) => parts.includes(value.toLowerCase()));
  const number = Number(parts.find((part) => /^[1-9]\d{0,4}$/.test(part)) ?? 1);
  const filter = { level: one(LEVELS), length: one(LENGTHS), kind: one(KINDS), page: number };
  return text !== '' && formatFilter(filter) === text ? filter : undefined;
}

/** The path of a page of the shelf. */
export function shelfPath(lng: string, filter: ShelfFilter): string {
  const name = formatFilter(filter);
  return name ? pagePath(lng, 'library', name) : pagePath(lng);
}

/** The works that the filter shows, without dividing them into pages. */
export function filterShelf(
  works: readonly ShelvedWork[],
  { level, length, kind }: ShelfFilter,
): readonly ShelvedWork[] {
  return works.filter(
    ({ work: { meta }, words }) =>
      (!level || meta.level === level) && (!kind || meta.kind === kind) && (!length || lengthOf(words) === length),
  );
}

/** One page of the works that the filter shows; no works past the last page. */
export function pageOfShelf(works: readonly ShelvedWork[], filter: ShelfFilter): ShelfPage {
  const shown = filterShelf(works, filter);
  const start = ((filter.page ?? 1) - 1) * PAGE_SIZE;
  return { works: shown.slice(start, start + PAGE_SIZE), pages: Math.ceil(shown.length / PAGE_SIZE) };
}

/**
 * The order of the shelf: the works that the publisher put first (`first`, slugs), then by level, the easiest first and those without one last,
 * in a level the shortest first.
 */
export function orderShelf(works: readonly ShelvedWork[], first: readonly string[]): readonly ShelvedWork[] {
  const rank = (slug: string) => (first.includes(slug) ? first.indexOf(slug) : first.length);
  const levelOf = ({ work: { meta } }: ShelvedWork) => (meta.level ? LEVELS.indexOf(meta.level) : LEVELS.length);
  return works.toSorted(
    (one, other) =>
      rank(one.work.slug) - rank(other.work.slug) || levelOf(one) - levelOf(other) || one.words - other.words,
  );
}

function lengthOf(words: number): Length {
  const minutes = readingMinutes(words);
  return minutes <= 5 ? 'short' : minutes <= 15 ? 'medium' : 'long';
}
