// Tests of naming segments by the old ones that they come from.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nameSegments } from './naming.ts';

const moved = new Set<number>();

test('segments with an old id keep it, a new one between them gets a letter, one at the end a number', () => {
  const lineage = { descendants: [0, 2], ancestors: [[0], [], [1], []], moved };
  const paragraphs = [{ kind: 'paragraph', segments: [0, 1, 2, 3] }] as const;
  assert.deepEqual(nameSegments(paragraphs, ['p1-1', 'p1-2'], ['p1-1a', 'p1-7'], lineage), [
    'p1-1',
    'p1-1b',
    'p1-2',
    'p1-8',
  ]);
});

test('the only segment of a paragraph that is divided gets numbered segments', () => {
  const lineage = { descendants: [0], ancestors: [[0], []], moved };
  assert.deepEqual(nameSegments([{ kind: 'paragraph', segments: [0, 1] }], ['p4'], [], lineage), ['p4-1', 'p4-2']);
});
