// The store of saved words on an IndexedDB in memory: changes persist, tabs see each other's changes, errors are told apart.
import 'fake-indexeddb/auto';
import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import type { MetWord, SavedWord, Status } from '#lib/vocabulary/word.ts';
import { wordKey } from '#lib/vocabulary/word.ts';
import { openDatabase } from './database.ts';
import {
  answerWord,
  clearWords,
  editWord,
  getWord,
  importWords,
  liveWords,
  removeAll,
  removeWord,
  restoreWord,
  restoreWords,
  saveAll,
  saveWord,
  setStatus,
  takeBack,
} from './saved-words.ts';
import { countWords, statusOf, watchStatuses, wordsMetIn } from './statuses.ts';
import { askToPersist, problemOf } from './storage-problems.ts';

const sentence = { address: 'kim', segment: 'p1-1', source: 'У замка.', target: 'By the castle.', form: 'замка' };
const castle: MetWord = {
  lang: 'ru',
  lemma: 'замок',
  pos: 'NOUN',
  form: 'замка',
  stressed: 'за́мок',
  gloss: 'castle',
  sentence,
};
const key = wordKey(castle);

afterEach(async () => {
  await removeWord(key);
});

test('a word is saved, its status is set, its gloss and note are edited', async () => {
  const outcome = await saveWord(castle);
  assert.ok('word' in outcome && outcome.word);
  assert.deepEqual(await getWord(key), outcome.word);
  await setStatus(key, 3);
  await editWord(key, { gloss: 'fortress', note: 'of stone' });
  const { status, gloss, note, sentences } = (await getWord(key)) as SavedWord;
  assert.deepEqual(
    { status, gloss, note, sentences },
    { status: 3, gloss: 'fortress', note: 'of stone', sentences: [sentence] },
  );
  assert.deepEqual([await statusOf(key), await statusOf('ru:дом:NOUN')], [3, undefined]);
});

test('changing a word that is not saved does not save it', async () => {
  assert.deepEqual(await setStatus(key, 1), { word: undefined });
  assert.deepEqual(await editWord(key, { note: 'x' }), { word: undefined });
  assert.equal(await getWord(key), undefined);
});

test('a removed word is restored unchanged', async () => {
  await saveWord(castle, 2);
  const before = await getWord(key);
  const removed = await removeWord(key);
  assert.deepEqual(removed, { word: before });
  assert.equal(await getWord(key), undefined);
  assert.ok(before);
  await restoreWord(before);
  assert.deepEqual(await getWord(key), before);
});

test('two changes of one word at the same time are both kept', async () => {
  await saveWord(castle);
  await Promise.all([setStatus(key, 4), editWord(key, { note: 'both' }), editWord(key, { gloss: 'keep' })]);
  const word = await getWord(key);
  assert.deepEqual([word?.status, word?.note, word?.gloss], [4, 'both', 'keep']);
});

test('subscribers are told of every change until they unsubscribe', async () => {
  const heard: (readonly [number, Status | undefined])[] = [];
  const words: number[] = [];
  const stop = watchStatuses((statuses) => heard.push([statuses.size, statuses.get(key)]));
  const stopWords = liveWords((all) => words.push(all.length));
  const settled = () => new Promise((done) => setTimeout(done, 60));
  await settled();
  await saveWord(castle);
  await settled();
  await setStatus(key, 'known');
  await settled();
  stop();
  stopWords();
  await removeWord(key);
  await settled();
  assert.deepEqual(heard, [
    [0, undefined],
    [1, 'new'],
    [1, 'known'],
  ]);
  assert.deepEqual(words, [0, 1, 1]);
});

test('an answer counts once, and can be undone', async () => {
  await saveWord(castle);
  const shown = (await getWord(key)) as SavedWord;
  const now = Date.now();
  await answerWord(shown, 'easy', now);
  const once = await getWord(key);
  assert.deepEqual([once?.card.reps, once?.status], [1, 2]);
  await answerWord(shown, 'again', now + 1);
  assert.deepEqual(await getWord(key), once);
  await editWord(key, { note: 'kept' });
  await takeBack(shown);
  const back = await getWord(key);
  assert.deepEqual([back?.card, back?.status, back?.note], [shown.card, 'new', 'kept']);
});

