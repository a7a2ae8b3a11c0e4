// The works of a library: their order, their metadata, and the list of issues for a broken one.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { refusalOf } from '../../../test/refusal.ts';
import { temporaryLibrary, writeLibrary } from '../../../test/temporary-library.ts';
import { readSite } from './site.ts';
import { readText } from './texts.ts';
import { listTexts, listWorks, readWork } from './works.ts';

test('an empty library is an empty shelf with the project’s own site data', async (t) => {
  await temporaryLibrary(t, {});
  assert.deepEqual(await listWorks(), []);
  assert.deepEqual(await listTexts(), []);
  assert.equal(await readWork('pismo', 'en'), undefined);
  assert.equal(await readText('pismo', 'en'), undefined);
  assert.equal((await readSite()).name, 'Stroka');
});

test('the shelf begins with the works in site.json, followed by the others by title', async (t) => {
  await temporaryLibrary(t, {
    'content/site.json': { shelf: ['v', 'net', 'v'] },
    'content/a/work.json': { title: 'Яблоко' },
    'content/b/work.json': { title: 'Ёлка' },
    'content/c/work.json': { title: 'Ель' },
    'content/d/work.json': '{',
    'content/v/work.json': { title: 'Яхта' },
    'content/words/work.json': { title: 'Азбука' },
    'content/.hidden/work.json': { title: 'Азбука' },
    'content/lexicon.json': {},
  });
  assert.deepEqual(await listWorks(), ['v', 'b', 'c', 'a', 'd']);
});

test('a broken work is refused with a list', async (t) => {
  await temporaryLibrary(t, {
    'content/pismo/work.json': { year: 'давно' },
    'content/pismo/2.json': { h1: 'Два' },
    'content/pusto/text.json': { h1: 'Пусто' },
  });
  const error = await refusalOf(readWork('pismo', 'en'));
  assert.equal(error.code, 'broken-work');
  assert.deepEqual(
    error.issues.map(({ id, rule }) => [id, rule]),
    [
      ['title', 'shape'],
      ['year', 'shape'],
      ['', 'texts'],
    ],
  );
  assert.deepEqual(
    (await refusalOf(readWork('pusto', 'en'))).issues.map(({ rule }) => rule),
    ['missing-file'],
  );
});

test('a work without a licence has the library’s, or none: the licence of the project’s own texts is not its', async (t) => {
  const folder = await temporaryLibrary(t, {
    'content/svoya/work.json': { title: 'Своя', licence: 'CC0-1.0' },
    'content/svoya/text.json': { h1: 'Своя' },
    'content/bez/work.json': { title: 'Без' },
    'content/bez/text.json': { h1: 'Без' },
  });
  const licences = async () => [
    (await readWork('svoya', 'en'))?.meta.licence,
    (await readWork('bez', 'en'))?.meta.licence,
  ];
  assert.deepEqual(await licences(), ['CC0-1.0', undefined]);
  await writeLibrary(folder, { 'content/site.json': { licence: 'CC-BY-SA-4.0' } });
  assert.deepEqual(await licences(), ['CC0-1.0', 'CC-BY-SA-4.0']);
});
