// The drawing thread: real, reproducible pictures; a bounded queue; a lost thread is replaced.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import sharp from 'sharp';
import { type Card, FORMAT_SIZES, FORMATS } from '#lib/card/card.ts';
import { BusyError, openDrawer } from './drawer.ts';
import { HEAVIEST } from './png.ts';

function cardOf(source: string, look: Partial<Card> = {}): Card {
  const blocks = [{ verse: false, segments: [{ source, target: 'A word.' }] }];
  return { format: 'wide', dark: false, kind: 'passage', blocks, foot: { left: 'А', right: '§ 1' }, ...look };
}

test('a card is a PNG of its format, tagged sRGB, within the size limit and reproducible', async (t) => {
  const drawer = openDrawer();
  t.after(drawer.close);
  const full = 'Он вышел в сад, сел у окна и, не говоря ни слова, посмотрел на реку. '.repeat(30);
  for (const format of FORMATS) {
    for (const words of ['Слово.', full]) {
      const [png, again] = await Promise.all([
        drawer.draw(cardOf(words, { format })),
        drawer.draw(cardOf(words, { format })),
      ]);
      assert.deepEqual(png, again);
      assert.ok(png.length <= HEAVIEST, `${format}: ${png.length} bytes`);
      const { width, height, format: type, space } = await sharp(png).metadata();
      assert.deepEqual({ width, height, type, space }, { ...FORMAT_SIZES[format], type: 'png', space: 'srgb' });
      assert.equal(Buffer.from(png).toString('latin1', 37, 41), 'sRGB');
    }
  }
});

test('too many cards at once are refused, not queued', async (t) => {
  const drawer = openDrawer({ atOnce: 1, longestQueue: 2 });
  t.after(drawer.close);
  const drawn = [1, 2, 3].map((number) => drawer.draw(cardOf(`Слово ${number}.`)));
  assert.throws(() => drawer.draw(cardOf('Лишнее.')), BusyError);
  await Promise.all(drawn);
  assert.ok(await drawer.draw(cardOf('Теперь можно.')));
});

test('closing fails the queued cards; the next card gets a new thread', async (t) => {
  const drawer = openDrawer({ atOnce: 1 });
  t.after(drawer.close);
  const drawn = [1, 2].map((number) => drawer.draw(cardOf(`Слово ${number}.`)));
  const failed = Promise.all(drawn.map((one) => assert.rejects(one, /was ended/)));
  await drawer.close();
  await failed;
  assert.ok(await drawer.draw(cardOf('Снова.')));
});

test('words of other scripts and signs are drawn, and a script without a typeface is marked as omitted', async (t) => {
  const drawer = openDrawer();
  t.after(drawer.close);
  const drawn = async (words: string) => Buffer.from(await drawer.draw(cardOf(words))).toString('base64');
  const pairs = [
    ['x² ≠ y', 'x² = y'],
    ['10¹⁶', '10'],
    ['C₆H₁₂O₆', 'C[…]H₁₂O[…]'],
    ['Он написал 道可道.', 'Он написал […].'],
    ['Он написал שלום.', 'Он написал […].'],
    ['Он заплакал 😀.', 'Он заплакал […].'],
    ['★ ✓ →', '★ ✓'],
  ] as const;
  for (const [sign, other] of pairs) assert.notEqual(await drawn(sign), await drawn(other), sign);
  assert.equal(await drawn('Он написал ไทย.'), await drawn('Он написал […].'));
});