test('all words are removed and restored, except those saved again meanwhile', async () => {
  await saveWord(castle);
  await saveWord({ ...castle, lemma: 'дом' });
  assert.equal(await countWords(), 2);
  const cleared = await clearWords();
  assert.ok('removed' in cleared);
  assert.deepEqual([cleared.removed.length, await countWords()], [2, 0]);
  await saveWord({ ...castle, gloss: 'again' });
  assert.equal(await restoreWords(cleared.removed), undefined);
  assert.equal((await getWord(key))?.gloss, 'again');
  assert.equal(await countWords(), 2);
  await removeWord('ru:дом:NOUN');
});

test('importing twice changes nothing, and an import is all or nothing', async () => {
  const file = [castle, { ...castle, lemma: 'дом', gloss: 'house' }].map(({ sentence: met, ...word }) => ({
    ...word,
    changed: 5,
  }));
  assert.deepEqual(await importWords(file, 9), { added: 2, changed: 0, same: 0 });
  assert.deepEqual(await importWords(file, 99), { added: 0, changed: 0, same: 2 });
  assert.deepEqual(
    await importWords(
      file.map((word) => ({ ...word, gloss: 'new', changed: 6 })),
      99,
    ),
    {
      added: 0,
      changed: 2,
      same: 0,
    },
  );
  const broken = { ...castle, lemma: 'сад', note: (() => 0) as unknown as string };
  assert.deepEqual(await importWords([{ ...castle, lemma: 'лес' }, broken], 100), { problem: 'failed' });
  assert.equal(await getWord('ru:лес:NOUN'), undefined);
  await removeWord('ru:дом:NOUN');
});

test('many words are saved at once, without those that are saved, and removed again', async () => {
  await saveWord(castle, 3);
  const house: MetWord = { ...castle, lemma: 'дом' };
  const outcome = await saveAll([
    [castle, 'known'],
    [house, 'known'],
  ]);
  assert.deepEqual(outcome, { saved: [wordKey(house)] });
  assert.deepEqual([(await getWord(key))?.status, (await getWord(wordKey(house)))?.status], [3, 'known']);
  assert.equal(await removeAll([wordKey(house)]), undefined);
  assert.deepEqual([await countWords(), (await wordsMetIn('kim')).length], [1, 1]);
});

test('words of the first version of the database get a card and keep everything else', async () => {
  const { Dexie } = await import('dexie');
  const old = new Dexie('stroka-old');
  old.version(1).stores({ words: 'key' });
  const { sentence: met, ...word } = castle;
  const kept = { ...word, note: 'kept', status: 2, sentences: [met], added: 7, changed: 8 };
  await old.table('words').add({ ...kept, key });
  old.close();
  const database = openDatabase('stroka-old');
  const stored = await database.words.get(key);
  assert.deepEqual(stored, {
    ...kept,
    key,
    due: 7,
    card: {
      due: 7,
      stability: 0,
      difficulty: 0,
      interval: 0,
      step: 0,
      reps: 0,
      lapses: 0,
      state: 'new',
      last: undefined,
    },
  });
  assert.deepEqual(await database.words.where('due').belowOrEqual(7).primaryKeys(), [key]);
  await database.delete();
});

test('a full device, blocked storage and other errors are told apart', () => {
  const named = (name: string, inner?: unknown) => Object.assign(new Error(name), { name, inner });
  assert.equal(problemOf(named('QuotaExceededError')), 'full');
  assert.equal(problemOf(named('AbortError', named('QuotaExceededError'))), 'full');
  assert.equal(problemOf(named('MissingAPIError')), 'blocked');
  assert.equal(problemOf(named('OpenFailedError', named('SecurityError'))), 'blocked');
  assert.equal(problemOf(named('TypeError')), 'failed');
  assert.equal(problemOf('strange'), 'failed');
});

test('the browser is asked once for persistent storage, and may refuse', async () => {
  let asked = 0;
  const storage = {
    persisted: async () => false,
    persist: async () => {
      asked++;
      throw new Error('no');
    },
  } as unknown as StorageManager;
  await askToPersist(storage);
  await askToPersist(storage);
  assert.equal(asked, 1);
});
