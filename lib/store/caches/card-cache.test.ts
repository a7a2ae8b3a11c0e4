// The cache of pictures: atomic files, a size limit, and least recently used files deleted first.
import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { openCardCache } from './card-cache.ts';

async function temporaryFolder(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'stroka-cards-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

const picture = (byte: number) => new Uint8Array(1000).fill(byte);

test('a stored picture is found again, also by another process', async (t) => {
  const folder = await temporaryFolder(t);
  await openCardCache({ folder }).write('dama/p1.wide.0a1b2c3d.png', picture(7));
  const cache = openCardCache({ folder });
  assert.deepEqual(new Uint8Array((await cache.read('dama/p1.wide.0a1b2c3d.png')) ?? []), picture(7));
  assert.equal(await cache.read('dama/p2.wide.0a1b2c3d.png'), undefined);
  assert.deepEqual(await readdir(join(folder, 'dama')), ['p1.wide.0a1b2c3d.png']);
});

test('it stays within its limit, and keeps recently used pictures', async (t) => {
  const folder = await temporaryFolder(t);
  const longAgo = Date.now() / 1000 - 86_400;
  for (let number = 0; number < 9; number += 1) {
    await writeFile(join(folder, `${number}.png`), picture(number));
    await utimes(join(folder, `${number}.png`), longAgo + number, longAgo + number);
  }
  const cache = openCardCache({ folder, limit: 10_000 });
  assert.ok(await cache.read('0.png'));
  while ((await stat(join(folder, '0.png'))).mtimeMs / 1000 < longAgo + 10) await new Promise(setImmediate);
  for (let number = 10; number < 15; number += 1) {
    await cache.write(`${number}.png`, picture(number));
    assert.ok((await readdir(folder)).length <= 10);
  }
  assert.ok(await cache.read('0.png'));
  assert.equal(await cache.read('1.png'), undefined);
  assert.ok(await cache.read('14.png'));
});

test('existing pictures count towards the limit', async (t) => {
  const folder = await temporaryFolder(t);
  for (let number = 0; number < 20; number += 1) await writeFile(join(folder, `${number}.png`), picture(number));
  await openCardCache({ folder, limit: 10_000 }).write('new.png', picture(0));
  assert.ok((await readdir(folder)).length <= 10);
});

test('an unwritable folder stores nothing and raises no error', async (t) => {
  const folder = await temporaryFolder(t);
  await writeFile(join(folder, 'file'), '');
  const { mock } = t.mock.method(console, 'error', () => {});
  const cache = openCardCache({ folder: join(folder, 'file') });
  await cache.write('p1.png', picture(1));
  assert.equal(await cache.read('p1.png'), undefined);
  assert.equal(mock.callCount(), 1);
});
