// Draws a card with @vercel/og as published on npm, not bundled. Import it only in a worker thread.
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import type { Card } from '#lib/card/card.ts';
import { fitCard } from '#lib/card/fit.ts';
import type { Sheet } from '#lib/card/sheet.ts';
import { cardTree, type Element } from '#lib/card/tree.ts';
import { FAMILIES, FONT_FILES } from './fonts.ts';
import { finishPng } from './png.ts';
import { type } from './type.ts';

const { ImageResponse } = await loadLibrary();

/** The card's picture: PNG, sRGB, at most 300 kB. The same card gives the same bytes. */
export async function drawCard(card: Card): Promise<Uint8Array<ArrayBuffer>> {
  const sheet = fitCard(card, type);
  return finishPng(await drawTree(cardTree(sheet, FAMILIES), sheet));
}

/** The picture of an element tree. */
export async function drawTree(tree: Element, { width, height }: Pick<Sheet, 'width' | 'height'>): Promise<Uint8Array> {
  return new ImageResponse(tree, { width, height, fonts: FONT_FILES }).bytes();
}

/** Version 1.0.3 uses `require`, and a file beside `__dirname` that is in another package: satori's HarfBuzz. */
async function loadLibrary(): Promise<typeof import('@vercel/og')> {
  const require = createRequire(import.meta.url);
  const satori = createRequire(createRequire(require.resolve('@vercel/og')).resolve('satori'));
  Object.assign(globalThis, { require: satori, __dirname: dirname(satori.resolve('harfbuzzjs/hb.wasm')) });
  return import('@vercel/og');
}
