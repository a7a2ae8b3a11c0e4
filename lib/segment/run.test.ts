// The name of a run of segments.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { selectPassage, toParagraphs } from './paragraphs.ts';
import { nameRun } from './run.ts';

const ids = ['h1', 'p1-1', 'p1-2', 'p1-3', 'p2-1', 'v1-1', 'v1-2', 'p2a-1', 'p2a-1a', 'q1-1'];
const paragraphs = toParagraphs(new Map(ids.map((id) => [id, id])), new Map());

test('a sentence, sentences, a paragraph, paragraphs', () => {
  assert.equal(nameRun(paragraphs, 'p1-2', 'p1-2'), 'p1-2');
  assert.equal(nameRun(paragraphs, 'p1-1', 'p1-2'), 'p1-1~p1-2');
  assert.equal(nameRun(paragraphs, 'p1-1', 'p1-3'), 'p1');
  assert.equal(nameRun(paragraphs, 'p1-1', 'p2-1'), 'p1~p2');
  assert.equal(nameRun(paragraphs, 'p1-2', 'v1-1'), 'p1-2~v1-1');
  assert.equal(nameRun(paragraphs, 'h1', 'h1'), 'h1');
});

test('the direction of a selection does not matter', () => {
  assert.equal(nameRun(paragraphs, 'v1-1', 'p1-2'), 'p1-2~v1-1');
});

test('segments that the text does not have get no name', () => {
  assert.equal(nameRun(paragraphs, 'p1-1', 'p9-1'), undefined);
  assert.equal(nameRun([], 'p1-1', 'p1-1'), undefined);
});

test('the name stands for exactly these segments', () => {
  const place = fc.nat({ max: ids.length - 1 });
  const text = {
    address: 'dama',
    work: 'dama',
    chapter: undefined,
    lang: 'en',
    paragraphs,
    notes: { source: {}, target: {} },
    states: {},
  };
  fc.assert(
    fc.property(place, place, (one, other) => {
      const [from, to] = one < other ? [one, other] : [other, one];
      const passage = selectPassage(text, nameRun(paragraphs, ids[one] ?? '', ids[other] ?? '') ?? '');
      assert.deepEqual(
        passage?.paragraphs.flatMap(({ segments }) => segments.map(({ id }) => id)),
        ids.slice(from, to + 1),
      );
    }),
  );
});
