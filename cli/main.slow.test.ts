// The command line from the user's point of view: each command runs as a program on a temporary library.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { LETTER, type LibraryFiles, readLibrary, temporaryLibrary } from '../test/temporary-library.ts';
import { main } from './main.ts';

const MAIN = join(import.meta.dirname, 'main.ts');

const BROKEN: LibraryFiles = {
  ...LETTER,
  'content/zapiska/work.json': { title: 'Записка\u001B[31m', licence: 'CC-BY-4.0' },
  'content/zapiska/text.json': { 'p1-1': 'Да\nнет.' },
};

/** Runs the command line with the library in STROKA_LIBRARY; standard input is not a terminal. */
function stroka(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], { encoding: 'utf8', input: '' });
  return { status, stdout, stderr };
}

test('check reports a valid library', async (t) => {
  await temporaryLibrary(t, LETTER);
  assert.deepEqual(stroka('check'), { status: 0, stdout: 'no errors, no warnings\n', stderr: '' });
  assert.deepEqual(stroka('check', '--json'), { status: 0, stdout: '[]\n', stderr: '' });
});

test('check prints each issue on one line with a hint below, and fails on errors', async (t) => {
  await temporaryLibrary(t, BROKEN);
  const { status, stdout, stderr } = stroka('check');
  assert.equal(status, 1);
  assert.equal(stderr, '');
  assert.match(stdout, /^content\/zapiska\/work\.json:author: warning credits the author is missing$/m);
  assert.match(stdout, /^content\/zapiska\/text\.json:p1-1: error line-break a line break outside verse\n {4}\S/m);
  assert.match(stdout, /\n2 errors, 2 warnings\n$/);
});

test('check --json prints the same issues as JSON', async (t) => {
  await temporaryLibrary(t, BROKEN);
  const { status, stdout } = stroka('check', '--json');
  assert.equal(status, 1);
  const issues: unknown = JSON.parse(stdout);
  assert.ok(Array.isArray(issues));
  assert.equal(issues.length, 4);
  for (const issue of issues) {
    assert.deepEqual(Object.keys(issue).sort(), ['file', 'hint', 'id', 'message', 'rule', 'severity']);
  }
});

test('warnings alone do not fail', async (t) => {
  await temporaryLibrary(t, { ...LETTER, 'content/pismo/work.json': { title: 'Письмо' } });
  const { status, stdout } = stroka('check');
  assert.equal(status, 0);
  assert.match(stdout, /\nno errors, 3 warnings\n$/);
});

test('list shows works that are held back for their drafts', async (t) => {
  await temporaryLibrary(t, {
    ...LETTER,
    'locales/en/pismo/text.state.json': { 'p1-1': { state: 'draft', by: 'deepl' } },
    'content/kniga/work.json': { title: 'Книга' },
    'content/kniga/1.json': { 'p1-1': 'Раз.' },
    'content/kniga/2.json': { 'p1-1': 'Два.' },
    'locales/en/kniga/2.json': { 'p1-1': 'Two.' },
    'locales/en/kniga/2.state.json': { 'p1-1': { state: 'draft' } },
  });
  const { stdout } = stroka('list');
  assert.match(stdout, /Книга \(2 chapters\): held back 1 of 2, too many unreviewed drafts/);
  assert.match(stdout, /Письмо: held back, too many unreviewed drafts/);
});

test('list shows the shelf and broken works', async (t) => {
  await temporaryLibrary(t, {
    ...BROKEN,
    'content/kniga/work.json': { title: 'Книга', author: 'В. Г.', level: 'B1' },
    'content/kniga/1.json': { h1: 'Раз' },
    'content/kniga/2.json': { h1: 'Два' },
    'content/site.json': { shelf: ['pismo'] },
  });
  assert.deepEqual(stroka('list'), {
    status: 0,
    stdout:
      'pismo        А. Б.  Письмо\n' +
      'zapiska             has errors: run "npm run stroka -- check"\n' +
      'kniga    B1  В. Г.  Книга (2 chapters)\n',
    stderr: '',
  });
  const rows: unknown = JSON.parse(stroka('list', '--json').stdout);
  assert.ok(Array.isArray(rows));
  assert.deepEqual(rows[2], {
    slug: 'kniga',
    title: 'Книга',
    author: 'В. Г.',
    level: 'B1',
    chapters: 2,
    heldBack: 0,
    broken: false,
  });
});

