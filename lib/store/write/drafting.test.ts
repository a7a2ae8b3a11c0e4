// Drafts are added beside what people wrote, and never replace it, whatever happens in the meantime.
import assert from 'node:assert/strict';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { runWithChanges } from '../../../test/kill.ts';
import { refusalOf } from '../../../test/refusal.ts';
import { LETTER, readLibrary, rulesBroken, temporaryLibrary, writeLibrary } from '../../../test/temporary-library.ts';
import { anchorOf } from '../../segment/anchors.ts';
import { markReviewed, readDrafting, writeDrafts } from './drafting.ts';

const TEXT = 'locales/en/pismo/text.json';
const STATES = 'locales/en/pismo/text.state.json';
const HALF = { ...LETTER, [TEXT]: { 'p1-1': 'Hello.' } };
const draft = (id: string, text: string, source: string) => ({ id, text, by: 'deepl', source });
const BYE = draft('p2-1', 'Bye.', 'Пока.');
const TITLE = draft('h1', 'A Letter', 'Письмо');

test('drafts are written in the order of the original, with their states', async (t) => {
  const folder = await temporaryLibrary(t, HALF);
  const before = await readDrafting('pismo', 'en');
  assert.deepEqual(await writeDrafts('pismo', 'en', [BYE, TITLE], before), { written: ['p2-1', 'h1'], overtaken: [] });
  const text = await readFile(join(folder, TEXT), 'utf8');
  assert.deepEqual(Object.entries(JSON.parse(text)), [
    ['h1', 'A Letter'],
    ['p1-1', 'Hello.'],
    ['p2-1', 'Bye.'],
  ]);
  assert.deepEqual((await readLibrary(folder))[STATES], {
    h1: { state: 'draft', by: 'deepl', source: 'Письмо' },
    'p2-1': { state: 'draft', by: 'deepl', source: 'Пока.' },
  });
});

test('a folder is created for a new language', async (t) => {
  const folder = await temporaryLibrary(t, HALF);
  await writeDrafts('pismo', 'fr', [draft('h1', 'Lettre', 'Письмо')], await readDrafting('pismo', 'fr'));
  assert.deepEqual((await readLibrary(folder))['locales/fr/pismo/text.json'], { h1: 'Lettre' });
});

test('concurrent edits are kept, and a draft of an older original is dropped', async (t) => {
  const folder = await temporaryLibrary(t, HALF);
  const before = await readDrafting('pismo', 'en');
  await writeLibrary(folder, {
    [TEXT]: { h1: 'My Letter', 'p1-1': 'Hello there.' },
    'content/pismo/text.json': { h1: 'Письмо', 'p1-1': 'Здравствуй.', 'p1-2': 'Как дела?', 'p2-1': 'До встречи.' },
  });
  const drafts = [TITLE, BYE, draft('p1-2', 'How are you?', 'Как дела?')];
  assert.deepEqual(await writeDrafts('pismo', 'en', drafts, before), { written: ['p1-2'], overtaken: ['h1', 'p2-1'] });
  const library = await readLibrary(folder);
  assert.deepEqual(library[TEXT], { h1: 'My Letter', 'p1-1': 'Hello there.', 'p1-2': 'How are you?' });
  assert.deepEqual(Object.keys(library[STATES] ?? {}), ['p1-2']);
});

test('a draft replaces only unchanged drafts and stale translations', async (t) => {
  const folder = await temporaryLibrary(t, {
    ...LETTER,
    [STATES]: {
      h1: { state: 'draft', by: 'deepl', source: 'Письмо' },
      'p1-1': { state: 'reviewed', source: 'Здравствуйте.' },
      'p1-2': { state: 'draft', source: 'Как дела?' },
    },
  });
  const before = await readDrafting('pismo', 'en');
  const english = { h1: 'A Letter', 'p1-1': 'Hello.', 'p1-2': 'How is it going?', 'p2-1': 'Bye.' };
  await writeLibrary(folder, { [TEXT]: english });
  const drafts = [
    draft('h1', 'Letter', 'Письмо'),
    draft('p1-1', 'Hi.', 'Здравствуй.'),
    draft('p1-2', 'How do you do?', 'Как дела?'),
    draft('p2-1', 'So long.', 'Пока.'),
  ];
  const { written, overtaken } = await writeDrafts('pismo', 'en', drafts, before);
  assert.deepEqual(
    [written, overtaken],
    [
      ['h1', 'p1-1'],
      ['p1-2', 'p2-1'],
    ],
  );
  assert.deepEqual((await readLibrary(folder))[TEXT], { ...english, h1: 'Letter', 'p1-1': 'Hi.' });
});

test('after a crash no draft counts as reviewed', async (t) => {
  for (let changes = 0, killed = true; killed; changes += 1) {
    const folder = await temporaryLibrary(t, HALF);
    const module = join(folder, 'write.mjs');
    await writeFile(
      module,
      `import { readDrafting, writeDrafts } from '${join(import.meta.dirname, 'drafting.ts')}';
      export const write = async (draft) => writeDrafts('pismo', 'en', [draft], await readDrafting('pismo', 'en'));`,
    );
    killed = runWithChanges(module, 'write', [BYE], changes);
    await rm(module);
    const library = await readLibrary(folder);
    const text: object = Object(library[TEXT]);
    if ('p2-1' in text) assert.deepEqual(Object.keys(library[STATES] ?? {}), ['p2-1']);
    assert.ok(killed || 'p2-1' in text);
    assert.ok(changes < 20);
  }
});

test('an accepted translation is reviewed until its original changes', async (t) => {
  const folder = await temporaryLibrary(t, {
    ...LETTER,
    [STATES]: { 'p1-2': { state: 'draft', by: 'deepl', source: 'Как?' } },
  });
  assert.equal(await markReviewed('pismo', 'en', ['p1-2', 'p2-1', 'p9-9']), 2);
  assert.deepEqual((await readLibrary(folder))[STATES], {
    'p1-2': { state: 'reviewed', by: 'deepl', source: 'Как дела?' },
    'p2-1': { state: 'reviewed', source: 'Пока.' },
  });
  assert.deepEqual((await readLibrary(folder))['locales/en/pismo/text.anchors.json'], {
    'p1-2': anchorOf('Как дела?', 'How are you?'),
    'p2-1': anchorOf('Пока.', 'Bye.'),
  });
  assert.ok(!(await rulesBroken()).includes('anchor-text'));
});

test('texts that cannot be drafted are reported', async (t) => {
  await temporaryLibrary(t, { ...LETTER, 'locales/en/pismo/text.json': { 'p9-1': 'No.' } });
  for (const [address, lng, code] of [
    ['pismo', 'ru', 'usage'],
    ['pismo', '../en', 'usage'],
    ['kniga', 'en', 'no-text'],
    ['../pismo', 'en', 'no-text'],
    ['pismo', 'en', 'broken-text'],
  ] as const) {
    assert.equal((await refusalOf(readDrafting(address, lng))).code, code);
  }
});
