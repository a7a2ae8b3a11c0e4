// Long texts are read in blocks that make up the whole.
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { readSourceBlocks } from './source-blocks.ts';

let folder = '';
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stroka-blocks-'));
});
after(() => rm(folder, { recursive: true }));

async function read(content: string | Uint8Array) {
  const file = join(folder, 'text.txt');
  await writeFile(file, content);
  return await Array.fromAsync(readSourceBlocks(file));
}

test('the blocks are the text, each with its offset', async () => {
  const text = `${'Слово за слово.\n'.repeat(3000)}\n`.repeat(5);
  const blocks = await read(`\uFEFF${text}`);
  assert.ok(blocks.length > 2);
  assert.equal(blocks.map((block) => block.text).join(''), text);
  for (const block of blocks) assert.ok(text.startsWith(block.text, block.start));
});

test('a text without a line end is cut too, but not inside a character', async () => {
  const text = `а${'😀'.repeat(300_000)}`;
  const blocks = await read(text);
  assert.ok(blocks.length > 1);
  for (const block of blocks) assert.ok(block.text.isWellFormed());
  assert.equal(blocks.map((block) => block.text).join(''), text);
});

test('an empty file has no blocks', async () => assert.deepEqual(await read(''), []));

test('unreadable files are reported', async () => {
  await assert.rejects(read(Uint8Array.of(0xcf, 0xf0, 0xe8)), { name: 'UserError', code: 'encoding' });
  await assert.rejects(Array.fromAsync(readSourceBlocks(join(folder, 'none'))), { code: 'unreadable' });
});
