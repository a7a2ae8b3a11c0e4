// A course orders texts so that each has few new words, and stops where none does.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type CourseText, LARGEST_UNKNOWN, planCourse } from './course.ts';

/** A text of so many running words for each lemma. */
const text = (id: string, lemmas: Readonly<Record<string, number>>): CourseText => ({
  id,
  lemmas: Object.entries(lemmas).map(([lemma, count]) => [`ru:${lemma}:NOUN`, count] as const),
});

test('the next text is the one with the smallest share of new words', () => {
  const course = planCourse(
    [text('third', { дом: 46, река: 2, мост: 2 }), text('first', { дом: 10 }), text('second', { дом: 49, река: 1 })],
    10,
  );
  assert.deepEqual(course, [
    { id: 'first', unknown: 1 },
    { id: 'second', unknown: 0.02 },
    { id: 'third', unknown: 0.04 },
  ]);
});

test('the longest course wins; texts with too many new words are left out', () => {
  const texts = [
    text('a', { дом: 10 }),
    text('b', { дом: 9, мост: 1 }),
    text('c', { дом: 99, окно: 1 }),
    text('d', { слон: 10 }),
  ];
  assert.deepEqual(
    planCourse(texts, 10).map(({ id }) => id),
    ['b', 'a', 'c'],
  );
  assert.equal(planCourse(texts, 1).length, 1);
  assert.deepEqual(planCourse([], 10), []);
  for (const { unknown } of planCourse(texts, 10).slice(1)) assert.ok(unknown <= LARGEST_UNKNOWN);
});

test('a lemma is known whatever part of speech it was read as', () => {
  const noun = { id: 'a', lemmas: [['ru:печь:NOUN', 5]] } as const;
  const verb = { id: 'b', lemmas: [['ru:печь:VERB', 6]] } as const;
  assert.equal(planCourse([noun, verb], 2)[1]?.unknown, 0);
});
