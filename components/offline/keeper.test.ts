// Works kept offline: 100 of them, with interruptions, without space, with a new build in between.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BUILD_HEADER, CACHES, offlineListHref } from '#lib/site/offline.ts';
import { fakeCaches, pathsIn } from '../../test/fake-caches.ts';
import { findCleared, type Keeper, keepAll, removeWork } from './keeper.ts';
import { type KeptRecord, type KeptRecords, type RecordStore, recordKey } from './records.ts';

/** A site with works of three chapters, whose pages are "<build> <path>". */
class Site {
  build = 'b1';
  /** The hash of all words files. */
  hash = '00000001';
  gone = new Set<string>();
  /** Called with the number of each request, from 1: throws to fail it. */
  onRequest: (count: number, path: string) => void = () => {};
  readonly asked: string[] = [];

  readonly fetch = async (path: string) => {
    this.asked.push(path);
    this.onRequest(this.asked.length, path);
    const headers = { [BUILD_HEADER]: this.build, 'Content-Type': 'text/html' };
    const [, lng = '', slug = ''] = /^\/offline\/(\w+)\/(.+)\.json$/.exec(path) ?? [];
    if (slug === '') return new Response(`${this.build} ${path}`, { headers });
    if (this.gone.has(slug)) return new Response(null, { status: 404 });
    const pages = ['', '.1', '.2', '.3'].map((chapter) => `/${lng}/${slug}${chapter}`);
    const files = ['1', '2', '3'].map((chapter) => `/words/en/${slug}.${chapter}.${this.hash}.json`);
    return Response.json({ title: slug.toUpperCase(), pages, files }, { headers });
  };
}

function memory(initial: KeptRecords = {}): RecordStore & { records: KeptRecords } {
  return {
    records: initial,
    read() {
      return this.records;
    },
    write(key, record) {
      const { [key]: _, ...others } = this.records;
      this.records = record ? { ...others, [key]: record } : others;
    },
  };
}

function record(slug: string, lng = 'en'): KeptRecord {
  return { lng, slug, title: slug, done: 0, total: 0, bytes: 0 };
}

function start(works: readonly KeptRecord[], options: { readonly limit?: number } = {}) {
  const site = new Site();
  const records = memory(Object.fromEntries(works.map((work) => [recordKey(work), work])));
  const caches = fakeCaches(options);
  const keeper: Keeper = { caches, fetch: site.fetch, records };
  return { site, records, caches, keeper };
}

const hundred = Array.from({ length: 100 }, (_, index) => record(`work-${index}`));

test('100 works are kept whole, with their sizes', async () => {
  const { site, records, caches, keeper } = start(hundred);
  await keepAll(keeper, 'b1');
  for (const { slug, title, done, total, bytes, build, problem } of Object.values(records.records)) {
    const pages = ['', '.1', '.2', '.3'].map((chapter) => `b1 /en/${slug}${chapter}`);
    const files = ['1', '2', '3'].map((chapter) => `b1 /words/en/${slug}.${chapter}.00000001.json`);
    const size = [...pages, ...files].join('').length;
    assert.deepEqual(
      { title, done, total, bytes, build, problem },
      { title: slug.toUpperCase(), done: 7, total: 7, bytes: size, build: 'b1', problem: undefined },
    );
  }
  assert.equal((await pathsIn(caches, CACHES.kept)).length, 800);
  assert.equal(site.asked.length, 800);
});

test('after an interruption anywhere, no file is downloaded twice', async () => {
  const { site, records, keeper } = start(hundred);
  for (let breaks = 1; Object.values(records.records).some(({ build }) => build !== 'b1'); breaks++) {
    assert.ok(breaks < 50);
    const start = site.asked.length;
    site.onRequest = (count) => {
      if (count === start + 37) throw new TypeError('Failed to fetch');
    };
    await keepAll(keeper, 'b1');
  }
  const files = site.asked.filter((path) => !path.startsWith('/offline/'));
  const repeated = files.filter((path, index) => files.indexOf(path) !== index);
  // Those that failed are asked for again.
  assert.ok(repeated.length <= site.asked.length / 37);
  assert.equal(new Set(files).size, 700);
});

test('without a network the queue waits, and says why', async () => {
  const { site, records, keeper } = start(hundred.slice(0, 3));
  site.onRequest = () => {
    throw new TypeError('Failed to fetch');
  };
  await keepAll(keeper, 'b1');
  assert.equal(site.asked.length, 1);
  assert.equal(records.records['en/work-0']?.problem, 'network');
  site.onRequest = () => {};
  await keepAll(keeper, 'b1');
  assert.ok(Object.values(records.records).every(({ build, problem }) => build === 'b1' && problem === undefined));
});

test('a full device ends the queue, and keeps what is whole', async () => {
  const { records, keeper } = start(hundred, { limit: 5000 });
  await keepAll(keeper, 'b1');
  const problems = Object.values(records.records).filter(({ problem }) => problem !== undefined);
  assert.deepEqual(
    problems.map(({ problem }) => problem),
    ['full'],
  );
  assert.ok(Object.values(records.records).some(({ build }) => build === 'b1'));
  // Not tried again before the reader does something.
  const before = structuredClone(problems);
  await keepAll(
    { ...keeper, fetch: () => assert.fail() as never, records: memory({ 'en/x': before[0] as KeptRecord }) },
    'b1',
  );
});

