// Which texts are built in advance.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { temporaryLibrary } from '../../test/temporary-library.ts';
import { listPrebuilt } from './prebuilt.ts';

test('works come before chapters, and a setting bounds their number', async (t) => {
  const work = { title: 'Книга', licence: 'CC0-1.0' };
  await temporaryLibrary(t, {
    'content/kniga/work.json': work,
    'content/kniga/1.json': { 'p1-1': 'Раз.' },
    'content/slovo/work.json': work,
    'content/slovo/text.json': { 'p1-1': 'Два.' },
  });
  t.after(() => {
    delete process.env.STROKA_PREBUILD;
  });
  assert.deepEqual(await listPrebuilt(), ['kniga', 'slovo', 'kniga.1']);
  process.env.STROKA_PREBUILD = '2';
  assert.deepEqual(await listPrebuilt(), ['kniga', 'slovo']);
  process.env.STROKA_PREBUILD = '0';
  assert.deepEqual(await listPrebuilt(), []);
  process.env.STROKA_PREBUILD = 'all';
  await assert.rejects(listPrebuilt(), { code: 'bad-prebuild' });
});
