// Marks are the same after export and import.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ReviewState } from '../model.ts';
import { markOf, parseMark } from './mark.ts';

test('every state has a mark, with and without words', () => {
  for (const state of ['reviewed', 'draft', 'stale'] satisfies ReviewState[]) {
    for (const target of ['Yes.', '']) {
      const mark = markOf({ target, state: { state } });
      assert.deepEqual(parseMark(mark ?? ''), { state, joined: target === '' });
    }
  }
  assert.equal(markOf({ target: '', state: { state: 'reviewed' } }), 'joined');
  assert.equal(markOf({ target: undefined, state: undefined }), undefined);
});

test('other words are not marks', () => {
  for (const mark of ['', 'final', 'draft-', 'joined-draft', 'Draft', 'x'])
    assert.equal(parseMark(mark), undefined, mark);
});
