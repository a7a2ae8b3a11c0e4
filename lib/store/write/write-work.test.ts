// Writing a whole work in all languages: replaces the stored work, never concurrent changes.
import assert from 'node:assert/strict';
import { mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { refusalOf } from '../../../test/refusal.ts';
import { type LibraryFiles, readLibrary, temporaryLibrary } from '../../../test/temporary-library.ts';
import { NEW, OLD } from '../../../test/write-work.ts';
import { readStoredWork, type StoredWork } from '../read/stored-work.ts';
import { writeWork } from './write-work.ts';

/** NEW in the form that reading returns. */
async function workOf(t: TestContext, files: LibraryFiles): Promise<StoredWork> {
  await temporaryLibrary(t, files);
  const { work } = await readStoredWork('pismo');
  assert.ok(work);
  return work;
}

test('a work that is read and written stays the same', async (t) => {
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

test('it replaces the stored work, keeps other files, and writes nothing the second time', async (t) => {
  const work = await workOf(t, NEW);
  const folder = await temporaryLibrary(t, OLD);
  await mkdir(join(folder, 'content/pismo/pictures'));
  await writeFile(join(folder, 'content/pismo/pictures/own.json'), '1');
  const { fingerprint } = await readStoredWork('pismo');
  await writeWork('pismo', fingerprint, work);
  assert.deepEqual(await readLibrary(folder), { ...NEW, 'content/pismo/pictures/own.json': 1 });
  assert.deepEqual(await writeWork('pismo', (await readStoredWork('pismo')).fingerprint, work), []);
});

test('concurrent changes are not overwritten', async (t) => {
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

test('the lock of a dead process is ignored, that of a live process is waited for', async (t) => {
  const work = await workOf(t, NEW);
  const folder = await temporaryLibrary(t, {});
  await mkdir(join(folder, '.stroka'));
  await symlink('999999999', join(folder, '.stroka/lock'));
  await Promise.all([writeWork('pismo', '', work), writeWork('zapiska', '', work)]);
  assert.equal((await readStoredWork('zapiska')).work?.meta.title, 'Письмо');
});
