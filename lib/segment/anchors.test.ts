// An anchor holds for both texts as they were accepted.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anchorOf, isAccepted, isAnchor } from './anchors.ts';

test('an edit of either side makes an anchor void', () => {
  const anchors = new Map([['p1-1', anchorOf('Пока.', 'Bye.')]]);
  assert.ok(isAccepted(anchors, 'p1-1', 'Пока.', 'Bye.'));
  assert.ok(!isAccepted(anchors, 'p1-1', 'Пока!', 'Bye.'));
  assert.ok(!isAccepted(anchors, 'p1-1', 'Пока.', 'Goodbye.'));
  assert.ok(!isAccepted(anchors, 'p1-1', 'Пока.', undefined));
  assert.ok(!isAccepted(anchors, 'p1-2', 'Пока.', 'Bye.'));
});

test('the form of an entry', () => {
  assert.ok(isAnchor(anchorOf('', '')));
  assert.ok(!isAnchor('Пока. Bye.'));
});
