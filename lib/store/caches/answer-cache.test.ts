// Paid answers are found again; incomplete files are not used.
import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { openAnswerCache } from './answer-cache.ts';

test('answers are stored by key', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'stroka-'));
  t.after(() => rm(folder, { recursive: true }));
  const cache = openAnswerCache(folder);
  assert.equal(await cache.read('ab12'), undefined);
  await Promise.all([cache.write('ab12', 'Tea “\n'), cache.write('ab12', 'Tea “\n'), cache.write('cd34', 'Sea')]);
  assert.equal(await openAnswerCache(folder).read('ab12'), 'Tea “\n');
  assert.deepEqual(await readdir(join(folder, 'ab')), ['12.json']);
  for (const broken of ['', '"Te', '5', '""', '{"a":1}']) {
    await writeFile(join(folder, 'cd/34.json'), broken);
    assert.equal(await cache.read('cd34'), undefined, broken);
  }
});
