// Removing works, also when the process is killed: the library stays valid, and removing again completes it.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
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
import { removeWork } from './remove-work.ts';

const LIBRARY: LibraryFiles = {
  ...LETTER,
  'content/site.json': { name: 'Полка', shelf: ['pismo'], fediverse: '@polka@example.org' },
  'content/aliases.json': { staroe: 'staree', staree: 'pismo' },
  'locales/fr/pismo/work.json': { title: 'Une lettre', translators: [{ lang: 'fr', name: 'E. F.' }] },
  'locales/fr/pismo/text.json': { h1: 'Une lettre', 'p1-1': 'Bonjour.', 'p1-2': 'Ça va ?', 'p2-1': 'Salut.' },
};

const REMOVED: LibraryFiles = {
  'content/site.json': { name: 'Полка', shelf: [], fediverse: '@polka@example.org' },
  'content/aliases.json': {},
};

test('removing a work removes all its files and no others', async (t) => {
  const other = { 'content/zapiska/work.json': { title: 'Записка' } };
  const folder = await temporaryLibrary(t, { ...LIBRARY, ...other });
  await removeWork('pismo');
  assert.deepEqual(await readLibrary(folder), { ...REMOVED, ...other });
  for (const place of ['content', 'locales/en', 'locales/fr'])
    assert.ok(!existsSync(join(folder, place, 'pismo')), place);
});

test('a translation without an original can be removed as well', async (t) => {
  const folder = await temporaryLibrary(t, { ...LETTER, 'locales/en/sirota/text.json': { h1: 'Orphan' } });
  await removeWork('sirota');
  assert.deepEqual(await readLibrary(folder), LETTER);
});

test('an unknown work is refused before anything changes', async (t) => {
  const folder = await temporaryLibrary(t, LIBRARY);
  for (const slug of ['net', '', '.', '..', '../content', 'site.json', 'staroe']) {
    assert.equal((await refusalOf(removeWork(slug))).code, 'no-such-work', slug);
  }
  assert.deepEqual(await readLibrary(folder), LIBRARY);
});

test('a killed removal leaves at most orphans, and removing again completes it', async (t) => {
  const seen = [];
  for (let changes = 0; ; changes += 1) {
    const folder = await temporaryLibrary(t, LIBRARY);
    if (!runWithChanges('#lib/store/write/remove-work.ts', 'removeWork', ['pismo'], changes)) break;
    seen.push([...new Set(await rulesBroken())].join(' '));
    await removeWork('pismo');
    assert.deepEqual(await readLibrary(folder), REMOVED, `after ${changes} changes`);
  }
  // Nothing yet; no aliases; off the shelf; the work hidden; English hidden; French hidden; three folders deleted one
  // by one.
  assert.deepEqual(seen, ['', '', '', 'orphan', 'orphan', '', '', '']);
});