test('where the browser has no caches, that is recorded', async () => {
  const { records, keeper } = start([record('kim')]);
  await keepAll({ ...keeper, caches: undefined }, 'b1');
  assert.equal(records.records['en/kim']?.problem, 'blocked');
  const refusing = { open: () => Promise.reject(new DOMException('', 'SecurityError')) } as unknown as CacheStorage;
  const again = start([record('kim')]);
  await keepAll({ ...again.keeper, caches: refusing }, 'b1');
  assert.equal(again.records.records['en/kim']?.problem, 'blocked');
});

test('a work that the site no longer has does not keep others from being kept', async () => {
  const { site, records, keeper } = start(hundred.slice(0, 3));
  site.gone.add('work-1');
  await keepAll(keeper, 'b1');
  assert.deepEqual(
    Object.values(records.records)
      .map(({ slug, build, problem }) => [slug, problem ?? build])
      .toSorted(),
    [
      ['work-0', 'b1'],
      ['work-1', 'gone'],
      ['work-2', 'b1'],
    ],
  );
});

test('a paused download stops, and goes on when it is resumed', async () => {
  const { site, records, keeper } = start([record('kim')]);
  site.onRequest = (_, path) => {
    const current = records.records['en/kim'];
    if (path === '/en/kim.2' && current) records.write('en/kim', { ...current, isPaused: true });
  };
  await keepAll(keeper, 'b1');
  const paused = records.records['en/kim'] as KeptRecord;
  assert.equal(paused.build, undefined);
  assert.ok(paused.done < 7);
  site.onRequest = () => {};
  records.write('en/kim', { ...paused, isPaused: false });
  await keepAll(keeper, 'b1');
  assert.equal(records.records['en/kim']?.build, 'b1');
});

test('a new build is downloaded beside the old one, which is whole until then, and removes what is no longer used', async () => {
  const { site, records, caches, keeper } = start([record('kim')]);
  await keepAll(keeper, 'b1');
  site.build = 'b2';
  site.hash = '00000002';
  site.onRequest = (_, path) => {
    if (path.startsWith('/words/')) throw new TypeError('Failed to fetch');
  };
  await keepAll(keeper, 'b2');
  assert.equal(records.records['en/kim']?.build, 'b1');
  const half = await pathsIn(caches, CACHES.kept);
  assert.ok(half.includes('/words/en/kim.1.00000001.json'));
  site.onRequest = () => {};
  await keepAll(keeper, 'b2');
  assert.equal(records.records['en/kim']?.build, 'b2');
  assert.deepEqual(await pathsIn(caches, CACHES.kept), [
    '/en/kim',
    '/en/kim.1',
    '/en/kim.2',
    '/en/kim.3',
    '/offline/en/kim.json',
    '/words/en/kim.1.00000002.json',
    '/words/en/kim.2.00000002.json',
    '/words/en/kim.3.00000002.json',
  ]);
  const page = await (await caches.open(CACHES.kept)).match('/en/kim.2');
  assert.equal(await page?.text(), 'b2 /en/kim.2');
});

test('a build that is published during the download is downloaded in its place', async () => {
  const { site, records, caches, keeper } = start([record('kim')]);
  site.onRequest = (_, path) => {
    if (path === '/en/kim.2') site.build = 'b2';
  };
  await keepAll(keeper, 'b1');
  assert.equal(records.records['en/kim']?.build, 'b2');
  const cache = await caches.open(CACHES.kept);
  for (const path of ['/en/kim', '/en/kim.1', '/en/kim.2', '/en/kim.3']) {
    assert.equal(await (await cache.match(path))?.text(), `b2 ${path}`);
  }
});

test('a removed work leaves nothing, except what it shares with its copy in the other language', async () => {
  const { caches, records, keeper } = start([record('kim'), record('kim', 'ru'), record('dama')]);
  await keepAll(keeper, 'b1');
  await removeWork(keeper, records.records['en/kim'] as KeptRecord);
  const left = await pathsIn(caches, CACHES.kept);
  assert.ok(!left.some((path) => path.startsWith('/en/kim') || path === offlineListHref('en', 'kim')));
  assert.ok(left.includes('/ru/kim.1') && left.includes('/words/en/kim.1.00000001.json') && left.includes('/en/dama'));
  await removeWork(keeper, records.records['ru/kim'] as KeptRecord);
  await removeWork(keeper, records.records['en/dama'] as KeptRecord);
  assert.deepEqual(await pathsIn(caches, CACHES.kept), []);
  assert.deepEqual(records.records, {});
});

test('a work that is removed during its download leaves nothing', async () => {
  const { site, caches, records, keeper } = start([record('kim')]);
  let removing: Promise<void> | undefined;
  site.onRequest = (_, path) => {
    if (path === '/en/kim.2') removing = removeWork(keeper, records.records['en/kim'] as KeptRecord);
  };
  await keepAll(keeper, 'b1');
  await removing;
  assert.deepEqual(await pathsIn(caches, CACHES.kept), []);
  assert.deepEqual(records.records, {});
});

test('copies that the browser has removed are noticed', async () => {
  const { caches, records, keeper } = start([record('kim')]);
  await keepAll(keeper, 'b1');
  await findCleared(keeper);
  assert.equal(records.records['en/kim']?.problem, undefined);
  await caches.delete(CACHES.kept);
  await findCleared(keeper);
  assert.deepEqual([records.records['en/kim']?.problem, records.records['en/kim']?.build], ['cleared', undefined]);
});
