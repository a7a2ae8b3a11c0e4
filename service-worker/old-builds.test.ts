// Which caches of earlier builds are removed, and when.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BUILD_HEADER, CACHES, shellCache } from '#lib/site/offline.ts';
import { fakeCaches } from '../test/fake-caches.ts';
import { hold, holdEarlier, removeUnused } from './old-builds.ts';

async function startWith(...builds: readonly string[]) {
  const caches = fakeCaches();
  for (const build of builds) await (await caches.open(shellCache(build))).put('/en/words', new Response(build));
  return caches;
}

async function storePage(caches: CacheStorage, cache: string, path: string, build: string) {
  const headers = { [BUILD_HEADER]: build, 'Content-Type': 'text/html; charset=utf-8' };
  await (await caches.open(cache)).put(path, new Response(path, { headers }));
}

test('a build that no page needs is removed, and the current one never', async () => {
  const caches = await startWith('b1', 'b2', 'b3');
  assert.deepEqual(await removeUnused(caches, 'b3', []), ['b1', 'b2']);
  assert.deepEqual(await removeUnused(caches, 'b3', []), []);
  assert.ok(await caches.has(shellCache('b3')));
});

test('pages that were open when the current build took over keep the earlier ones until they are closed', async () => {
  const caches = await startWith('b1', 'b2');
  await holdEarlier(caches, 'b2', ['tab-1', 'tab-2']);
  assert.deepEqual(await removeUnused(caches, 'b2', ['tab-1', 'tab-2', 'tab-3']), []);
  assert.deepEqual(await removeUnused(caches, 'b2', ['tab-2', 'tab-3']), []);
  assert.deepEqual(await removeUnused(caches, 'b2', ['tab-3']), ['b1']);
});

test('tabs of two earlier builds keep both', async () => {
  const caches = await startWith('b1', 'b2', 'b3');
  await hold(caches, 'b1', ['tab-1']);
  await hold(caches, 'b2', ['tab-2']);
  assert.deepEqual(await removeUnused(caches, 'b3', ['tab-2']), ['b1']);
  assert.deepEqual(await removeUnused(caches, 'b3', []), ['b2']);
});

test('a stored page keeps its build, read or kept', async () => {
  for (const cache of [CACHES.pages, CACHES.kept]) {
    const caches = await startWith('b1', 'b2', 'b3');
    await storePage(caches, cache, '/en/kim', 'b1');
    assert.deepEqual(await removeUnused(caches, 'b3', []), ['b2']);
    await storePage(caches, cache, '/en/kim', 'b3');
    assert.deepEqual(await removeUnused(caches, 'b3', []), ['b1']);
  }
});
