// The project’s own dictionary: valid, sorted, loaded once.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDictionary, readLexicon } from './dictionary.ts';

test('the project’s dictionary is valid, and has a gloss for every entry', async () => {
  const { entries, issues } = await readLexicon('en');
  assert.deepEqual(
    issues.filter(({ severity }) => severity === 'error'),
    [],
  );
  assert.ok(Object.keys(entries).length > 4000);
});

test('lemmas are in alphabetical order', async () => {
  const { entries, glosses } = await readLexicon('en');
  const { compare } = new Intl.Collator('ru');
  const sorted = Object.keys(entries).sort((one, other) => compare(one, other) || (one < other ? -1 : 1));
  assert.deepEqual(Object.keys(entries), sorted);
  assert.deepEqual(Object.keys(glosses), sorted);
});

test('it is loaded once, and in English for a language without glosses', async () => {
  assert.equal(await readDictionary('en'), await readDictionary('en'));
  const castle = (await readDictionary('fi')).get('замок');
  assert.deepEqual(
    castle?.map(({ entry, gloss }) => [entry.stressed, gloss]),
    [
      ['за́мок', 'castle'],
      ['замо́к', 'lock; padlock'],
    ],
  );
});
