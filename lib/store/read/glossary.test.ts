// Reading a glossary and its issues.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { temporaryLibrary } from '../../../test/temporary-library.ts';
import { loadGlossary, readGlossary } from './glossary.ts';

test('a glossary maps lemmas to terms; a missing one is not an issue', async (t) => {
  await temporaryLibrary(t, {
    'locales/en/pismo/glossary.json': { строка: 'line' },
    'locales/en/stih/glossary.json': { строка: '', слово: 5 },
  });
  assert.deepEqual((await readGlossary('en', 'pismo')).data, { строка: 'line' });
  const { data, missing, issues } = await readGlossary('en', 'chai');
  assert.deepEqual([data, missing, issues], [undefined, true, []]);
  const broken = await readGlossary('en', 'stih');
  assert.equal(broken.data, undefined);
  assert.deepEqual(
    broken.issues.map(({ rule, id }) => [rule, id]),
    [
      ['shape', 'строка'],
      ['shape', 'слово'],
    ],
  );
  assert.deepEqual(await loadGlossary('en', 'pismo'), { строка: 'line' });
  assert.deepEqual(await loadGlossary('en', 'chai'), {});
  await assert.rejects(loadGlossary('en', 'stih'), { code: 'broken-glossary' });
});
