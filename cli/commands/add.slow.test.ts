// The command as a process of its own: killed, interrupted, twice at once, from the standard input, and where it may not write.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { checkLibrary } from '#lib/store/analysis/check-library.ts';
import { settleLibrary } from '#lib/store/swap-folders.ts';
import { KILLER } from '../../test/kill.ts';
import { type LibraryFiles, readLibrary, temporaryLibrary, writeLibrary } from '../../test/temporary-library.ts';

const MAIN = join(import.meta.dirname, '../main.ts');
const RUSSIAN = 'Чай остыл\n\nАнна приехала в Москву в 1899 году. Её никто не ждал.\n\nПотом настала зима.\n';
const ENGLISH =
  'The Tea Has Gone Cold\n\nAnna came to Moscow in 1899. Nobody was expecting her.\n\nThen winter came.\n';
const EDITED = RUSSIAN.replace('Потом настала зима.', 'Шёл снег.\n\nПотом настала долгая зима.');

interface Place {
  readonly folder: string;
  /** Arguments that add the text with its translation, and the edited one alone. */
  readonly first: readonly string[];
  readonly edited: readonly string[];
}

async function place(t: TestContext): Promise<Place> {
  const folder = await temporaryLibrary(t, {});
  const [ru, en, other] = ['ru', 'en', 'other'].map((name) => join(folder, `${name}.txt`));
  assert.ok(ru && en && other);
  await writeFile(ru, RUSSIAN);
  await writeFile(en, ENGLISH);
  await writeFile(other, EDITED);
  return {
    folder,
    first: ['add', ru, '--translation', en, '--as', 'chai'],
    edited: ['add', other, '--as', 'chai'],
  };
}

function add(args: readonly string[], { input = '', env = {}, before = [] as readonly string[] } = {}) {
  return spawnSync(process.execPath, [...before, MAIN, ...args], {
    encoding: 'utf8',
    input,
    env: { ...process.env, ...env },
  });
}

/** The works on the disk; what hidden folders hold is nobody's. */
async function works(folder: string): Promise<LibraryFiles> {
  const found: Record<string, unknown> = {};
  for (const root of ['content', 'locales']) {
    const files = await readLibrary(join(folder, root)).catch(() => ({}));
    for (const [file, data] of Object.entries(files)) if (!/(?:^|\/)\./.test(file)) found[`${root}/${file}`] = data;
  }
  return found;
}

/** The library before and after the edited text was added. */
async function states(t: TestContext): Promise<readonly [before: LibraryFiles, after: LibraryFiles]> {
  const { folder, first, edited } = await place(t);
  assert.equal(add(first).status, 0);
  const before = await works(folder);
  assert.equal(add(edited).status, 0);
  const after = await works(folder);
  assert.notDeepEqual(after, before);
  return [before, after];
}

/** A reader comes: what they find is one of the two states. */
async function assertWhole(folder: string, [before, after]: readonly LibraryFiles[], when: string): Promise<void> {
  await settleLibrary();
  const found = await works(folder);
  assert.deepEqual(found, isDeepStrictEqual(found, before) ? before : after, when);
}

test('killed before any change of a name, it leaves the old work or the new one', async (t) => {
  const both = await states(t);
  let moments = 0;
  for (let changes = 0; ; changes += 3) {
    const { folder, edited } = await place(t);
    await writeLibrary(folder, both[0]);
    const { signal } = add(edited, {
      before: ['--import', `data:text/javascript,${encodeURIComponent(KILLER)}`],
      env: { CHANGES: String(changes) },
    });
    await assertWhole(folder, both, `after ${changes} changes`);
    if (signal === null) break;
    moments += 1;
  }
  assert.ok(moments > 2, `${moments} moments`);
});

test('interrupted at any time, it leaves the old work or the new one, and the same command does the rest', async (t) => {
  const both = await states(t);
  const { folder, edited } = await place(t);
  await writeLibrary(folder, both[0]);
  for (const delay of [200, 400, 600]) {
    const child = spawn(process.execPath, [MAIN, ...edited], { stdio: 'ignore' });
    const ended = once(child, 'exit');
    await setTimeout(delay);
    child.kill('SIGINT');
    await ended;
    await assertWhole(folder, both, `after ${delay} ms`);
  }
  assert.equal(add(edited).status, 0);
  assert.deepEqual(await works(folder), both[1]);
});

test('two at once: one of them may have to run again, and says so in one line', async (t) => {
  const { folder, first, edited } = await place(t);
  add(first);
  const runs = [first, edited, edited].map(async (args) => {
    const child = spawn(process.execPath, [MAIN, ...args], { stdio: ['ignore', 'ignore', 'pipe'] });
    let errors = '';
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      errors += chunk;
    });
    const [code] = await once(child, 'close');
    return { code, errors };
  });
  for (const { code, errors } of await Promise.all(runs)) {
    assert.match(
      `${code} ${errors}`,
      /^(?:0 |1 "chai" was changed by another program in the meantime\. Run the command again\.\n)$/,
    );
  }
  assert.ok(!(await Array.fromAsync(checkLibrary())).some(({ severity }) => severity === 'error'));
  assert.ok(Object.keys(await works(folder)).length >= 4);
});

test('one of the files may be the standard input', async (t) => {
  const { first } = await place(t);
  const { status, stdout, stderr } = add(first.with(1, '-'), { input: RUSSIAN });
  assert.deepEqual([status, stderr], [0, '']);
  assert.match(stdout, /\/en\/chai\n$/);
});

test('where it may not write it says so in one line', async (t) => {
  const { folder, first } = await place(t);
  const { status, stderr } = add(first, { env: { STROKA_LIBRARY: join(folder, 'ru.txt') } });
  assert.equal(status, 1);
  assert.match(stderr, /^The library in .*ru\.txt is not a folder.*\n$/);
});

test('a person edits and accepts, and other files are added: as processes', async (t) => {
  const { folder, first } = await place(t);
  assert.equal(add(first).status, 0);
  const file = join(folder, 'locales/en/chai/text.json');
  await writeFile(file, (await readFile(file, 'utf8')).replace('Nobody was', 'Nobody at all was'));
  const { stdout: accepted } = add(['review', 'chai', '--accept', 'p2-1']);
  assert.equal(accepted, '1 translation marked as reviewed.\n');
  const before = await works(folder);
  const { stdout: again } = add(first);
  assert.match(again, /^Edited by hand in the library, kept:\n {2}p1-2 /m);
  assert.deepEqual(await works(folder), before);
  await writeFile(join(folder, 'en.txt'), ENGLISH.replace('Then winter came.', 'Winter followed.'));
  const { stdout, stderr } = add(first);
  assert.equal(stderr, '');
  assert.match(
    stdout,
    /locales\/en\/chai\/text\.json:p2-1 .*\n +kept: +Then winter came\.\n +files: +Winter followed\.\n/,
  );
  assert.match(await readFile(file, 'utf8'), /Nobody at all was expecting her\..*Then winter came\./s);
  assert.equal(add([...first, '--replace', 'p2-1']).status, 0);
  assert.match(await readFile(file, 'utf8'), /Nobody at all was expecting her\..*Winter followed\./s);
});
