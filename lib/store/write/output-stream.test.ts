// A file written in chunks is complete or not there at all.
import assert from 'node:assert/strict';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { refusalOf } from '../../../test/refusal.ts';
import { temporaryLibrary } from '../../../test/temporary-library.ts';
import { inBlocks, writeOutputStream } from './output-stream.ts';

async function* pieces(...all: readonly (string | Uint8Array | Error)[]) {
  for (const piece of all) {
    if (piece instanceof Error) throw piece;
    yield piece;
  }
}

test('chunks of text and of bytes are written to one file in a new folder', async (t) => {
  const folder = await temporaryLibrary(t, {});
  const file = join(folder, 'a/b.txt');
  await writeOutputStream(file, pieces('да', Uint8Array.of(0x21), 'x'.repeat(200_000)));
  assert.equal(await readFile(file, 'utf8'), `да!${'x'.repeat(200_000)}`);
  assert.deepEqual(await readdir(join(folder, 'a')), ['b.txt']);
});

test('an interrupted write leaves the old file and no temporary files', async (t) => {
  const folder = await temporaryLibrary(t, { 'a.txt': 'old' });
  const fault = new Error('the text is broken');
  await assert.rejects(writeOutputStream(join(folder, 'a.txt'), pieces('new', fault)), fault);
  assert.equal(await readFile(join(folder, 'a.txt'), 'utf8'), 'old');
  assert.deepEqual(await readdir(folder), ['a.txt']);
});

test('an unwritable path is reported', async (t) => {
  const folder = await temporaryLibrary(t, {});
  await mkdir(join(folder, 'taken/inside'), { recursive: true });
  assert.equal((await refusalOf(writeOutputStream(join(folder, 'taken'), pieces('a')))).code, 'unwritable');
});

test('chunks are neither lost nor reordered in blocks', async () => {
  const all = Array.from({ length: 10_000 }, (_, index) => `${index},`);
  const blocks = await Array.fromAsync(inBlocks(pieces(...all)));
  assert.equal(Buffer.concat(blocks).toString(), all.join(''));
  assert.ok(blocks.length < 10_000);
});
