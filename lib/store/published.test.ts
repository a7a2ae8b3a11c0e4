// Texts with more drafts than the site allows are not published; others are not affected.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LETTER, type LibraryFiles, temporaryLibrary } from '../../test/temporary-library.ts';
import {
  listPublished,
  openPublished,
  publishedNeighbours,
  publishedTexts,
  readDraftShare,
  readPublishedText,
  readPublishedWork,
} from './published.ts';
import { readSite } from './read/site.ts';
import { readWork } from './read/works.ts';

const DRAFT = { 'p1-1': { state: 'draft', by: 'deepl' } };
const chapter = (n: number, drafts: boolean): LibraryFiles => ({
  [`content/kniga/${n}.json`]: { 'p1-1': 'Раз.' },
  [`locales/en/kniga/${n}.json`]: { 'p1-1': 'One.' },
  ...(drafts && { [`locales/en/kniga/${n}.state.json`]: DRAFT }),
});
const LIBRARY: LibraryFiles = {
  ...LETTER,
  'locales/en/pismo/text.state.json': DRAFT,
  'content/kniga/work.json': { title: 'Книга' },
  ...chapter(1, false),
  ...chapter(2, true),
  ...chapter(3, true),
  ...chapter(4, false),
  'content/stih/work.json': { title: 'Стих' },
  'content/stih/text.json': { 'v1-1': 'Слово.' },
};

test('one draft in five sentences is allowed, or the share in site.json', async (t) => {
  await temporaryLibrary(t, LIBRARY);
  assert.equal((await readSite()).drafts, 0.2);
  assert.equal(await readDraftShare({ work: 'pismo', chapter: undefined }), 0.25);
  assert.equal(await readDraftShare({ work: 'stih', chapter: undefined }), 0);
  assert.equal(await readPublishedText('pismo', 'en'), undefined);
  assert.deepEqual(await listPublished(), ['kniga', 'stih', 'kniga.1', 'kniga.4']);
  await temporaryLibrary(t, { ...LIBRARY, 'content/site.json': { drafts: 0.25 } });
  assert.equal((await readPublishedText('pismo', 'en'))?.address, 'pismo');
  assert.deepEqual(await listPublished(), ['kniga', 'pismo', 'stih', 'kniga.1', 'kniga.4']);
  await temporaryLibrary(t, { ...LIBRARY, 'content/site.json': { drafts: 1 } });
  assert.equal((await listPublished()).length, 7);
});

test('a book is shown with its published chapters, which are each other’s neighbours', async (t) => {
  await temporaryLibrary(t, LIBRARY);
  const kniga = (await readWork('kniga', 'en')) ?? assert.fail();
  assert.deepEqual((await readPublishedWork('kniga', 'en'))?.chapters, [1, 4]);
  assert.deepEqual(await publishedNeighbours({ work: 'kniga', chapter: 1 }, kniga), { previous: undefined, next: 4 });
  assert.deepEqual(await publishedNeighbours({ work: 'kniga', chapter: 4 }, kniga), { previous: 1, next: undefined });
  assert.equal(await readPublishedWork('pismo', 'en'), undefined);
  const texts = await Array.fromAsync(publishedTexts('en'), ({ text }) => text.address);
  assert.deepEqual(texts, ['kniga.1', 'kniga.4', 'stih']);
  await temporaryLibrary(t, { 'content/kniga/work.json': { title: 'Книга' }, ...chapter(1, true) });
  assert.equal(await readPublishedWork('kniga', 'en'), undefined);
  assert.deepEqual(await listPublished(), []);
});

test('an invalid share is an error of the site', async (t) => {
  for (const drafts of [-0.1, 1.5, '0.2', null]) {
    await temporaryLibrary(t, { 'content/site.json': { drafts } });
    await assert.rejects(readSite(), { code: 'broken-site' });
  }
});

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

test('held-back and broken chapters of a book are left out', async (t) => {
  await temporaryLibrary(t, BOOK);
  const opened = (await openPublished('kniga', 'en')) ?? assert.fail();
  assert.deepEqual(opened.addresses, ['kniga.1']);
  assert.deepEqual(opened.work.chapters, [1]);
  assert.deepEqual(await Array.fromAsync(opened.texts, ({ address }) => address), ['kniga.1']);
});

test('a work of one text is published as a whole or not at all', async (t) => {
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

test('an unknown work is not found', async (t) => {
  await temporaryLibrary(t, BOOK);
  for (const slug of ['', 'nichego', 'kniga.1', '..', '../content/pismo', '%', 'PISMO'])
    assert.equal(await openPublished(slug, 'en'), undefined, slug);
});
