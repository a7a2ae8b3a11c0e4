// States and shares of drafts.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toParagraphs } from './paragraphs.ts';
import { draftAmong, draftKind, draftShare, reviewState } from './states.ts';

test('a missing state is reviewed, a translation of another original is stale', () => {
  assert.equal(reviewState(undefined, 'Да.'), 'reviewed');
  assert.equal(reviewState({ state: 'draft', source: 'Да.' }, 'Да.'), 'draft');
  assert.equal(reviewState({ state: 'draft', source: 'Да.' }, 'Нет.'), 'stale');
  assert.equal(reviewState({ state: 'reviewed', source: 'Да.' }, 'Нет.'), 'stale');
  assert.equal(reviewState({ state: 'stale' }, 'Да.'), 'stale');
});

test('a draft counts as made by a machine, unless a person is named', () => {
  assert.equal(draftKind({ state: 'draft' }), 'machine');
  assert.equal(draftKind({ state: 'draft', by: 'memory 87 %' }), 'machine');
  assert.equal(draftKind({ state: 'draft', by: 'Ann Hill' }), 'person');
  assert.equal(draftKind({ state: 'reviewed', by: 'deepl' }), undefined);
  assert.equal(draftKind(undefined), undefined);
});

test('only translated segments count as drafts', () => {
  const source = new Map(Object.entries({ 'p1-1': 'Раз.', 'p1-2': 'Два.', 'p2-1': 'Три.', 'p3-1': 'Пять.' }));
  const target = new Map(Object.entries({ 'p1-1': 'One.', 'p1-2': 'Two.', 'p2-1': '' }));
  const paragraphs = toParagraphs(source, target);
  const states = { 'p1-2': { state: 'draft', by: 'deepl' }, 'p3-1': { state: 'draft' } } as const;
  assert.equal(draftShare({ paragraphs, states }), 0.5);
  assert.equal(draftShare({ paragraphs: toParagraphs(source, new Map()), states }), 0);
  assert.deepEqual(
    paragraphs.map(({ segments }) => draftAmong(segments, states)),
    ['machine', undefined, undefined],
  );
  const segments = paragraphs.flatMap((paragraph) => paragraph.segments);
  assert.equal(draftAmong(segments, { 'p1-1': { state: 'draft', by: 'Ann' } }), 'person');
});
