// Downloads the works that are kept offline into their cache, one after the other; a download that ends early goes on where it stopped.
import { isLasting } from '#lib/site/lasting.ts';
import { BUILD_HEADER, CACHES, type OfflineList, offlineListHref } from '#lib/site/offline.ts';
import { type KeepProblem, type KeptRecord, type RecordStore, recordKey } from './records.ts';

/** What the keeper works with, so that tests need no browser. */
export interface Keeper {
  /** Undefined where the browser has none: outside HTTPS, and in some private windows. */
  readonly caches: CacheStorage | undefined;
  readonly fetch: (path: string, init?: RequestInit) => Promise<Response>;
  readonly records: RecordStore;
}

/** The size of a stored file, so that it need not be read again. */
const BYTES_HEADER = 'Stroka-Bytes';
/** Downloads at a time. */
const LANES = 4;

/** The site has changed during the download. */
class Changed extends Error {}

/** Ends the download of a work: what the reader is told. */
class Failure extends Error {
  readonly problem: KeepProblem;

  constructor(problem: KeepProblem) {
    super(problem);
    this.problem = problem;
  }
}

/**
 * Downloads every work that is not complete in the current build, except those that the reader has paused or whose
 * problem only the reader can solve. Ends early when nothing more can be downloaded. Never throws.
 */
export async function keepAll(keeper: Keeper, build: string): Promise<void> {
  const tried = new Set<string>();
  for (;;) {
    const records = Object.entries(keeper.records.read());
    const [key, record] = records.find(([key, record]) => !tried.has(key) && isWaiting(record, build)) ?? [];
    if (key === undefined || !record) return;
    tried.add(key);
    const problem = await keepWork(keeper, record);
    if (problem === 'network' || problem === 'full' || problem === 'blocked') return;
  }
}

function isWaiting({ build, isPaused, problem }: KeptRecord, current: string): boolean {
  return build !== current && !isPaused && (problem === undefined || problem === 'network');
}

/** Marks complete works whose files the browser has removed. */
export async function findCleared({ caches, records }: Keeper): Promise<void> {
  const cache = await caches?.open(CACHES.kept).catch(() => undefined);
  for (const [key, record] of Object.entries(records.read())) {
    if (record.build === undefined || (await cache?.match(offlineListHref(record.lng, record.slug)))) continue;
    records.write(key, { ...record, build: undefined, done: 0, bytes: 0, problem: 'cleared' });
  }
}

/** Removes a work and its files, except those that it has in common with its copy in the other interface language. */
export async function removeWork({ caches, records }: Keeper, record: KeptRecord): Promise<void> {
  records.write(recordKey(record), undefined);
  const cache = await caches?.open(CACHES.kept);
  if (!cache) return;
  const href = offlineListHref(record.lng, record.slug);
  const shared = new Set<string>();
  for (const other of Object.values(records.read())) {
    if (other.slug !== record.slug) continue;
    for (const path of await ownedPaths(cache, offlineListHref(other.lng, other.slug))) shared.add(path);
  }
  for (const path of await ownedPaths(cache, href)) if (!shared.has(path)) await cache.delete(path);
  await cache.delete(href);
}

/** Downloads one work. Resolves with the problem that ended it, after recording it. */
async function keepWork(keeper: Keeper, record: KeptRecord): Promise<KeepProblem | undefined> {
  const key = recordKey(record);
  try {
    if (!keeper.caches) throw new Failure('blocked');
    const cache = await keeper.caches.open(CACHES.kept).catch(() => Promise.reject(new Failure('blocked')));
    // The second time, everything is of the new build.
    await download(keeper, cache, record).catch((error) =>
      error instanceof Changed ? download(keeper, cache, record) : Promise.reject(error),
    );
    return undefined;
  } catch (error) {
    const problem = problemOf(error);
    const current = keeper.records.read()[key];
    if (current) keeper.records.write(key, { ...current, problem });
    return problem;
  }
}

async function download({ fetch, records }: Keeper, cache: Cache, { lng, slug }: KeptRecord): Promise<void> {
  const key = recordKey({ lng, slug });
  const href = offlineListHref(lng, slug);
  const response = await fetch(href, { cache: 'no-cache' });
  if (response.status === 404) throw new Failure('gone');
  if (!response.ok) throw new Failure('network');
  const build = response.headers.get(BUILD_HEADER) ?? '';
  const list: OfflineList = await response.json();
  const paths = [...list.pages, ...list.files];
  const before = await ownedPaths(cache, href);
  // Until all is done, the list names everything that is to be removed with the work.
  await storeList(cache, href, [...new Set([...before, ...paths])]);

  let done = 0;
  let bytes = 0;
  /** Whether the reader still wants the work. */
  const report = (change: Partial<KeptRecord>): boolean => {
    const record = records.read()[key];
    if (!record || record.isPaused) return false;
    const title = list.title || record.title;
    records.write(key, { ...record, title, done, total: paths.length, bytes, problem: undefined, ...change });
    return true;
  };
  const queue = [...paths];
  const lane = async () => {
    for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
      const size = await store(fetch, cache, path, build);
      bytes += size;
      done += 1;
      if (report({})) continue;
      queue.length = 0;
      if (!records.read()[key]) await cache.delete(path);
    }
  };
  if (!report({})) return;
  const lanes = await Promise.allSettled(Array.from({ length: LANES }, lane));
  const failed = lanes.find((lane) => lane.status === 'rejected');
  if (failed) throw failed.reason;
  if (done < paths.length) return;
  for (const path of before) if (!paths.includes(path)) await cache.delete(path);
  await storeList(cache, href, paths);
  report({ build });
}

/** Downloads a file unless it is there; resolves with its size. */
async function store(fetch: Keeper['fetch'], cache: Cache, path: string, build: string): Promise<number> {
  const stored = await cache.match(path, { ignoreVary: true });
  if (stored && (isLasting(path) || stored.headers.get(BUILD_HEADER) === build)) {
    return Number(stored.headers.get(BYTES_HEADER));
  }
  const response = await fetch(path);
  if (!response.ok) throw new Failure('network');
  const made = response.headers.get(BUILD_HEADER) ?? '';
  if (!isLasting(path) && made !== build) throw new Changed(path);
  const body = await response.blob();
  // A new response: one that was redirected cannot answer for a page, and the body is not compressed any more.
  const headers = new Headers(response.headers);
  for (const name of ['Content-Encoding', 'Content-Length']) headers.delete(name);
  headers.set(BYTES_HEADER, String(body.size));
  await cache.put(path, new Response(body, { headers }));
  return body.size;
}

async function ownedPaths(cache: Cache, href: string): Promise<readonly string[]> {
  return (await cache.match(href))?.json() ?? [];
}

async function storeList(cache: Cache, href: string, paths: readonly string[]): Promise<void> {
  await cache.put(href, Response.json(paths));
}

function problemOf(error: unknown): KeepProblem {
  if (error instanceof Failure) return error.problem;
  return error instanceof Error && error.name === 'QuotaExceededError' ? 'full' : 'network';
}
