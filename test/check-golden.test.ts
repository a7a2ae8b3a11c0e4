// Every rule of the check, against a small library that breaks it: test/golden/check/<rule>/in is checked, out is what is printed.
// UPDATE_GOLDEN=1 writes what is printed now; look at the difference before keeping it.
import assert from 'node:assert/strict';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Issue } from '#lib/model.ts';
import { checkLibrary } from '#lib/store/analysis/check-library.ts';
import { formatIssue } from '../cli/print.ts';

const GOLDEN = join(import.meta.dirname, 'golden/check');
/** What reading finds before any rule judges. */
const READING = ['broken-json', 'duplicate-key', 'missing-file', 'shape', 'unknown-key', 'unsafe-key'];
const IN_ORDER = 'in-order';

const rules = (await readdir(join(import.meta.dirname, '../lib/check/rules'))).map((file) => file.replace('.ts', ''));

test('every rule has a golden folder, and every golden folder a rule', async () => {
  assert.deepEqual((await readdir(GOLDEN)).sort(), [...rules, ...READING, IN_ORDER].sort());
});

for (const code of [...rules, ...READING, IN_ORDER]) {
  test(`check: ${code}`, async () => {
    process.env.STROKA_LIBRARY = join(GOLDEN, code, 'in');
    // What is only worth knowing ("no level is named") is told of every small library; it has folders of its own.
    const all: Issue[] = await Array.fromAsync(checkLibrary({ align: true }));
    const issues = all.filter(({ rule, severity }) => severity !== 'info' || rule === code);
    const printed = issues.map((issue) => `${formatIssue(issue)}\n`).join('');
    const out = join(GOLDEN, code, 'out');
    if (process.env.UPDATE_GOLDEN === '1') await writeFile(out, printed);
    assert.equal(printed, await readFile(out, 'utf8'));
    assert.deepEqual([...new Set(issues.map(({ rule }) => rule))], code === IN_ORDER ? [] : [code]);
  });
}
