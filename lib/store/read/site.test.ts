// The site’s data: the library’s file overrides the project’s, and errors are refused with a list.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { refusalOf } from '../../../test/refusal.ts';
import { temporaryLibrary } from '../../../test/temporary-library.ts';
import { readSite } from './site.ts';

test('the library’s site data overrides the project’s', async (t) => {
  await temporaryLibrary(t, { 'content/site.json': { name: 'Полка', fediverse: '@polka@example.org' } });
  const site = await readSite();
  assert.deepEqual([site.name, site.fediverse, site.defaultLocale], ['Полка', '@polka@example.org', 'en']);
});

test('broken site data is refused with the list', async (t) => {
  await temporaryLibrary(t, { 'content/site.json': { shelf: 'pismo' } });
  assert.equal((await refusalOf(readSite())).code, 'broken-site');
});
