// Cards are unchanged: decoded pixels equal the recorded pictures, without tolerance. UPDATE_GOLDEN=1 records the
// current ones; check every changed picture, and increase DESIGN in lib/card/design.ts, so that addresses change too.
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, test } from 'node:test';
import sharp from 'sharp';
import { FORMATS } from '#lib/card/card.ts';
import { DESIGN } from '#lib/card/design.ts';
import { openDrawer } from '../../card-renderer/drawer.ts';
import { SAMPLES, sampleCard } from './samples.ts';

const GOLDEN = join(import.meta.dirname, '../golden/cards');
const update = process.env.UPDATE_GOLDEN === '1';

const drawer = openDrawer();
after(drawer.close);

for (const [name, passage] of Object.entries(SAMPLES)) {
  for (const format of FORMATS) {
    for (const dark of [false, true]) {
      const look = { format, dark, only: undefined };
      test(`${name}, ${format}, ${dark ? 'dark' : 'light'}`, async () => {
        const png = await drawer.draw(sampleCard(passage, look).card);
        const file = join(GOLDEN, `${name}.${format}${dark ? '.dark' : ''}.webp`);
        if (update) await writeFile(file, await sharp(png).webp({ lossless: true, effort: 6 }).toBuffer());
        const [drawn, kept] = [await pixels(png), await pixels(await readFile(file))];
        assert.deepEqual(drawn.info, kept.info);
        assert.equal(firstDifference(drawn.data, kept.data), undefined);
      });
    }
  }
}

test('the recorded pictures belong to the current DESIGN', async () => {
  const file = join(GOLDEN, 'design');
  if (update) await writeFile(file, `${DESIGN}\n`);
  assert.equal(await readFile(file, 'utf8'), `${DESIGN}\n`);
});

async function pixels(picture: Uint8Array) {
  const { data, info } = await sharp(picture).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return { data, info: { width: info.width, height: info.height, channels: info.channels } };
}

/** The first difference of two pictures, as a byte offset; undefined if they are equal. */
function firstDifference(a: Buffer, b: Buffer): number | undefined {
  if (a.equals(b)) return undefined;
  return a.findIndex((byte, index) => byte !== b[index]);
}
