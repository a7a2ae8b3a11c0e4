// Writing a whole work: killed at any moment, the library is the old one or the new one, in all languages.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { runWithChanges } from '../../test/kill.ts';
import { refusalOf } from '../../test/refusal.ts';
import { LETTER, type LibraryFiles, readLibrary, rulesBroken, temporaryLibrary } from '../../test/temporary-library.ts';
import { checkLibrary } from './check-library.ts';
import { readStoredWork, type StoredWork } from './stored-work.ts';
import { settleLibrary } from './switch.ts';
import { writeWork } from './write-work.ts';

/** A module that writes one of two works, since what a process is handed is JSON. */
const WRITER = new URL('../../test/write-work.ts', import.meta.url).href;

const OLD: LibraryFiles = {
  ...LETTER,
  'locales/fr/pismo/work.json': { translators: [{ lang: 'fr', name: 'E. F.' }] },
  'locales/fr/pismo/text.json': { h1: 'Une lettre', 'p1-1': 'Bonjour.', 'p1-2': 'Ça va ?', 'p2-1': 'Salut.' },
};

const NEW: LibraryFiles = {
  'content/pismo/work.json': LETTER['content/pismo/work.json'],
  'content/pismo/text.json': { h1: 'Письмо', 'p1-1': 'Здравствуй!', 'p2-1': 'Пока.' },
  'content/pismo/text.notes.json': { 'p2-1': ['До свидания.'] },
  'content/pismo/aliases.json': { text: { 'p1-2': 'p1-1' } },
  'locales/en/pismo/work.json': { title: 'A Letter' },
  'locales/en/pismo/text.json': { h1: 'A Letter', 'p1-1': 'Hello!', 'p2-1': 'Bye.' },
  'locales/en/pismo/text.state.json': { 'p1-1': { state: 'stale', source: 'Здравствуй.' } },
  'locales/fr/pismo/work.json': OLD['locales/fr/pismo/work.json'],
  'locales/fr/pismo/text.json': { h1: 'Une lettre', 'p1-1': 'Bonjour !', 'p2-1': 'Salut.' },
};

/** What NEW is, as reading it gives it. */
async function workOf(t: TestContext, files: LibraryFiles): Promise<StoredWork> {
  await temporaryLibrary(t, files);
  const { work } = await readStoredWork('pismo');
  assert.ok(work);
  return work;
}

/** Without what an interrupted writer left, which the next one sweeps away. */
function libraryOnly(files: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(files).filter(([file]) => !/(?:^|\/)\.(?:new-|old-|stroka\/)/.test(file)));
}

test('what is read is written as it was', async (t) => {
  const work = await workOf(t, NEW);
  const folder = await temporaryLibrary(t, {});
  const { stamp } = await readStoredWork('pismo');
  assert.deepEqual(await writeWork('pismo', stamp, work), ['content/pismo', 'locales/en/pismo', 'locales/fr/pismo']);
  assert.deepEqual(await readLibrary(folder), NEW);
  assert.deepEqual(await readdir(join(folder, '.stroka')), []);
});

test('it takes the place of what was there, keeps what is none of its own, and the same again writes nothing', async (t) => {
  const work = await workOf(t, NEW);
  const folder = await temporaryLibrary(t, OLD);
  await mkdir(join(folder, 'content/pismo/pictures'));
  await writeFile(join(folder, 'content/pismo/pictures/own.json'), '1');
  const { stamp } = await readStoredWork('pismo');
  await writeWork('pismo', stamp, work);
  assert.deepEqual(await readLibrary(folder), { ...NEW, 'content/pismo/pictures/own.json': 1 });
  assert.deepEqual(await writeWork('pismo', (await readStoredWork('pismo')).stamp, work), []);
});

test('what somebody else changed meanwhile is not written over', async (t) => {
  const work = await workOf(t, NEW);
  const folder = await temporaryLibrary(t, OLD);
  const { stamp } = await readStoredWork('pismo');
  await writeFile(join(folder, 'locales/en/pismo/text.json'), '{"h1":"My Letter"}');
  assert.equal((await refusalOf(writeWork('pismo', stamp, work))).code, 'changed-meanwhile');
  assert.equal((await refusalOf(writeWork('words', '', work))).code, 'bad-slug');
});

test('a work with errors is not merged into', async (t) => {
  await temporaryLibrary(t, { ...OLD, 'locales/en/pismo/text.json': '{"h1":' });
  assert.equal((await refusalOf(readStoredWork('pismo'))).code, 'broken-work');
});

test('a lock of a dead process is no lock, one of a living process is waited for', async (t) => {
  const work = await workOf(t, NEW);
  const folder = await temporaryLibrary(t, {});
  await mkdir(join(folder, '.stroka'));
  await symlink('999999999', join(folder, '.stroka/lock'));
  await Promise.all([writeWork('pismo', '', work), writeWork('zapiska', '', work)]);
  assert.equal((await readStoredWork('zapiska')).work?.meta.title, 'Письмо');
});

test('killed before any change of a name, it leaves the old state or the new one to whoever reads next', async (t) => {
  let moments = 0;
  for (let changes = 0; ; changes += 1) {
    const folder = await temporaryLibrary(t, OLD);
    const killed = runWithChanges(WRITER, 'writeFiles', ['pismo', NEW], changes);
    await settleLibrary();
    const found = await readLibrary(folder);
    const isNew = 'content/pismo/aliases.json' in found;
    const own = libraryOnly(found);
    assert.deepEqual(own, isNew ? NEW : OLD, `after ${changes} changes`);
    const errors = await Array.fromAsync(checkLibrary());
    assert.ok(errors.every(({ severity }) => severity !== 'error'));
    if (killed) moments += 1;
    if (killed && changes % 6 > 0) continue;
    assert.equal(runWithChanges(WRITER, 'writeFiles', ['pismo', NEW], 1_000), false);
    assert.deepEqual(await readLibrary(folder), NEW, 'and the same again ends well and leaves nothing beside it');
    if (!killed) break;
  }
  assert.ok(moments > 8, `${moments} moments`);
  assert.deepEqual(await rulesBroken(), []);
});

test('killed at random moments, the files on the disk are those of one state', { timeout: 60_000 }, async (t) => {
  for (const delay of Array.from({ length: 10 }, () => 300 + Math.random() * 500)) {
    const folder = await temporaryLibrary(t, OLD);
    const turns = `
      const { writeFiles } = await import(process.env.WRITER);
      for (let turn = 0; ; turn += 1) await writeFiles('pismo', turn % 2 === 0 ? ${JSON.stringify(NEW)} : ${JSON.stringify(OLD)});
    `;
    const child = spawn(process.execPath, ['--input-type=module', '-e', turns], { env: { ...process.env, WRITER } });
    let failure = '';
    child.stderr.on('data', (chunk) => {
      failure += chunk;
    });
    await setTimeout(delay);
    const ended = new Promise((resolve) => child.on('exit', resolve));
    child.kill('SIGKILL');
    await ended;
    assert.equal(failure, '');
    await settleLibrary();
    const own: Record<string, unknown> = {};
    for (const place of ['content/pismo', 'locales/en/pismo', 'locales/fr/pismo']) {
      // Hidden folders beside them may hold half of a file.
      for (const [name, data] of Object.entries(await readLibrary(join(folder, place)))) own[`${place}/${name}`] = data;
    }
    assert.deepEqual(own, 'content/pismo/aliases.json' in own ? NEW : OLD);
  }
});
