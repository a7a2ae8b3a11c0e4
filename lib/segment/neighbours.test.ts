// The passages before and after a passage.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Text } from '../model.ts';
import { passageNeighbours } from './neighbours.ts';
import { toParagraphs } from './paragraphs.ts';

const source = new Map(['h1', 'p1-1', 'p1-2', 'p2-1', 'p3-1'].map((id) => [id, id]));
const text: Text = {
  address: 'a',
  work: 'a',
  chapter: undefined,
  lang: 'en',
  paragraphs: toParagraphs(source, new Map()),
  notes: { source: {}, target: {} },
  states: {},
};

const cases = [
  ['p1', 'h1', 'p2'],
  ['p1-2', 'p1-1', 'p2-1'],
  ['p1-1', 'h1', 'p1-2'],
  ['p3', 'p2', undefined],
  ['h1', undefined, 'p1'],
  ['p1-2~p2-1', 'p1-1', 'p3-1'],
  ['p1~p2', 'h1', 'p3'],
  ['p9', undefined, undefined],
  ['nonsense', undefined, undefined],
] as const;

for (const [passage, previous, next] of cases) {
  test(`the neighbours of ${passage} are ${previous} and ${next}`, () => {
    assert.deepEqual(passageNeighbours(text, passage), { previous, next });
  });
}
