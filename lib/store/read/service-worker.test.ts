// The service worker is read from the folder of the build.
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { test } from 'node:test';
import { projectRoot, WORKER_FILE } from '../paths.ts';
import { readServiceWorker } from './service-worker.ts';

test('the worker of the build in STROKA_DIST', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'stroka-'));
  const dist = process.env.STROKA_DIST;
  process.env.STROKA_DIST = relative(projectRoot(), folder);
  t.after(async () => {
    if (dist === undefined) delete process.env.STROKA_DIST;
    else process.env.STROKA_DIST = dist;
    await rm(folder, { recursive: true });
  });
  await assert.rejects(readServiceWorker(), { code: 'ENOENT' });
  await writeFile(join(folder, WORKER_FILE), '// worker');
  assert.equal(await readServiceWorker(), '// worker');
});
