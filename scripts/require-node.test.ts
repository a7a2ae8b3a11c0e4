// The check before every script: silent if all is well, one line if not.
import assert from 'node:assert/strict';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { runNode } from './child.ts';

const GUARD = 'scripts/require-node.cjs';
const asNode20 = "Object.defineProperty(process.versions, 'node', { value: '20.9.0' });";

test('prints nothing on this Node with the packages installed', async () => {
  assert.deepEqual(await runNode(['--require', `./${GUARD}`, '--eval', '']), { code: 0, output: '' });
});

test('an old Node prints one line that explains how to get the right one', async () => {
  const { code, output } = await runNode(['--eval', `${asNode20} require('./${GUARD}')`]);
  assert.equal(code, 1);
  assert.match(output, /^Stroka runs on Node 24, and this is Node 20\.9\.0\. `npm ci` .*\n$/);
});

test('without packages it prints one line that says to install them', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'stroka-guard-'));
  t.after(() => rm(folder, { recursive: true }));
  await copyFile(GUARD, join(folder, 'guard.cjs'));
  const { code, output } = await runNode(['guard.cjs'], { cwd: folder });
  assert.deepEqual({ code, output }, { code: 1, output: 'The packages are not installed: run `npm ci` first.\n' });
});
