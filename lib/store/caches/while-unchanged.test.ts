// Remembering what was read of a text until its files change.
import assert from 'node:assert/strict';
import { utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { LETTER, temporaryLibrary } from '../../../test/temporary-library.ts';
import { whileUnchanged } from './while-unchanged.ts';

test('a text is read again only when its files have changed', async (t) => {
  const folder = await temporaryLibrary(t, LETTER);
  t.mock.timers.enable({ apis: ['Date'], now: 1_000_000 });
  let reads = 0;
  const read = whileUnchanged(2, async (address) => `${address} ${++reads}`);
  assert.equal(await read('pismo', 'en'), 'pismo 1');
  t.mock.timers.tick(5000);
  assert.equal(await read('pismo', 'en'), 'pismo 1');
  await utimes(join(folder, 'content/pismo/text.json'), 1, 1);
  t.mock.timers.tick(5000);
  assert.equal(await read('pismo', 'en'), 'pismo 2');
});

test('the texts that were read first are forgotten first, and failures at once', async (t) => {
  await temporaryLibrary(t, LETTER);
  let reads = 0;
  const read = whileUnchanged(2, async (address) => {
    reads += 1;
    if (address === 'net') throw new Error('broken');
    return reads;
  });
  for (const address of ['a', 'b', 'c']) await read(address, 'en');
  assert.equal(await read('c', 'en'), 3);
  assert.equal(await read('a', 'en'), 4);
  await assert.rejects(read('net', 'en'), /broken/);
  await assert.rejects(read('net', 'en'), /broken/);
  assert.equal(reads, 6);
});
