// The route of cards: current names are cached for ever, other names redirect, anything else is a 404, without delay.
import assert from 'node:assert/strict';
import { after, type TestContext, test } from 'node:test';
import { GET } from '../../app/cards/[...path]/route.ts';
import { type CardRenderer, openCardRenderer } from '../../card-renderer/renderer.ts';
import { LETTER, temporaryLibrary } from '../temporary-library.ts';

after(() => {
  globalThis.strokaCardRenderer = undefined;
});

/** A renderer that returns blank sheets and counts them. */
async function visit(t: TestContext) {
  await temporaryLibrary(t, LETTER);
  let drawn = 0;
  const kept = new Map<string, Uint8Array>();
  const renderer: CardRenderer = openCardRenderer({
    cache: { read: async (path) => kept.get(path), write: async (path, png) => void kept.set(path, png) },
    drawer: {
      draw: async () => {
        drawn += 1;
        await new Promise((resolve) => setTimeout(resolve, 5));
        return Uint8Array.of(1, 2, 3);
      },
      close: async () => {},
    },
  });
  globalThis.strokaCardRenderer = renderer;
  const get = (path: string) =>
    GET(new Request('http://localhost/cards'), { params: Promise.resolve({ path: path.split('/') }) });
  return { get, drawn: () => drawn };
}

test('the picture under the current name is cached for ever', async (t) => {
  const { get } = await visit(t);
  const moved = await get('pismo/p1-2.wide.00000000.png');
  assert.equal(moved.status, 307);
  assert.equal(moved.headers.get('cache-control'), 'no-store');
  const location = moved.headers.get('location') ?? '';
  assert.match(location, /^\/cards\/pismo\/p1-2\.wide\.[\da-f]{8}\.png$/);
  const found = await get(location.replace('/cards/', ''));
  assert.equal(found.status, 200);
  assert.equal(found.headers.get('cache-control'), 'public, max-age=31536000, immutable');
  assert.equal(found.headers.get('content-type'), 'image/png');
  assert.deepEqual(await found.bytes(), Uint8Array.of(1, 2, 3));
});

test('fifty requests for one card draw it once', async (t) => {
  const { get, drawn } = await visit(t);
  const path = (await get('pismo/p2.wide.00000000.png')).headers.get('location')?.replace('/cards/', '') ?? '';
  const answers = await Promise.all(Array.from({ length: 50 }, () => get(path)));
  assert.ok(answers.every(({ status }) => status === 200));
  assert.equal(drawn(), 1);
});

test('an encoded tilde is accepted', async (t) => {
  const { get } = await visit(t);
  const plain = (await get('pismo/p1-1~p2.wide.00000000.png')).headers.get('location');
  assert.equal((await get('pismo/p1-1%7Ep2.wide.00000000.png')).headers.get('location'), plain);
});

test('hostile names are 404 immediately, and nothing is drawn', async (t) => {
  const { get, drawn } = await visit(t);
  await get('pismo/p1.wide.00000000.png');
  for (const path of [
    '',
    '..',
    '../../etc/passwd',
    '%2e%2e/%2e%2e/etc/passwd',
    'pismo/..%2f..%2fetc%2fpasswd.wide.00000000.png',
    'pismo%2fp1.wide.00000000.png',
    'pismo/p1%00.wide.00000000.png',
    'pismo/p1.wide.00000000.png%00',
    'pismo\0/p1.wide.00000000.png',
    '%',
    'pismo/%E0%A4%A.wide.00000000.png',
    `pismo/p${'1'.repeat(10_000)}.wide.00000000.png`,
    `${'a'.repeat(10_000)}/p1.wide.00000000.png`,
    `pismo/${'p1~'.repeat(3000)}p1.wide.00000000.png`,
    '__proto__/cover.wide.00000000.png',
    'constructor/cover.wide.00000000.png',
    'pismo/__proto__.wide.00000000.png',
    'pismo/constructor.wide.00000000.png',
    'pismo/p1.__proto__.00000000.png',
    'pismo/p1.jumbo.00000000.png',
    'pismo/p1.wide.blue.00000000.png',
    'pismo/p1.wide.0000000g.png',
    'pismo/p1.wide.00000000.svg',
    'pismo/p1/p1.wide.00000000.png',
    'shelf/p1.wide.00000000.png',
    'pismo/p1-99.wide.00000000.png',
  ]) {
    const { status, headers } = await get(path);
    assert.equal(status, 404, path.slice(0, 60));
    assert.equal(headers.get('cache-control'), 'no-store');
  }
  assert.equal(drawn(), 0);
});
