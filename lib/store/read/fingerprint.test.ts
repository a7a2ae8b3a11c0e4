// Detecting that a text has changed.
import assert from 'node:assert/strict';
import { utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { LETTER, temporaryLibrary, writeLibrary } from '../../../test/temporary-library.ts';
import { textFingerprint } from './fingerprint.ts';

test('the fingerprint changes with the files that a text is read from, and only with them', async (t) => {
  const folder = await temporaryLibrary(t, LETTER);
  const before = await textFingerprint('pismo', 'en');
  assert.equal(await textFingerprint('pismo', 'en'), before);
  await writeLibrary(folder, { 'content/drugoe/text.json': {}, 'locales/de/pismo/text.json': {} });
  assert.equal(await textFingerprint('pismo', 'en'), before);
  const seen = new Set([before]);
  for (const file of Object.keys(LETTER)) {
    await utimes(join(folder, file), 1, 1);
    seen.add(await textFingerprint('pismo', 'en'));
  }
  assert.equal(seen.size, 1 + Object.keys(LETTER).length);
});

test('changing the site’s name or handle changes every fingerprint', async (t) => {
  const folder = await temporaryLibrary(t, LETTER);
  const before = await textFingerprint('pismo', 'en');
  await writeLibrary(folder, { 'content/site.json': { name: 'Чай' } });
  assert.notEqual(await textFingerprint('pismo', 'en'), before);
});

test('adding a state to a translation changes its fingerprint', async (t) => {
  const folder = await temporaryLibrary(t, LETTER);
  const before = await textFingerprint('pismo', 'en');
  await writeLibrary(folder, { 'locales/en/pismo/text.state.json': { 'p1-1': { state: 'draft' } } });
  assert.notEqual(await textFingerprint('pismo', 'en'), before);
});

test('a missing text has a fingerprint too', async (t) => {
  await temporaryLibrary(t, {});
  assert.equal(await textFingerprint('pismo.2', 'en'), await textFingerprint('net', 'en'));
});
