// Our search in the benchmark: builds an index in memory, counts what a query fetches, finds sentences.
import { gzipSync } from 'node:zlib';
import { type IndexedText, startIndex } from '#lib/search/build-index.ts';
import { type IndexFileKind, SLOTS } from '#lib/search/index-files.ts';
import { openIndex } from '#lib/search/open-index.ts';
import { findSegments } from '#lib/search/places.ts';
import { cleanQuery, parseQuery } from '#lib/search/query.ts';
import { resolveTerm } from '#lib/search/resolve.ts';
import { openSearch } from '#lib/search/search.ts';
import { openSearchWords } from '#lib/store/analysis/search-index.ts';

export type Files = ReadonlyMap<IndexFileKind, string>;

/** Builds the index as the site's build does, with the loading of the dictionary of forms, and counts the seconds of processor time. */
export async function buildOurs(
  texts: readonly IndexedText[],
): Promise<{ readonly files: Files; readonly cpu: number }> {
  const before = process.cpuUsage();
  const index = startIndex(await openSearchWords());
  for (const text of texts) index.add(text);
  const files = new Map<IndexFileKind, string>();
  for (const { kind, content } of index.finish()) files.set(kind, content);
  const { user, system } = process.cpuUsage(before);
  return { files, cpu: (user + system) / 1e6 };
}

/** Bytes (gzip) of all files. */
export function sizeOfOurs(files: Files): number {
  return [...files.values()].reduce((sum, content) => sum + gzipSync(content).length, 0);
}

export interface Fetched {
  /** Bytes (gzip) for a page of ten results, with the catalogue. */
  readonly first: number;
  /** The same after another query has fetched the catalogue. */
  readonly second: number;
  readonly results: number;
  /** Milliseconds from the files' arrival, as text, to the answer. */
  readonly time: number;
}

/** What each query fetches in a fresh browser. */
export async function askOurs(files: Files, queries: readonly string[]): Promise<readonly Fetched[]> {
  const asked = [];
  for (const query of queries) {
    const fetched = new Map<IndexFileKind, number>();
    const read = (kind: IndexFileKind) => files.get(kind) ?? '';
    const search = await openSearch(async (kind) => {
      fetched.set(kind, gzipSync(read(kind)).length);
      return JSON.parse(read(kind));
    });
    await search.answer(query);
    // Parsed anew, but not compressed.
    const started = performance.now();
    const { total } = await (await openSearch(async (kind) => JSON.parse(read(kind)))).answer(query);
    const time = performance.now() - started;
    const first = [...fetched.values()].reduce((sum, bytes) => sum + bytes, 0);
    asked.push({ first, second: first - (fetched.get('catalogue') ?? 0), results: total, time });
  }
  return asked;
}

/** Finds the numbers of sentences, where every text is one sentence. */
export async function openOurs(files: Files): Promise<(query: string) => Promise<ReadonlySet<number>>> {
  const parsed = new Map<IndexFileKind, unknown>();
  const index = await openIndex(async (kind) => {
    if (!parsed.has(kind)) parsed.set(kind, JSON.parse(files.get(kind) ?? ''));
    return parsed.get(kind);
  });
  return async (query) => {
    const terms = await Promise.all(parseQuery(cleanQuery(query)).map((term) => resolveTerm(index, term)));
    if (terms.length === 0 || terms.some(({ words }) => words.length === 0)) return new Set();
    const found = await findSegments(index, terms, {});
    return new Set(Array.from(found.keys(), (number) => index.textOf(Math.floor(number / SLOTS)).work));
  };
}
