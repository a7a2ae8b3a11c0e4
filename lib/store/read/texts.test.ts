// Reading texts: existing texts are returned as stored, missing ones are undefined, broken ones are refused with a
// list.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { refusalOf } from '../../../test/refusal.ts';
import { LETTER, temporaryLibrary } from '../../../test/temporary-library.ts';
import { readText } from './texts.ts';
import { listTexts, listWorks, readWork } from './works.ts';

const BOOK = {
  'content/kniga/work.json': { title: 'Книга', parts: [{ title: 'Начало', chapters: [1, 2] }] },
  'content/kniga/1.json': { h1: 'Раз' },
  'content/kniga/2.json': { h1: 'Два' },
  'content/kniga/10.json': { h1: 'Десять' },
  'content/kniga/2.notes.json': { h1: ['О двух.'] },
  'locales/en/kniga/2.json': { h1: 'Two' },
};

/** Chapters 3 to 9, so that the book is numbered without gaps. */
const MIDDLE = Object.fromEntries([3, 4, 5, 6, 7, 8, 9].map((n) => [`content/kniga/${n}.json`, { h1: `${n}` }]));

test('a text is read with its translation, paragraph by paragraph', async (t) => {
  await temporaryLibrary(t, { ...LETTER, 'locales/en/pismo/text.notes.json': { 'p1-2': ['A note.'] } });
  const text = await readText('pismo', 'en');
  assert.deepEqual(text, {
    address: 'pismo',
    work: 'pismo',
    chapter: undefined,
    lang: 'en',
    paragraphs: [
      { id: 'h1', kind: 'heading', segments: [{ id: 'h1', source: 'Письмо', target: 'A Letter' }] },
      {
        id: 'p1',
        kind: 'paragraph',
        segments: [
          { id: 'p1-1', source: 'Здравствуй.', target: 'Hello.' },
          { id: 'p1-2', source: 'Как дела?', target: 'How are you?' },
        ],
      },
      { id: 'p2', kind: 'paragraph', segments: [{ id: 'p2-1', source: 'Пока.', target: 'Bye.' }] },
    ],
    notes: { source: {}, target: { 'p1-2': ['A note.'] } },
    states: {},
  });
});

test('a book has chapters in reading order, each a separate text, translated or not', async (t) => {
  await temporaryLibrary(t, { ...BOOK, ...MIDDLE });
  const work = await readWork('kniga', 'en');
  assert.deepEqual(work?.chapters, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  assert.deepEqual(work?.translation, {});
  const addresses = (await listTexts()).map(({ address }) => address);
  assert.deepEqual(
    addresses,
    work.chapters.map((chapter) => `kniga.${chapter}`),
  );
  const two = await readText('kniga.2', 'en');
  assert.deepEqual([two?.chapter, two?.paragraphs[0]?.segments[0]?.target], [2, 'Two']);
  assert.deepEqual(two?.notes.source, { h1: ['О двух.'] });
  const one = await readText('kniga.1', 'en');
  assert.equal(one?.paragraphs[0]?.segments[0]?.target, undefined);
  for (const address of ['kniga', 'kniga.11', 'kniga.01', 'kniga.2.notes', '../kniga.1', 'kniga/../kniga.1']) {
    assert.equal(await readText(address, 'en'), undefined, address);
  }
});

test('English is shown for a language without a translation', async (t) => {
  await temporaryLibrary(t, { ...LETTER, 'locales/fr/pismo/text.json': { 'p1-1': 'Bonjour.' } });
  assert.equal((await readText('pismo', 'ru'))?.lang, 'en');
  assert.equal((await readWork('pismo', 'ru'))?.lang, 'en');
  assert.equal((await readWork('pismo', 'fr'))?.lang, 'fr');
  const french = await readText('pismo', 'fr');
  const targets = french?.paragraphs.flatMap(({ segments }) => segments.map(({ target }) => target));
  assert.deepEqual([french?.lang, targets], ['fr', [undefined, 'Bonjour.', undefined, undefined]]);
  for (const lng of ['../en', '', 'en/../fr', 'constructor', '__proto__', 'EN']) {
    assert.equal((await readText('pismo', lng))?.lang, 'en', lng);
  }
});

test('placeholders in prose are not expanded', async (t) => {
  const target = {
    h1: '$t(p1-1) {{count}} $t(pismo/text:h1)',
    'p1-1': '{{- name}} <b>{{name, uppercase}}</b>',
    'p1-2': '&lt;script&gt;alert(1)&lt;/script&gt;',
    'p2-1': 'pismo/text:h1 p1.1 p1_one',
  };
  await temporaryLibrary(t, { ...LETTER, 'locales/en/pismo/text.json': target });
  const text = await readText('pismo', 'en');
  const segments = text?.paragraphs.flatMap((paragraph) => paragraph.segments) ?? [];
  assert.deepEqual(Object.fromEntries(segments.map((segment) => [segment.id, segment.target])), target);
});

test('a broken text is refused with a list, its neighbours are not', async (t) => {
  await temporaryLibrary(t, {
    ...LETTER,
    'content/zapiska/work.json': { title: 'Записка' },
    'content/zapiska/text.json': { h1: 'Записка', 'p1-1': '', p2: 'Да\nнет' },
    'locales/en/zapiska/text.json': { default: 'x', h1: 'A\u202ENote' },
  });
  const error = await refusalOf(readText('zapiska', 'en'));
  assert.equal(error.code, 'broken-text');
  assert.match(error.message, /zapiska/);
  assert.deepEqual(error.issues.map(({ file, id, rule }) => `${file}:${id} ${rule}`).sort(), [
    'content/zapiska/text.json:p1-1 empty',
    'content/zapiska/text.json:p2 line-break',
    'locales/en/zapiska/text.json:default extra-key',
    'locales/en/zapiska/text.json:h1 control-character',
  ]);
  assert.ok(await readText('pismo', 'en'));
  assert.deepEqual((await listWorks()).length, 2);
});

test('texts with warnings can be read', async (t) => {
  await temporaryLibrary(t, {
    'content/pismo/work.json': { title: 'Письмо', genre: 'letter' },
    'content/pismo/text.json': { h1: 'Пись\u00A0мо' },
  });
  assert.deepEqual((await readWork('pismo', 'en'))?.meta, { title: 'Письмо' });
  assert.ok(await readText('pismo', 'en'));
});
