// Draws a card with @vercel/og as published on npm, not bundled. Import it only in a worker thread.
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import type { Card } from '#lib/card/card.ts';
import { fitCard } from '#lib/card/fit.ts';
import type { Sheet } from '#lib/card/sheet.ts';
import { cardTree, type Element, type Families } from '#lib/card/tree.ts';
import { FAMILIES, FONT_FILES, fallbackFont } from './fonts.ts';
import { finishPng } from './png.ts';
import { fallbacksOf, type } from './type.ts';

const { ImageResponse } = await loadLibrary();

/** The card's picture: PNG, sRGB, at most 300 kB. The same card gives the same bytes. */
export async function drawCard(card: Card): Promise<Uint8Array<ArrayBuffer>> {
  const sheet = fitCard(card, type);
  const names = [...new Set(sheet.lines.flatMap(({ text, face }) => [...fallbacksOf(text, face)]))].sort();
  return finishPng(await drawTree(cardTree(sheet, withFallbacks(names)), sheet, names));
}

/** The picture of an element tree, with fallback fonts if it needs them. */
export async function drawTree(
  tree: Element,
  { width, height }: Pick<Sheet, 'width' | 'height'>,
  fallbacks: readonly string[] = [],
): Promise<Uint8Array> {
  const fonts = fallbacks.length > 0 ? [...FONT_FILES, ...fallbacks.map(fallbackFont)] : FONT_FILES;
  return new ImageResponse(tree, { width, height, fonts }).bytes();
}

function withFallbacks(names: readonly string[]): Families {
  const { roman, italic, label } = FAMILIES;
  return { roman: [...roman, ...names], italic: [...italic, ...names], label: [...label, ...names] };
}

/** Version 1.0.3 uses `require`, and a file beside `__dirname` that is in another package: satori's HarfBuzz. */
async function loadLibrary(): Promise<typeof import('@vercel/og')> {
  const require = createRequire(import.meta.url);
  const satori = createRequire(createRequire(require.resolve('@vercel/og')).resolve('satori'));
  Object.assign(globalThis, { require: satori, __dirname: dirname(satori.resolve('harfbuzzjs/hb.wasm')) });
  return import('@vercel/og');
}
