// Tests of the test runner: every kind of failure is counted and named.
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { runNode } from './child.ts';

const FILES = {
  'passes.test.ts': "import { test } from 'node:test'; test('well', () => {}); test.skip('later', () => {});",
  'fails.test.ts':
    "import { test } from 'node:test'; test('outer', (t) => t.test('inner', () => { throw new Error('no bread'); }));",
  'crashes.test.ts': "import './missing.ts';",
  'leaves.test.ts': 'process.exit(0);',
};

test('counts every failure, and names it once with its place and error', async (t) => {
  const { tally, report } = await runIn(t, FILES);
  assert.deepEqual(tally, { passed: 2, failed: 3, skipped: 1 });
  assert.match(report, /✗ fails\.test\.ts:1 {2}inner\n {4}Error: no bread/);
  assert.doesNotMatch(report, /outer/);
  assert.match(report, /✗ crashes\.test\.ts\n[^✗]*Cannot find module/);
});

test('no tests at all is a failure', async (t) => {
  const { tally, report } = await runIn(t, {});
  assert.deepEqual(tally, { passed: 0, failed: 1, skipped: 0 });
  assert.match(report, /No test matches/);
});

/** Runs these files as a project's tests in a separate process, since node:test cannot be nested. */
async function runIn(t: { after: (clean: () => Promise<void>) => void }, files: Record<string, string>) {
  const folder = await mkdtemp(join(tmpdir(), 'stroka-tests-'));
  t.after(() => rm(folder, { recursive: true }));
  for (const [name, source] of Object.entries(files)) await writeFile(join(folder, name), source);
  const runner = join(folder, 'run.ts');
  await writeFile(
    runner,
    `import { runNodeTests } from ${JSON.stringify(new URL('./node-tests.ts', import.meta.url).href)};
    console.log(JSON.stringify(await runNodeTests('*.test.ts')));`,
  );
  const { output } = await runNode([runner], { cwd: folder, env: { NODE_TEST_CONTEXT: undefined } });
  return JSON.parse(output);
}
