// The renderer draws each card once for concurrent requests, and looks on disk first.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PlacedCard } from '#lib/card/address.ts';
import type { CardCache } from '#lib/store/caches/card-cache.ts';
import type { Drawer } from './drawer.ts';
import { openCardRenderer } from './renderer.ts';

function placed(path: string): PlacedCard {
  const card = { format: 'wide', dark: false, kind: 'passage', blocks: [], foot: { left: path, right: '' } } as const;
  return { path, card };
}

/** A cache in memory, and a drawer that counts its calls. */
function fakes() {
  const kept = new Map<string, Uint8Array>();
  const drawn: string[] = [];
  const cache: CardCache = {
    read: async (path) => kept.get(path),
    write: async (path, png) => void kept.set(path, png),
  };
  const drawer: Drawer = {
    draw: async ({ foot }) => {
      drawn.push(foot.left);
      await new Promise(setImmediate);
      if (foot.left === 'broken') throw new Error('no ink');
      return Uint8Array.of(drawn.length);
    },
    close: async () => {},
  };
  return { drawn, renderer: openCardRenderer({ cache, drawer }) };
}

test('fifty concurrent requests for a card and a later one need one drawing', async () => {
  const { drawn, renderer } = fakes();
  const pictures = await Promise.all(Array.from({ length: 50 }, () => renderer.draw(placed('one'))));
  assert.deepEqual(drawn, ['one']);
  assert.ok(pictures.every((png) => png === pictures[0]));
  await renderer.draw(placed('one'));
  await renderer.draw(placed('two'));
  assert.deepEqual(drawn, ['one', 'two']);
});

test('a card that could not be drawn is tried again on the next request', async () => {
  const { drawn, renderer } = fakes();
  await assert.rejects(renderer.draw(placed('broken')), /no ink/);
  await assert.rejects(renderer.draw(placed('broken')), /no ink/);
  assert.equal(drawn.length, 2);
});
