// Every rule of the check with a small library that breaks it: test/golden/check/<rule>/in is checked, out is the
// expected output. UPDATE_GOLDEN=1 writes the current output; check the diff before keeping it.
import assert from 'node:assert/strict';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Issue } from '#lib/model.ts';
import { checkLibrary } from '#lib/store/analysis/check-library.ts';
import { formatIssue } from '../cli/print.ts';
import { setLibrary } from './temporary-library.ts';

const GOLDEN = join(import.meta.dirname, 'golden/check');
/** The issues that reading reports before any rule runs. */
const READING = ['broken-json', 'duplicate-key', 'missing-file', 'shape', 'unknown-key', 'unsafe-key'];
const IN_ORDER = 'in-order';

const rules = (await readdir(join(import.meta.dirname, '../lib/check/rules'))).map((file) => file.replace('.ts', ''));

test('every rule has a golden folder, and every golden folder a rule', async () => {
  assert.deepEqual((await readdir(GOLDEN)).sort(), [...rules, ...READING, IN_ORDER].sort());
});

for (const code of [...rules, ...READING, IN_ORDER]) {
  test(`check: ${code}`, async (t) => {
    setLibrary(t, join(GOLDEN, code, 'in'));
    // Notes such as a missing level are reported for every small library; they have their own folders.
    const all: Issue[] = await Array.fromAsync(checkLibrary({ align: true }));
    const issues = all.filter(({ rule, severity }) => severity !== 'info' || rule === code);
    const printed = issues.map((issue) => `${formatIssue(issue)}\n`).join('');
    const out = join(GOLDEN, code, 'out');
    if (process.env.UPDATE_GOLDEN === '1') await writeFile(out, printed);
    assert.equal(printed, await readFile(out, 'utf8'));
    assert.deepEqual([...new Set(issues.map(({ rule }) => rule))], code === IN_ORDER ? [] : [code]);
  });
}
