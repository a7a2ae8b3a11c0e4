// A file is replaced atomically.
import assert from 'node:assert/strict';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { temporaryLibrary } from '../../../test/temporary-library.ts';
import { writeJson } from './atomic.ts';

test('a file is written and replaced, without temporary files', async (t) => {
  const folder = await temporaryLibrary(t, {});
  const path = join(folder, 'data.json');
  await writeJson(path, { a: 'да' });
  await writeJson(path, { b: [1] });
  assert.equal(await readFile(path, 'utf8'), '{\n  "b": [\n    1\n  ]\n}\n');
  assert.deepEqual(await readdir(folder), ['data.json']);
});

test('a failure leaves the old state', async (t) => {
  const folder = await temporaryLibrary(t, {});
  const path = join(folder, 'data.json');
  await mkdir(join(path, 'inside'), { recursive: true });
  await assert.rejects(writeJson(path, {}));
  await assert.rejects(writeJson(join(folder, 'absent/data.json'), {}));
  assert.deepEqual(await readdir(folder), ['data.json']);
});
