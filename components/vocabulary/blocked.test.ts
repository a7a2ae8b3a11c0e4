// The store where there is no IndexedDB at all.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { getWord, importWords, liveWords, saveWord, statusesOf } from './saved-words.ts';

const dom = { lang: 'ru', lemma: 'дом', pos: 'NOUN', form: 'дом', stressed: 'дом', gloss: 'house' } as const;

test('every question has an answer, and every change says that nothing is kept', async () => {
  assert.deepEqual(await saveWord(dom), { problem: 'blocked' });
  assert.deepEqual(await importWords([dom], 1), { problem: 'blocked' });
  assert.equal(await getWord('ru:дом:NOUN'), undefined);
  assert.deepEqual(await statusesOf(['ru:дом:NOUN']), new Map());
  const problem = await new Promise((done) => liveWords(() => done('words'), done));
  assert.equal(problem, 'blocked');
});
