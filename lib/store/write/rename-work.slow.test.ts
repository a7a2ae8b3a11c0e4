// Renaming works, also when the process is killed: the check explains the state, and renaming again completes it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runWithChanges } from '../../../test/kill.ts';
import { refusalOf } from '../../../test/refusal.ts';
import {
  LETTER,
  type LibraryFiles,
  readLibrary,
  rulesBroken,
  temporaryLibrary,
} from '../../../test/temporary-library.ts';
import { resolveWork } from '../read/aliases.ts';
import { listWorks } from '../read/works.ts';
import { renameWork } from './rename-work.ts';

const LIBRARY: LibraryFiles = {
  ...LETTER,
  'content/site.json': { name: 'Полка', shelf: ['pismo'] },
  'content/aliases.json': { staroe: 'pismo' },
  'content/pismo/aliases.json': { text: { p9: 'p2' } },
  'locales/fr/pismo/work.json': { title: 'Une lettre', translators: [{ lang: 'fr', name: 'E. F.' }] },
  'locales/fr/pismo/text.json': { h1: 'Une lettre', 'p1-1': 'Bonjour.', 'p1-2': 'Ça va ?', 'p2-1': 'Salut.' },
};

test('a renamed work keeps its files, its place on the shelf and its old addresses', async (t) => {
  const folder = await temporaryLibrary(t, LIBRARY);
  await renameWork('pismo', 'poslanie');
  const files = await readLibrary(folder);
  for (const [file, data] of Object.entries(LIBRARY)) {
    if (file.includes('/pismo/')) assert.deepEqual(files[file.replace('/pismo/', '/poslanie/')], data, file);
  }
  assert.deepEqual(files['content/site.json'], { name: 'Полка', shelf: ['poslanie'] });
  assert.equal(Object.keys(files).length, Object.keys(LIBRARY).length);
  assert.deepEqual([await resolveWork('pismo'), await resolveWork('staroe')], ['poslanie', 'poslanie']);
  assert.deepEqual(await rulesBroken(), []);
  await renameWork('pismo', 'poslanie');
  assert.deepEqual(await readLibrary(folder), files, 'renaming again changes nothing');
});

test('a work can be renamed back', async (t) => {
  const folder = await temporaryLibrary(t, LIBRARY);
  await renameWork('pismo', 'poslanie');
  await renameWork('poslanie', 'pismo');
  assert.deepEqual((await readLibrary(folder))['content/aliases.json'], { staroe: 'pismo', poslanie: 'pismo' });
  assert.deepEqual(await rulesBroken(), []);
});

test('a folder with a name that is invalid in an address can be renamed', async (t) => {
  const folder = await temporaryLibrary(t, {
    'content/My Letter/work.json': { title: 'Письмо', author: 'А. Б.', licence: 'CC-BY-4.0' },
    'content/My Letter/text.json': { h1: 'Да' },
  });
  await renameWork('My Letter', 'pismo');
  assert.deepEqual(await listWorks(), ['pismo']);
  assert.deepEqual(Object.keys(await readLibrary(folder)).sort(), [
    'content/pismo/text.json',
    'content/pismo/work.json',
  ]);
});

test('an impossible rename is refused before anything changes', async (t) => {
  const folder = await temporaryLibrary(t, {
    ...LIBRARY,
    'content/zapiska/work.json': { title: 'Записка' },
    'locales/en/sirota/text.json': { h1: 'Orphan' },
  });
  const before = await readLibrary(folder);
  for (const [from, to, code] of [
    ['pismo', 'words', 'bad-slug'],
    ['pismo', '../pismo2', 'bad-slug'],
    ['../content', 'novoe', 'no-such-work'],
    ['net', 'novoe', 'no-such-work'],
    ['pismo', 'zapiska', 'slug-taken'],
    ['pismo', 'pismo', 'slug-taken'],
    ['pismo', 'sirota', 'slug-taken'],
  ] as const) {
    assert.equal((await refusalOf(renameWork(from, to))).code, code, `${from} to ${to}`);
  }
  assert.deepEqual(await readLibrary(folder), before);
});

test('a killed rename is reported by the check, and renaming again completes it', async (t) => {
  const done = await temporaryLibrary(t, LIBRARY);
  await renameWork('pismo', 'poslanie');
  const expected = await readLibrary(done);
  const seen = [];
  for (let changes = 0; ; changes += 1) {
    const folder = await temporaryLibrary(t, LIBRARY);
    if (!runWithChanges('#lib/store/write/rename-work.ts', 'renameWork', ['pismo', 'poslanie'], changes)) break;
    seen.push([...new Set(await rulesBroken())].join(' '));
    await renameWork('pismo', 'poslanie');
    assert.deepEqual(await readLibrary(folder), expected, `after ${changes} changes`);
  }
  // Nothing yet; the alias; the work moved; English moved; French moved; only the shelf remains.
  assert.deepEqual(seen, ['', 'alias', 'shelf untranslated orphan', 'shelf orphan', 'shelf']);
});
