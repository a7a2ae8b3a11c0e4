// Offline copies: what happens when a page is idle, and what the reader does with kept works. A file of its own, which pages load after intent.
import { CACHE_PREFIX, LIBRARY_LIST, type OfflineList, offlineListHref } from '#lib/site/offline.ts';
import { findCleared, type Keeper, keepAll, removeWork } from './keeper.ts';
import { type Keepable, type KeepProblem, type KeptRecords, recordKey, recordStore } from './records.ts';
import { canHaveWorker, rememberPage, watchUpdates, workerBuild } from './worker.ts';

const keeper: Keeper = {
  caches: globalThis.caches,
  fetch: (path, init) => fetch(path, init),
  records: recordStore,
};

/** What the worker stores of its own, at most. */
const SHELL_BYTES = 2_000_000;

/**
 * Registers the worker, lets it store the page with `files`, and goes on with downloads. Calls `offer` with a function
 * that loads a new build, when there is one.
 */
export async function startOffline(files: readonly string[], offer: (reload: () => void) => void): Promise<void> {
  if (!canHaveWorker()) return;
  try {
    await watchUpdates(offer);
    await rememberPage(files);
    await runKeeper();
  } catch {
    // Refused, or the site cannot be reached: reading does not depend on it.
  }
}

/** Downloads what is not complete; one tab at a time does it. */
async function runKeeper(): Promise<void> {
  if (Object.keys(recordStore.read()).length === 0) return;
  await navigator.locks.request('stroka-keep', async () => {
    await findCleared(keeper);
    const build = await workerBuild().catch(async (error) => ({ problem: await whyNoWorker(error) }));
    if (typeof build === 'string') return keepAll(keeper, build);
    const { problem } = build;
    for (const [key, record] of Object.entries(recordStore.read())) {
      if (record.build === undefined && !record.isPaused) recordStore.write(key, { ...record, problem });
    }
  });
}

/** Why the worker cannot be installed. */
async function whyNoWorker(error: unknown): Promise<KeepProblem> {
  if (!canHaveWorker() || (error instanceof Error && error.name === 'SecurityError')) return 'blocked';
  const { quota = Number.POSITIVE_INFINITY, usage = 0 } = await navigator.storage.estimate();
  return quota - usage < SHELL_BYTES ? 'full' : 'network';
}

/** Keeps a work, or goes on with it. Returns why that is not possible. */
export function keep(work: Keepable): KeepProblem | undefined {
  if (!canHaveWorker()) return 'blocked';
  try {
    const held = recordStore.read()[recordKey(work)];
    recordStore.write(recordKey(work), {
      done: 0,
      total: 0,
      bytes: 0,
      ...held,
      ...work,
      isPaused: false,
      problem: undefined,
    });
  } catch {
    return 'blocked';
  }
  navigator.storage?.persist?.().catch(() => {});
  void runKeeper();
  return undefined;
}

/** Keeps every work of the library and its own pages. Resolves with why that is not possible. */
export async function keepLibrary(lng: string): Promise<KeepProblem | undefined> {
  if (!canHaveWorker()) return 'blocked';
  try {
    const response = await fetch(offlineListHref(lng, LIBRARY_LIST), { cache: 'no-cache' });
    if (!response.ok) return 'network';
    const { works = [] }: OfflineList = await response.json();
    for (const { slug, title } of [{ slug: LIBRARY_LIST, title: '' }, ...works]) {
      const problem = keep({ lng, slug, title });
      if (problem) return problem;
    }
    return undefined;
  } catch {
    return 'network';
  }
}

export function pause(work: Keepable): void {
  const record = recordStore.read()[recordKey(work)];
  if (record) recordStore.write(recordKey(work), { ...record, isPaused: true });
}

export async function remove(work: Keepable): Promise<void> {
  const record = recordStore.read()[recordKey(work)];
  if (record) await removeWork(keeper, record);
}

/** Whether this device has offline copies. */
export async function hasCopies(): Promise<boolean> {
  return (await cacheNames()).length > 0;
}

/** Removes all offline copies and the worker. Resolves with the works that were kept, for `keepAgain`. */
export async function forgetCopies(): Promise<KeptRecords> {
  const records = recordStore.read();
  for (const key of Object.keys(records)) recordStore.write(key, undefined);
  const registrations = canHaveWorker() ? await navigator.serviceWorker.getRegistrations() : [];
  for (const registration of registrations) await registration.unregister();
  for (const name of await cacheNames()) await caches.delete(name);
  return records;
}

/** Keeps works again that were forgotten: they are downloaded when the next page is opened. */
export function keepAgain(records: KeptRecords): void {
  for (const [key, record] of Object.entries(records)) {
    recordStore.write(key, { ...record, done: 0, bytes: 0, build: undefined, problem: undefined });
  }
}

async function cacheNames(): Promise<readonly string[]> {
  if (!canHaveWorker()) return [];
  return (await caches.keys().catch(() => [])).filter((name) => name.startsWith(CACHE_PREFIX));
}
