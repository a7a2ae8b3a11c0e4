// The date of a work's last change.
import assert from 'node:assert/strict';
import { readdir, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { LETTER, temporaryLibrary } from '../../../test/temporary-library.ts';
import { lastChange } from './last-change.ts';

test('it is the date of the latest file in either language, or the fixed one', async (t) => {
  const folder = await temporaryLibrary(t, LETTER);
  t.after(() => {
    delete process.env.SOURCE_DATE_EPOCH;
  });
  for (const place of ['content/pismo', 'locales/en/pismo']) {
    for (const name of await readdir(join(folder, place))) await utimes(join(folder, place, name), 1000, 1000);
  }
  await utimes(join(folder, 'locales/en/pismo/text.json'), 2000, 2000);
  assert.equal((await lastChange('pismo')).getTime(), 2_000_000);
  assert.equal((await lastChange('net')).getTime(), 0);
  process.env.SOURCE_DATE_EPOCH = '1764374400';
  assert.equal((await lastChange('pismo')).toISOString(), '2025-11-29T00:00:00.000Z');
});