test('an empty shelf is not an error', async (t) => {
  await temporaryLibrary(t, {});
  assert.deepEqual(stroka('list'), { status: 0, stdout: 'The library has no works.\n', stderr: '' });
  assert.equal(stroka('check').status, 0);
});

test('output cannot control the terminal', async (t) => {
  const title = 'Да\u001B]0;x\u0007\u009B2J\u202E';
  await temporaryLibrary(t, {
    'content/\u001B[31mzlo/work.json': { title },
    'content/dama/work.json': { title, '\u001B[2J': 1 },
  });
  for (const args of [
    ['check'],
    ['check', '--json'],
    ['list'],
    ['list', '--json'],
    ['rename', '\u001B[2J', 'b'],
    ['rename', '\u001B[31mzlo', 'zlo'],
  ]) {
    const { stdout, stderr } = stroka(...args);
    assert.ok(!/[\p{Cc}\p{Bidi_Control}]/u.test((stdout + stderr).replaceAll('\n', '')), args.join(' '));
  }
});

test('rename moves a work, and reports conflicts', async (t) => {
  const folder = await temporaryLibrary(t, LETTER);
  assert.deepEqual(stroka('rename', 'pismo', 'poslanie'), {
    status: 0,
    stdout: '"pismo" is now "poslanie"; its old addresses redirect to the new ones.\n',
    stderr: '',
  });
  assert.ok(existsSync(join(folder, 'content/poslanie/text.json')));
  const refused = stroka('rename', 'pismo', 'zapiska');
  assert.equal(refused.status, 1);
  assert.equal(refused.stderr, 'There is no work "pismo". "npm run stroka -- list" lists the works.\n');
});

test('remove deletes only after confirmation', async (t) => {
  const folder = await temporaryLibrary(t, LETTER);
  const refused = stroka('remove', 'pismo');
  assert.equal(refused.status, 1);
  assert.match(refused.stderr, /--yes/);
  assert.deepEqual(await readLibrary(folder), LETTER);
  assert.deepEqual(stroka('remove', 'pismo', '--yes'), { status: 0, stdout: '"pismo" is deleted.\n', stderr: '' });
  assert.deepEqual(await readLibrary(folder), {});
});

/** Runs the command line in this process, which is faster, and captures its output. */
async function inProcess(t: TestContext, ...args: readonly string[]) {
  const log = t.mock.method(console, 'log', () => undefined);
  const error = t.mock.method(console, 'error', () => undefined);
  const status = await main(args);
  const [stdout, stderr] = [log, error].map((printed) => printed.mock.calls.map(({ arguments: [line] }) => line));
  log.mock.restore();
  error.mock.restore();
  return { status, stdout, stderr };
}

test('there is help for the program and for every command', async (t) => {
  const { status, stdout } = stroka('--help');
  assert.equal(status, 0);
  for (const verb of ['check', 'list', 'rename', 'remove']) {
    assert.match(stdout, new RegExp(`^ {2}${verb} `, 'm'));
    const help = await inProcess(t, verb, '--help');
    assert.equal(help.status, 0);
    assert.match(String(help.stdout), new RegExp(`^npm run stroka -- ${verb} `));
  }
  assert.equal((await inProcess(t)).status, 2);
});

test('usage errors print one line with a hint', async (t) => {
  const unknown = stroka('chekc');
  assert.deepEqual([unknown.status, unknown.stdout], [2, '']);
  assert.match(unknown.stderr, /^There is no command "chekc"\. Commands: add, align, align-words, card, check, .*\n$/);
  for (const args of [
    ['constructor'],
    ['list', '--bogus'],
    ['list', 'more'],
    ['rename', 'one'],
    ['remove', '--yes=1', 'x'],
  ]) {
    const { status, stdout, stderr } = await inProcess(t, ...args);
    assert.deepEqual([status, stdout, stderr?.length], [2, [], 1], args.join(' '));
    assert.match(String(stderr), /^[^\n]+(Usage: npm run stroka|Commands: )[^\n]+$/);
  }
});
