// The check from the user's point of view: on some works, with explanations, for other programs, and with fixes.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { LETTER, type LibraryFiles, readLibrary, temporaryLibrary } from '../../test/temporary-library.ts';

const MAIN = join(import.meta.dirname, '../main.ts');

/** A letter with straight quotes and hyphens; its file has an unusual key order and indentation. */
const TYPED: LibraryFiles = {
  ...LETTER,
  'content/pismo/text.json': `{ "h1": "Письмо",
  "p1-1": "Он сказал:  \\"да\\" - и ушёл...",
    "p1-2": "Как дела ?", "p2-1": "Пока." }`,
  'locales/en/pismo/text.json': {
    h1: 'A Letter',
    'p1-1': `He said "yes" - and didn't stay...`,
    'p1-2': 'How are you?',
    'p2-1': 'Bye.',
  },
  'locales/en/pismo/text.state.json': { 'p1-2': { state: 'reviewed', source: 'Как дела ?' } },
};

/** Runs the check with the library in STROKA_LIBRARY; standard input is not a terminal. */
function check(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, 'check', ...args], {
    encoding: 'utf8',
    input: '',
  });
  return { status, stdout, stderr };
}

test('single works can be checked, and a missing one is an error', async (t) => {
  await temporaryLibrary(t, { ...TYPED, 'content/zapiska/work.json': {} });
  assert.doesNotMatch(check('pismo').stdout, /zapiska/);
  assert.match(check('nope').stderr, /^There is no work "nope"/);
});

test('--strict fails on warnings', async (t) => {
  await temporaryLibrary(t, TYPED);
  assert.deepEqual([check().status, check('--strict').status], [0, 1]);
});

test('--explain explains a rule, or lists the rules', () => {
  assert.match(check('--explain', 'dash').stdout, /^dash: warning, fixed by --fix\n\S.+\n$/);
  assert.match(check('--explain', 'broken-json').stdout, /^broken-json: error\n/);
  assert.match(check('--explain', 'nope').stderr, /There is no rule "nope"\. Rules: alias, /);
});

test('only one output format can be chosen', () => {
  const { status, stderr } = check('--json', '--sarif');
  assert.equal(status, 2);
  assert.match(stderr, /--json and --sarif cannot be combined/);
});

test('annotations and SARIF contain the line', async (t) => {
  await temporaryLibrary(t, TYPED);
  assert.match(check('--github').stdout, /^::warning file=content\/pismo\/text\.json,line=2,title=dash::p1-1: /m);
  const sarif = JSON.parse(check('--sarif').stdout);
  const lines = sarif.runs[0].results.map((result: { locations: [{ physicalLocation: { region: object } }] }) =>
    JSON.stringify(result.locations[0].physicalLocation.region),
  );
  assert.ok(lines.includes('{"startLine":3}'));
});

test('--fix shows the diff and changes nothing without a terminal', async (t) => {
  const folder = await temporaryLibrary(t, TYPED);
  const before = await readLibrary(folder);
  const { status, stdout, stderr } = check('--fix');
  assert.equal(status, 1);
  assert.match(stdout, /^- {2}"p1-1": "Он сказал/m);
  assert.match(stdout, /^\+ {2}"p1-1": "Он сказал: «да» — и ушёл…",$/m);
  assert.match(stderr, /Add --yes/);
  assert.deepEqual(await readLibrary(folder), before);
});

test('--fix --yes fixes, keeps the rest of the file, and finds nothing the second time', async (t) => {
  const folder = await temporaryLibrary(t, TYPED);
  assert.match(check('--fix', '--yes').stdout, /\nFixed 4 segments in 3 files\.\n$/);
  const russian = await readFile(join(folder, 'content/pismo/text.json'), 'utf8');
  assert.equal(
    russian,
    `{ "h1": "Письмо",
  "p1-1": "Он сказал: «да» — и ушёл…",
    "p1-2": "Как дела?", "p2-1": "Пока." }`,
  );
  const english: unknown = JSON.parse(await readFile(join(folder, 'locales/en/pismo/text.json'), 'utf8'));
  assert.deepEqual(Object(english)['p1-1'], 'He said “yes” — and didn’t stay…');
  assert.deepEqual(check(), { status: 0, stdout: 'no errors, no warnings\n', stderr: '' });
  assert.match(check('--fix').stdout, /^Nothing/);
});

test('--fix respects the settings', async (t) => {
  await temporaryLibrary(t, {
    ...TYPED,
    'content/pismo/check.json': { dash: { ids: ['p1-1'], reason: 'A typewriter speaks.' } },
  });
  const { stdout } = check('--fix', '--yes');
  assert.match(stdout, /^\+ {2}"p1-1": "Он сказал: «да» - и ушёл…",$/m);
});
