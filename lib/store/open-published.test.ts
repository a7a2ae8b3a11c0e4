// A work as readers are shown it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LETTER, temporaryLibrary } from '../../test/temporary-library.ts';
import { openPublished } from './open-published.ts';

const DRAFT = { 'p1-1': { state: 'draft', by: 'deepl' } };
const BOOK = {
  ...LETTER,
  'content/kniga/work.json': { title: 'Книга' },
  'content/kniga/1.json': { 'p1-1': 'Раз.' },
  'content/kniga/2.json': { 'p1-1': 'Два.' },
  'content/kniga/3.json': '{ broken',
  'locales/en/kniga/1.json': { 'p1-1': 'One.' },
  'locales/en/kniga/2.json': { 'p1-1': 'Two.' },
  'locales/en/kniga/2.state.json': DRAFT,
};

test('a book comes without the chapters that are held back or broken', async (t) => {
  await temporaryLibrary(t, BOOK);
  const opened = (await openPublished('kniga', 'en')) ?? assert.fail();
  assert.deepEqual(opened.addresses, ['kniga.1']);
  assert.deepEqual(opened.work.chapters, [1]);
  assert.deepEqual(await Array.fromAsync(opened.texts, ({ address }) => address), ['kniga.1']);
});

test('a work of one text comes whole, or not at all', async (t) => {
  await temporaryLibrary(t, BOOK);
  assert.deepEqual((await openPublished('pismo', 'ru'))?.addresses, ['pismo']);
  const held = { 'p1-1': { state: 'draft' }, 'p1-2': { state: 'draft' } };
  await temporaryLibrary(t, { ...BOOK, 'locales/en/pismo/text.state.json': held });
  assert.equal(await openPublished('pismo', 'en'), undefined);
  await temporaryLibrary(t, { ...BOOK, 'content/pismo/text.json': '[' });
  assert.equal(await openPublished('pismo', 'en'), undefined);
  await temporaryLibrary(t, { ...BOOK, 'content/pismo/work.json': '[' });
  assert.equal(await openPublished('pismo', 'en'), undefined);
});

test('what is no work is not there', async (t) => {
  await temporaryLibrary(t, BOOK);
  for (const slug of ['', 'nichego', 'kniga.1', '..', '../content/pismo', '%', 'PISMO'])
    assert.equal(await openPublished(slug, 'en'), undefined, slug);
});
