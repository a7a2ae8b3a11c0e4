// The store of saved words without IndexedDB.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { getWord, importWords, liveWords, saveWord } from './saved-words.ts';
import { statusOf } from './statuses.ts';

const dom = { lang: 'ru', lemma: 'дом', pos: 'NOUN', form: 'дом', stressed: 'дом', gloss: 'house' } as const;

test('without IndexedDB every query is answered, and every change reports that storage is blocked', async () => {
  assert.deepEqual(await saveWord(dom), { problem: 'blocked' });
  assert.deepEqual(await importWords([dom], 1), { problem: 'blocked' });
  assert.equal(await getWord('ru:дом:NOUN'), undefined);
  assert.equal(await statusOf('ru:дом:NOUN'), undefined);
  const problem = await new Promise((done) => liveWords(() => done('words'), done));
  assert.equal(problem, 'blocked');
});
