// Tests of aligning a text of the library on the desk.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LETTER, temporaryLibrary } from '../../../test/temporary-library.ts';
import { deskConfidences, realignDesk } from './desk.ts';

const ADDRESS = { work: 'pismo', name: 'text', lang: 'en' };

test('a text is aligned anew with the dictionary; few pairs have no confidence', async (t) => {
  const file = 'locales/en/pismo/text.json';
  await temporaryLibrary(t, {
    ...LETTER,
    'content/pismo/text.json': { h1: 'Письмо', 'p1-1': 'Здравствуй, мама.', 'p1-2': 'Как дела?', 'p2-1': 'Пока.' },
    [file]: { h1: 'A Letter', 'p1-1': 'Hello, mother. How are you?', 'p2-1': 'Bye.' },
  });
  assert.equal((await deskConfidences(ADDRESS)).size, 0);
  const change = await realignDesk(ADDRESS, 'p1-1');
  assert.deepEqual(
    change?.inserted.map(({ translations }) => translations.en?.text),
    ['Hello, mother.', 'How are you?'],
  );
});
