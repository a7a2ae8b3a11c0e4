// Files with values by segment: valid entries are returned, others are issues and left out.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LETTER, rulesBroken, temporaryLibrary } from '../../../test/temporary-library.ts';
import { readStates } from './segments.ts';
import { readText } from './texts.ts';

const STATES = 'locales/en/pismo/text.state.json';

test('states are read, and a missing file is not an issue', async (t) => {
  const states = {
    'p1-1': { state: 'draft', by: 'openai small', source: 'Здравствуй.' },
    'p1-2': { state: 'stale' },
    'p2-1': { state: 'reviewed', source: 'Пока.' },
  };
  await temporaryLibrary(t, { ...LETTER, [STATES]: states });
  const read = await readStates(STATES);
  assert.deepEqual([read.ids, read.issues], [['p1-1', 'p1-2', 'p2-1'], []]);
  assert.deepEqual(structuredClone(read.states), states);
  assert.deepEqual(structuredClone((await readText('pismo', 'en'))?.states), states);
  assert.deepEqual(await rulesBroken(), ['stale', 'draft']);
  const none = await readStates('locales/fr/pismo/text.state.json');
  assert.deepEqual([none.ids, none.issues], [[], []]);
});

test('an invalid state is an issue, and the others are still read', async (t) => {
  await temporaryLibrary(t, {
    ...LETTER,
    [STATES]: {
      h1: { state: 'draft' },
      'p1-1': { state: 'new' },
      'p1-2': 'draft',
      'p2-1': { state: 'draft', who: 'deepl' },
    },
  });
  const { states, issues } = await readStates(STATES);
  assert.deepEqual(Object.keys(states), ['h1']);
  assert.deepEqual(
    issues.map(({ rule, severity, id }) => [rule, severity, id]),
    ['p1-1', 'p1-2', 'p2-1'].map((id) => ['shape', 'error', id]),
  );
  await assert.rejects(readText('pismo', 'en'), { code: 'broken-text' });
});

test('states of missing segments are an error', async (t) => {
  await temporaryLibrary(t, { ...LETTER, [STATES]: { 'p9-1': { state: 'draft' } } });
  assert.deepEqual(await rulesBroken(), ['layer-key']);
  await temporaryLibrary(t, { ...LETTER, [STATES]: '[]' });
  assert.deepEqual((await readStates(STATES)).issues.length, 1);
});
