// Tests of whether a text is known to have changed.
import assert from 'node:assert/strict';
import { utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { LETTER, temporaryLibrary, writeLibrary } from '../../test/temporary-library.ts';
import { textStamp } from './stamp.ts';

test('the stamp changes with each file that a text is read from, and with no other', async (t) => {
  const folder = await temporaryLibrary(t, LETTER);
  const before = await textStamp('pismo', 'en');
  assert.equal(await textStamp('pismo', 'en'), before);
  await writeLibrary(folder, { 'content/drugoe/text.json': {}, 'locales/de/pismo/text.json': {} });
  assert.equal(await textStamp('pismo', 'en'), before);
  const seen = new Set([before]);
  for (const file of Object.keys(LETTER)) {
    await utimes(join(folder, file), 1, 1);
    seen.add(await textStamp('pismo', 'en'));
  }
  assert.equal(seen.size, 1 + Object.keys(LETTER).length);
});

test('a name or a handle given to the site changes every stamp', async (t) => {
  const folder = await temporaryLibrary(t, LETTER);
  const before = await textStamp('pismo', 'en');
  await writeLibrary(folder, { 'content/site.json': { name: 'Чай' } });
  assert.notEqual(await textStamp('pismo', 'en'), before);
});

test('a state that is put beside a translation changes its stamp', async (t) => {
  const folder = await temporaryLibrary(t, LETTER);
  const before = await textStamp('pismo', 'en');
  await writeLibrary(folder, { 'locales/en/pismo/text.state.json': { 'p1-1': { state: 'draft' } } });
  assert.notEqual(await textStamp('pismo', 'en'), before);
});

test('what is not there has a stamp too', async (t) => {
  await temporaryLibrary(t, {});
  assert.equal(await textStamp('pismo.2', 'en'), await textStamp('net', 'en'));
});
