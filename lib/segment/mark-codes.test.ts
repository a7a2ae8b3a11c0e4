// The same emphasis has the same number in both languages.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markCodes } from './mark-codes.ts';

test('codes of the translation have the numbers of those of the original of their kind', () => {
  const unit = {
    id: 'p1-1',
    paragraph: 'p1',
    kind: 'paragraph',
    source: 'раз два три',
    target: 'one two three',
    state: undefined,
    sourceMarks: [
      { kind: 'em', start: 0, end: 3 },
      { kind: 'a', start: 4, end: 7, href: 'https://example.org' },
    ],
    targetMarks: [
      { kind: 'a', start: 0, end: 3, href: 'https://example.org' },
      { kind: 'strong', start: 4, end: 7 },
      { kind: 'em', start: 8, end: 13 },
    ],
  } as const;
  const numbers = (side: 'source' | 'target') => markCodes(unit)[side].map(({ kind, number }) => [kind, number]);
  assert.deepEqual(numbers('source'), [
    ['em', 1],
    ['a', 2],
  ]);
  assert.deepEqual(numbers('target'), [
    ['a', 2],
    ['strong', 3],
    ['em', 1],
  ]);
});
