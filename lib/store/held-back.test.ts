// Texts of more drafts than the site allows are nowhere; the others are where they were.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LETTER, type LibraryFiles, temporaryLibrary } from '../../test/temporary-library.ts';
import { isHeldBack, listPublished, publishedNeighbours, publishedWork, readDraftShare } from './held-back.ts';
import { readSite } from './read/site.ts';
import { readText } from './read/texts.ts';
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

test('one sentence in five is allowed, or what site.json says', async (t) => {
  await temporaryLibrary(t, LIBRARY);
  assert.equal((await readSite()).drafts, 0.2);
  assert.equal(await readDraftShare({ work: 'pismo', chapter: undefined }), 0.25);
  assert.equal(await readDraftShare({ work: 'stih', chapter: undefined }), 0);
  const text = (await readText('pismo', 'en')) ?? assert.fail();
  assert.equal(await isHeldBack(text), true);
  assert.deepEqual(await listPublished(), ['kniga', 'stih', 'kniga.1', 'kniga.4']);
  await temporaryLibrary(t, { ...LIBRARY, 'content/site.json': { drafts: 0.25 } });
  assert.equal(await isHeldBack(text), false);
  assert.deepEqual(await listPublished(), ['kniga', 'pismo', 'stih', 'kniga.1', 'kniga.4']);
  await temporaryLibrary(t, { ...LIBRARY, 'content/site.json': { drafts: 1 } });
  assert.equal((await listPublished()).length, 7);
});

test('a book is shown with the chapters that may be, and its neighbours are those', async (t) => {
  await temporaryLibrary(t, LIBRARY);
  const kniga = (await readWork('kniga', 'en')) ?? assert.fail();
  assert.deepEqual((await publishedWork(kniga))?.chapters, [1, 4]);
  assert.deepEqual(await publishedNeighbours({ work: 'kniga', chapter: 1 }, kniga), { previous: undefined, next: 4 });
  assert.deepEqual(await publishedNeighbours({ work: 'kniga', chapter: 4 }, kniga), { previous: 1, next: undefined });
  const pismo = (await readWork('pismo', 'en')) ?? assert.fail();
  assert.equal(await publishedWork(pismo), undefined);
  await temporaryLibrary(t, { 'content/kniga/work.json': { title: 'Книга' }, ...chapter(1, true) });
  assert.equal(await publishedWork({ ...kniga, chapters: [1] }), undefined);
  assert.deepEqual(await listPublished(), []);
});

test('a share that is none is an error of the site', async (t) => {
  for (const drafts of [-0.1, 1.5, '0.2', null]) {
    await temporaryLibrary(t, { 'content/site.json': { drafts } });
    await assert.rejects(readSite(), { code: 'broken-site' });
  }
});
