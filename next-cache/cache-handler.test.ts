// The page cache, on a temporary build folder.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { nodeFs } from 'next/dist/server/lib/node-fs-methods.js';
import LightPageCache from './cache-handler.js';

const serverDistDir = mkdtempSync(join(tmpdir(), 'stroka-cache-'));
after(() => rmSync(serverDistDir, { recursive: true }));

// biome-ignore lint/suspicious/noExplicitAny: the framework's own context types are const enums, unreadable from here
const page: any = { kind: 'APP_PAGE', isFallback: false };
const cache = () =>
  new LightPageCache({
    fs: nodeFs,
    flushToDisk: false,
    serverDistDir,
    maxMemoryCacheSize: 100_000,
    revalidatedTags: [],
    _requestHeaders: {},
  });

function html(body: string, root = 'lang="en"') {
  return `<!DOCTYPE html><html ${root}><head><meta charSet="utf-8"/><script src="/_next/static/chunks/a.js" async=""></script></head><body>${body}<script id="_R_">globalThis["TURBOPACK"].push({});</script><script>(self.__next_f=self.__next_f||[]).push([0])</script><script>self.__next_f.push([1,"${body}"])</script></body></html>`;
}

function made(body: string, status: number, root?: string) {
  return {
    // biome-ignore lint/suspicious/noExplicitAny: as above
    kind: 'APP_PAGE' as any,
    html: html(body, root),
    rscData: Buffer.from(body),
    headers: undefined,
    postponed: undefined,
    status,
    segmentData: new Map([['/_tree', Buffer.from('x')]]),
  };
}

function build(path: string, body: string) {
  mkdirSync(join(serverDistDir, 'app'), { recursive: true });
  writeFileSync(join(serverDistDir, 'app', `${path}.html`), html(body));
  writeFileSync(join(serverDistDir, 'app', `${path}.rsc`), body);
  writeFileSync(join(serverDistDir, 'app', `${path}.meta`), JSON.stringify({ headers: { 'x-a': 'b' } }));
}

test('a page from the build is stripped once and has its policy', async () => {
  build('built', 'Built');
  const first = (await cache().get('/built', page))?.value;
  assert.ok(first && 'html' in first && typeof first.html === 'string');
  assert.doesNotMatch(first.html, / src=|__next_f\.push/);
  assert.match(first.html, /Built/);
  assert.equal(first.headers?.['x-a'], 'b');
  assert.match(
    String(first.headers?.['content-security-policy']),
    /^default-src 'none'; script-src 'self' 'strict-dynamic'/,
  );
  const again = (await cache().get('/built', page))?.value;
  assert.equal(again, first);
});

test('a cached redirect keeps its Location, without adding it to the first answer', async () => {
  const value = { ...made('Moved', 308), headers: { location: '/en/new' } as Record<string, string> };
  await cache().set('/moved', value, { isFallback: false });
  assert.equal(value.headers?.location, undefined);
  const kept = (await cache().get('/moved', page))?.value;
  assert.ok(kept && 'headers' in kept);
  assert.equal(kept.headers?.location, '/en/new');
});

test('a page made on demand is stripped in the first and later answers', async () => {
  const value = made('Demand', 200);
  await cache().set('/demand', value, { isFallback: false });
  assert.doesNotMatch(value.html, / src=|__next_f\.push/);
  assert.equal(value.segmentData, undefined);
  assert.deepEqual((await cache().get('/demand', page))?.value, value);
  assert.ok(
    !readdirSync(join(serverDistDir, 'app')).some((name) => name.startsWith('demand')),
    'nothing goes to the disk',
  );
});

test('a missing page shows the built not-found page and is not cached', async () => {
  build('_not-found', 'Page not found');
  const value = made('', 404, 'id="__next_error__"');
  await cache().set('/nothing', value, { isFallback: false });
  assert.match(value.html, /<body>Page not found</);
  assert.doesNotMatch(value.html, / src=|__next_f\.push/);
  assert.equal(value.rscData.toString(), 'Page not found');
  const headers: Record<string, unknown> | undefined = value.headers;
  assert.match(String(headers?.['cache-control']), /no-store/);
  assert.equal(await cache().get('/nothing', page), null);
});

test('a missing page of a language shows that language’s built page', async () => {
  build('_not-found', 'Page not found');
  mkdirSync(join(serverDistDir, 'app', 'ru'), { recursive: true });
  build('ru/missing', 'Страница не найдена');
  for (const key of ['/ru/nothing', '/route-cache/APP_PAGE/0f/$/ru/nothing']) {
    for (const value of [made('', 404, 'id="__next_error__"'), made('Page not found', 404)]) {
      await cache().set(key, value, { isFallback: false });
      assert.match(value.html, /<body>Страница не найдена</);
    }
  }
});

test('a missing file is not cached', async () => {
  // biome-ignore lint/suspicious/noExplicitAny: as above
  const kind = 'APP_ROUTE' as any;
  const missing = { kind, body: Buffer.from(''), status: 404, headers: {} };
  await cache().set('/books/nothing', missing, { isFallback: false });
  assert.equal(await cache().get('/books/nothing', { kind, isFallback: false }), null);
});

test('a not-found page with its own content keeps it', async () => {
  const value = made('Own words', 404);
  await cache().set('/own', value, { isFallback: false });
  assert.match(value.html, /Own words/);
});

test('the cache stays within its limit', async () => {
  for (let index = 0; index < 300; index++)
    await cache().set(`/p${index}`, made('x'.repeat(1000), 200), { isFallback: false });
  assert.equal(await cache().get('/p0', page), null);
  assert.notEqual(await cache().get('/p299', page), null);
});

test('other values are not changed', async () => {
  // biome-ignore lint/suspicious/noExplicitAny: as above
  const feed = { kind: 'APP_ROUTE' as any, body: Buffer.from('<feed/>'), status: 200, headers: {} };
  await cache().set('/feed', feed, { isFallback: false });
  assert.deepEqual(feed.headers, {});
  // biome-ignore lint/suspicious/noExplicitAny: as above
  assert.equal((await cache().get('/feed', { kind: 'APP_ROUTE' as any, isFallback: false }))?.value, feed);
  await cache().set('/gone', null, { isFallback: false });
});
