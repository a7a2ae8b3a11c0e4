// Translations are written to the right files, and never over concurrent changes.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { refusalOf } from '../../../test/refusal.ts';
import { LETTER, readLibrary, temporaryLibrary } from '../../../test/temporary-library.ts';
import { writeTranslation } from './write-translation.ts';

const TEXT = 'locales/en/pismo/text.json';
const STATES = 'locales/en/pismo/text.state.json';
const NOTES = 'locales/en/pismo/text.notes.json';

test('texts, states and footnotes are written in the order of the original', async (t) => {
  const folder = await temporaryLibrary(t, {
    ...LETTER,
    [TEXT]: { 'p1-2': 'How are you?', 'p2-1': 'Bye.' },
    [STATES]: { 'p2-1': { state: 'draft', by: 'memory' } },
    'content/pismo/text.notes.json': { 'p1-1': ['Раз.', 'Два.'] },
  });
  await writeTranslation('pismo', 'en', [
    { id: 'p2-1', before: 'Bye.', after: 'Farewell.', state: { state: 'reviewed', source: 'Пока.' } },
    { id: 'p1-1', before: undefined, after: 'Hi.', state: { state: 'draft', by: 'me' } },
    { id: 'h1', before: undefined, after: 'Letter', state: { state: 'reviewed', source: 'Письмо' } },
    { id: 'p1-1.n2', before: undefined, after: 'Two.', state: { state: 'reviewed' } },
    { id: 'p1-1.n1', before: undefined, after: 'One.', state: { state: 'reviewed' } },
  ]);
  const files = await readLibrary(folder);
  assert.equal(JSON.stringify(files[TEXT]), '{"h1":"Letter","p1-1":"Hi.","p1-2":"How are you?","p2-1":"Farewell."}');
  assert.deepEqual(files[STATES], {
    'p1-1': { state: 'draft', by: 'me' },
    'p2-1': { state: 'reviewed', source: 'Пока.' },
  });
  assert.deepEqual(files[NOTES], { 'p1-1': ['One.', 'Two.'] });
});

test('a work without a translation gets one', async (t) => {
  const folder = await temporaryLibrary(t, {
    'content/a/work.json': { title: 'А' },
    'content/a/1.json': { 'p1-1': 'Да.' },
  });
  const state = { state: 'reviewed' } as const;
  await writeTranslation('a.1', 'en', [{ id: 'p1-1', before: undefined, after: 'Yes.', state }]);
  const files = await readLibrary(folder);
  assert.deepEqual(files['locales/en/a/1.json'], { 'p1-1': 'Yes.' });
  assert.equal(files['locales/en/a/1.state.json'], undefined);
});

test('concurrent changes are not overwritten', async (t) => {
  const folder = await temporaryLibrary(t, LETTER);
  const state = { state: 'reviewed' } as const;
  for (const change of [
    { id: 'p1-1', before: 'Hullo.', after: 'Hi.', state },
    { id: 'p9-1', before: undefined, after: 'Hi.', state },
  ]) {
    assert.equal((await refusalOf(writeTranslation('pismo', 'en', [change]))).code, 'overtaken');
  }
  assert.equal((await refusalOf(writeTranslation('net', 'en', []))).code, 'overtaken');
  assert.deepEqual(await readLibrary(folder), LETTER);
});

test('emphasis is written, carried over to a new translation, or lost with its words', async (t) => {
  const EMPHASIS = 'locales/en/pismo/text.emphasis.json';
  const folder = await temporaryLibrary(t, {
    ...LETTER,
    [TEXT]: { 'p1-1': 'Hello there.', 'p1-2': 'How are you?', 'p2-1': 'Bye.' },
    [EMPHASIS]: { 'p1-1': 'Hello <em>there</em>.', 'p1-2': '<em>How</em> are <strong>you</strong>?' },
  });
  const state = { state: 'reviewed' } as const;
  const lost = await writeTranslation('pismo', 'en', [
    { id: 'p1-1', before: 'Hello there.', after: 'Hi there.', state },
    { id: 'p1-2', before: 'How are you?', after: 'Are you well?', state },
    { id: 'p2-1', before: 'Bye.', after: 'Bye.', marks: [{ kind: 'strong', start: 0, end: 3 }], state },
  ]);
  assert.deepEqual(lost, ['How']);
  assert.deepEqual((await readLibrary(folder))[EMPHASIS], {
    'p1-1': 'Hi <em>there</em>.',
    'p1-2': 'Are <strong>you</strong> well?',
    'p2-1': '<strong>Bye</strong>.',
  });
});
