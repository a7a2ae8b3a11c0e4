// Answers, intervals and the order of review.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ANSWERS, answerCard, dueWords, isStudied, nextIntervals, statusAfter } from './schedule.ts';
import { newCard, type SavedWord, type Status, type StudyCard } from './word.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const now = Date.UTC(2026, 10, 22, 12);

function word(lemma: string, card: StudyCard, status: Status = 'new'): SavedWord {
  const name = { lang: 'ru', lemma, pos: 'NOUN', form: lemma, stressed: lemma, gloss: '', note: '' } as const;
  return { ...name, status, sentences: [], added: 0, changed: 0, card };
}

test('a new word is due again in minutes, or in a week if it was easy', () => {
  assert.deepEqual(nextIntervals(newCard(now), now), {
    again: MINUTE,
    hard: 6 * MINUTE,
    good: 10 * MINUTE,
    easy: 8 * DAY,
  });
});

test('the interval shown on a button is the one that its answer gives', () => {
  const sequences = fc.array(fc.tuple(fc.constantFrom(...ANSWERS), fc.integer({ min: 0, max: 90 })), { maxLength: 12 });
  fc.assert(
    fc.property(sequences, (sequence) => {
      let card = newCard(now);
      let time = now;
      for (const [answer, days] of sequence) {
        time += days * DAY;
        const promised = nextIntervals(card, time);
        assert.ok(promised.again <= promised.hard && promised.hard <= promised.good && promised.good <= promised.easy);
        card = answerCard(card, answer, time);
        assert.equal(card.due - time, promised[answer]);
        assert.ok(card.due > time);
        assert.equal(card.last, time);
      }
      assert.equal(card.reps, sequence.length);
    }),
    { numRuns: 60 },
  );
});

test('a card can be stored as JSON', () => {
  const card = answerCard(answerCard(newCard(now), 'good', now), 'good', now + 10 * MINUTE);
  assert.deepEqual(JSON.parse(JSON.stringify(card)), card);
  assert.equal(card.state, 'review');
});

test('a status follows the review: learning by steps, known when it is asked once in three months', () => {
  const after = (interval: number, reps = 3) => statusAfter({ ...newCard(now), interval, reps });
  assert.deepEqual([after(0, 0), after(0), after(3), after(10), after(30), after(90)], ['new', 1, 2, 3, 4, 'known']);
  let card = newCard(now);
  const seen = new Set<Status>();
  for (let count = 0; count < 8; count += 1) {
    card = answerCard(card, 'good', card.due);
    seen.add(statusAfter(card));
  }
  assert.equal(statusAfter(card), 'known');
  assert.ok(seen.has(1) && seen.has(4), [...seen].join());
  assert.equal(statusAfter(answerCard(card, 'again', card.due)), 1);
});

test('a word that became known in the review is asked again, one that the reader marked is not', () => {
  assert.equal(isStudied(word('a', { ...newCard(now), interval: 100, reps: 8, state: 'review' }, 'known')), true);
  assert.equal(isStudied(word('a', { ...newCard(now), interval: 2, reps: 2, state: 'review' }, 'known')), false);
});

test('known and ignored words are not reviewed', () => {
  const all = (['new', 1, 4, 'known', 'ignored'] as const).map((status) => word('a', newCard(now), status));
  assert.deepEqual(all.map(isStudied), [true, true, true, false, false]);
});

test('reviewed words come first, longest overdue first, then new ones; future ones are not due', () => {
  const asked = (lemma: string, due: number) => word(lemma, { ...newCard(due), reps: 3, state: 'review' });
  const words = [
    word('younger', newCard(now - 5)),
    word('older', newCard(now - 9)),
    asked('late', now - 2 * DAY),
    asked('later', now - DAY),
    asked('soon', now + 5 * MINUTE),
    word('known', newCard(now - DAY), 'known'),
  ];
  assert.deepEqual(
    dueWords(words, now).map(({ lemma }) => lemma),
    ['late', 'later', 'older', 'younger'],
  );
});

test('if nothing else is due, forgotten words are asked again at once, and those that were known wait', () => {
  const learning = (lemma: string, due: number) => word(lemma, { ...newCard(due), reps: 1, state: 'learning' });
  const words = [
    learning('known', now + 10 * MINUTE),
    learning('second', now + 4 * MINUTE),
    learning('first', now + MINUTE),
    learning('tomorrow', now + DAY),
  ];
  assert.deepEqual(
    dueWords(words, now).map(({ lemma }) => lemma),
    ['first', 'second'],
  );
  assert.deepEqual(dueWords([word('future', newCard(now + MINUTE))], now), []);
});
