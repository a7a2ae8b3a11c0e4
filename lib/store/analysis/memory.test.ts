// The translation memory contains translations made or reviewed by people, and no others.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LETTER, temporaryLibrary } from '../../../test/temporary-library.ts';
import { readMemory } from './memory.ts';

test('drafts, stale translations, sentences joined and files with errors are not remembered', async (t) => {
  await temporaryLibrary(t, {
    ...LETTER,
    'locales/en/pismo/text.state.json': {
      'p1-1': { state: 'reviewed', by: 'deepl', source: 'Здравствуй.' },
      'p1-2': { state: 'draft', by: 'deepl' },
      'p2-1': { state: 'reviewed', source: 'Пока!' },
    },
    'content/kniga/1.json': { 'p1-1': 'Раз.', 'p2-1': 'Два.', 'p3-1': 'Три.' },
    'locales/en/kniga/1.json': { 'p1-1': 'One, two.', 'p2-1': '', 'p3-1': 'Three.' },
    'content/stih/text.json': { 'v1-1': 'Слово.' },
    'locales/en/stih/text.json': '{"v1-1": "A word."',
    'locales/fr/pismo/text.json': { 'p1-1': 'Bonjour.' },
  });
  assert.deepEqual(await Array.fromAsync(readMemory('en')), [
    { source: 'Три.', target: 'Three.' },
    { source: 'Письмо', target: 'A Letter' },
    { source: 'Здравствуй.', target: 'Hello.' },
  ]);
  assert.deepEqual(await Array.fromAsync(readMemory('fr')), [{ source: 'Здравствуй.', target: 'Bonjour.' }]);
  assert.deepEqual(await Array.fromAsync(readMemory('de')), []);
});
