// Writing a whole work: in all languages, in place of what was there, never over what changed meanwhile.
import assert from 'node:assert/strict';
import { mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { refusalOf } from '../../../test/refusal.ts';
import { type LibraryFiles, readLibrary, temporaryLibrary } from '../../../test/temporary-library.ts';
import { NEW, OLD } from '../../../test/write-work.ts';
import { readStoredWork, type StoredWork } from '../read/stored-work.ts';
import { writeWork } from './write-work.ts';

/** What NEW is, as reading it gives it. */
async function workOf(t: TestContext, files: LibraryFiles): Promise<StoredWork> {
  await temporaryLibrary(t, files);
  const { work } = await readStoredWork('pismo');
  assert.ok(work);
  return work;
}

test('what is read is written as it was', async (t) => {
  const work = await workOf(t, NEW);
  const folder = await temporaryLibrary(t, {});
  const { fingerprint } = await readStoredWork('pismo');
  assert.deepEqual(await writeWork('pismo', fingerprint, work), [
    'content/pismo',
    'locales/en/pismo',
    'locales/fr/pismo',
  ]);
  assert.deepEqual(await readLibrary(folder), NEW);
  assert.deepEqual(await readdir(join(folder, '.stroka')), []);
});

test('it takes the place of what was there, keeps what is none of its own, and the same again writes nothing', async (t) => {
  const work = await workOf(t, NEW);
  const folder = await temporaryLibrary(t, OLD);
  await mkdir(join(folder, 'content/pismo/pictures'));
  await writeFile(join(folder, 'content/pismo/pictures/own.json'), '1');
  const { fingerprint } = await readStoredWork('pismo');
  await writeWork('pismo', fingerprint, work);
  assert.deepEqual(await readLibrary(folder), { ...NEW, 'content/pismo/pictures/own.json': 1 });
  assert.deepEqual(await writeWork('pismo', (await readStoredWork('pismo')).fingerprint, work), []);
});

test('what somebody else changed meanwhile is not written over', async (t) => {
  const work = await workOf(t, NEW);
  const folder = await temporaryLibrary(t, OLD);
  const { fingerprint } = await readStoredWork('pismo');
  await writeFile(join(folder, 'locales/en/pismo/text.json'), '{"h1":"My Letter"}');
  assert.equal((await refusalOf(writeWork('pismo', fingerprint, work))).code, 'changed-meanwhile');
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
