// The list of the islands' files: found by name and language, and what to do if they are not built.
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { ISLANDS_FILE } from '../paths.ts';
import { readIsland } from './islands.ts';

test('the files of an island are found by its name and the language', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'stroka-islands-'));
  t.after(() => rm(folder, { recursive: true }));
  t.mock.method(process, 'cwd', () => folder);
  await assert.rejects(readIsland('reading', 'en'), { code: 'islands-missing', hint: /npm run build/ });
  await mkdir(dirname(join(folder, ISLANDS_FILE)), { recursive: true });
  await writeFile(join(folder, ISLANDS_FILE), '{"reading.en":{"script":"/islands/a.js"}}');
  assert.deepEqual(await readIsland('reading', 'en'), { script: '/islands/a.js' });
  await assert.rejects(readIsland('reading', 'ru'), { code: 'islands-missing', message: /"reading" in "ru"/ });
});
