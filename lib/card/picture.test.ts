// A card's picture in pages.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeCard } from './address.ts';
import { PREVIEW, pictureOf } from './picture.ts';

test('a picture has an address, a size and an alternative text', () => {
  const blocks = [{ verse: false, segments: [{ source: 'Чай остыл.', target: 'The tea had gone cold.' }] }];
  const card = { format: 'wide', dark: false, kind: 'passage', blocks, foot: { left: 'Чай', right: '' } } as const;
  const { path, ...rest } = pictureOf(placeCard(card, 'chai', 'p1-1', PREVIEW));
  assert.match(path, /^\/cards\/chai\/p1-1\.wide\.[\da-f]{8}\.png$/);
  assert.deepEqual(rest, { width: 1200, height: 630, alt: 'Чай остыл. — The tea had gone cold. — Чай' });
});
