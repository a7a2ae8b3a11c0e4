// Reading texts from outside the library.
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { UserError } from '../../error.ts';
import { readSourceText } from './source-text.ts';

let folder = '';
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'source-'));
});
after(() => rm(folder, { recursive: true }));

function hasCode(code: string): (error: unknown) => boolean {
  return (error) => error instanceof UserError && error.code === code;
}

test('a file is read without its byte order mark', async () => {
  const file = join(folder, 'marked.txt');
  await writeFile(file, '\ufeffТекст.\n');
  assert.equal(await readSourceText(file), 'Текст.\n');
});

test('a file that is absent or in another encoding is refused', async () => {
  await assert.rejects(readSourceText(join(folder, 'absent.txt')), hasCode('unreadable'));
  await assert.rejects(readSourceText(folder), hasCode('unreadable'));
  const file = join(folder, 'cp1251.txt');
  await writeFile(file, new Uint8Array([0xcf, 0xf0, 0xe8]));
  await assert.rejects(readSourceText(file), hasCode('encoding'));
});
