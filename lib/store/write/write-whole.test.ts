// Files are complete under their name or not there at all.
import assert from 'node:assert/strict';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { temporaryLibrary } from '../../../test/temporary-library.ts';
import { writeWhole } from './write-whole.ts';

test('it writes and replaces a file, without temporary files', async (t) => {
  const folder = await temporaryLibrary(t, {});
  const path = join(folder, 'card.png');
  await writeWhole(path, new Uint8Array([1, 2, 3]));
  await writeWhole(path, new Uint8Array([4]));
  assert.deepEqual([...(await readFile(path))], [4]);
  assert.deepEqual(await readdir(folder), ['card.png']);
});

test('of several concurrent writers one wins, with all of its bytes', async (t) => {
  const folder = await temporaryLibrary(t, {});
  const path = join(folder, 'card.png');
  const sheets = Array.from({ length: 20 }, (_, byte) => new Uint8Array(10_000).fill(byte));
  await Promise.all(sheets.map((sheet) => writeWhole(path, sheet)));
  const bytes = await readFile(path);
  assert.equal(bytes.length, 10_000);
  assert.equal(new Set(bytes).size, 1);
});

test('if it cannot write, it throws and leaves no files', async (t) => {
  const folder = await temporaryLibrary(t, {});
  await assert.rejects(writeWhole(join(folder, 'missing/card.png'), new Uint8Array(1)), { code: 'ENOENT' });
  await mkdir(join(folder, 'card.png'));
  await assert.rejects(writeWhole(join(folder, 'card.png'), new Uint8Array(1)));
  assert.deepEqual(await readdir(folder), ['card.png']);
});
