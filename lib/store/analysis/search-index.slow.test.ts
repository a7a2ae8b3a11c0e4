// The search index of a library: what is in it, what is held back, and that forms are found by the dictionary of forms.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LETTER, temporaryLibrary } from '../../../test/temporary-library.ts';
import { openSearch, type Search } from '../../search/search.ts';
import { openSearchWords, readIndexFiles } from './search-index.ts';

async function openLibrary(): Promise<Search> {
  const files = new Map<string, string>();
  for await (const { kind, content } of readIndexFiles()) files.set(kind, content);
  return openSearch(async (kind) => JSON.parse(files.get(kind) ?? 'null'));
}

test('published texts are found in both languages, drafts are marked, held-back texts are left out', async (t) => {
  await temporaryLibrary(t, {
    ...LETTER,
    'locales/en/pismo/text.state.json': { 'p1-2': { state: 'draft', by: 'deepl', source: 'Как дела?' } },
    'content/site.json': { drafts: 0.5 },
    'content/kniga/work.json': { title: 'Книга', licence: 'CC-BY-4.0', level: 'A1', kind: 'novel' },
    'content/kniga/1.json': { h1: 'Начало', 'p1-1': 'Люди шли к реке.' },
    'content/kniga/2.json': { 'p1-1': 'Тайна.' },
    'locales/en/kniga/1.json': { h1: 'The Beginning', 'p1-1': 'People were going to the river.' },
    'locales/en/kniga/2.json': { 'p1-1': 'A secret.' },
    'locales/en/kniga/2.state.json': { 'p1-1': { state: 'draft' } },
  });
  const { answer, facts } = await openLibrary();
  const [group] = (await answer('дело')).groups;
  assert.deepEqual([group?.pairs[0]?.id, group?.pairs[0]?.draft, group?.title.target], ['p1-2', 'machine', 'A Letter']);
  for (const query of ['людей', 'шёл', 'реками', 'going', 'rivers', '"к реке"']) {
    const [found] = (await answer(query)).groups;
    assert.deepEqual(found?.pairs[0]?.text.chapter, { source: 'Начало', target: 'The Beginning' }, query);
  }
  assert.deepEqual([(await answer('тайна')).total, (await answer('secret')).total], [0, 0]);
  assert.equal((await answer('люди', { level: 'A1', kind: 'novel' })).total, 1);
  assert.deepEqual(facts.toSorted(), [
    ['', ''],
    ['A1', 'novel'],
  ]);
  const [river] = (await answer('река')).groups;
  assert.ok(river?.pairs[0]?.marks.target.length, 'the counterpart is marked');
});

test('an empty library has an index', async (t) => {
  await temporaryLibrary(t, {});
  assert.equal((await (await openLibrary()).answer('чай')).total, 0);
});

test('a form is found under every word that it is likely to be a form of', async () => {
  const { lemmasOf } = await openSearchWords();
  for (const [form, ...lemmas] of [
    ['людей', 'человек'],
    ['шел', 'идти'],
    ['стали', 'стать', 'сталь'],
    ['елки', 'елка'],
    ['читающего', 'читать'],
    ['лучше', 'хороший'],
    ['раскольникову', 'раскольников'],
  ] as const) {
    const found = lemmasOf(form);
    assert.ok(
      lemmas.every((lemma) => found.includes(lemma)),
      `${form}: ${found.join()}`,
    );
  }
});
