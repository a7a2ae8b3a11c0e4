// Writing a text to a file that the user named.
import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { writeOutputText } from './output-text.ts';

let folder = '';
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stroka-output-'));
});
after(() => rm(folder, { recursive: true }));

test('the folder is created and contains only the file', async () => {
  const file = join(folder, 'new', 'a.beads');
  await writeOutputText(file, 'строка\n');
  assert.equal(await readFile(file, 'utf8'), 'строка\n');
  assert.deepEqual(await readdir(join(folder, 'new')), ['a.beads']);
});

test('an unwritable path is reported', async () => {
  await writeFile(join(folder, 'file'), '');
  await assert.rejects(writeOutputText(join(folder, 'file', 'a'), ''), {
    name: 'UserError',
    code: 'unwritable',
    message: /file/,
  });
});
