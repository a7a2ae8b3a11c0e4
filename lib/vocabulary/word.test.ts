// Saving a word, and saving it again.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { joinSentences, type MetSentence, meet, newCard, STATUSES, stageOf, statusOfStage, wordKey } from './word.ts';

const castle = { lang: 'ru', lemma: 'замок', pos: 'NOUN', form: 'замка', stressed: 'за́мок', gloss: 'castle' } as const;
const sentence: MetSentence = { address: 'a', segment: 'p1-1', source: 'У замка.', target: 'By it.', form: 'замка' };

test('a word saved for the first time is new, due at once, and has its sentence', () => {
  assert.deepEqual(meet(undefined, { ...castle, sentence }, undefined, 5), {
    ...castle,
    note: '',
    status: 'new',
    sentences: [sentence],
    added: 5,
    changed: 5,
    card: newCard(5),
  });
  assert.equal(wordKey(castle), 'ru:замок:NOUN');
});

test('saved again it keeps the reader’s changes, and gets the sentence and the status', () => {
  const held = { ...meet(undefined, { ...castle, sentence }, 2, 5), gloss: 'fortress', note: 'Outlander' };
  assert.equal(meet(held, { ...castle, sentence }, undefined, 9), held);
  const other = { ...sentence, segment: 'p2' };
  assert.deepEqual(meet(held, { ...castle, sentence: other }, 'known', 9), {
    ...held,
    status: 'known',
    sentences: [sentence, other],
    changed: 9,
  });
});

test('sentences are merged without duplicates, at most twenty', () => {
  const many = Array.from({ length: 30 }, (_, place) => ({ ...sentence, segment: `p${place}` }));
  assert.deepEqual(joinSentences([sentence], [sentence]), [sentence]);
  assert.deepEqual(joinSentences(many.slice(0, 15), many), many.slice(0, 20));
});

test('every status has a stage, and choosing the stage again keeps the step', () => {
  for (const status of STATUSES) assert.equal(statusOfStage(stageOf(status), status), status);
  assert.deepEqual(
    [stageOf(3), statusOfStage('learning', 'known'), statusOfStage('known', 3)],
    ['learning', 1, 'known'],
  );
});
