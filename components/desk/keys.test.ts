// Tests of the desk's keys.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { commandOf } from './keys.ts';

const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

test('keys are known by their place, and the browser’s own combinations are left alone', () => {
  assert.equal(commandOf({ ...none, code: 'KeyM' }, true), 'merge');
  for (const modifier of ['ctrlKey', 'metaKey', 'altKey', 'shiftKey'])
    assert.equal(commandOf({ ...none, code: 'KeyS', [modifier]: true }, true), undefined, modifier);
  assert.equal(commandOf({ ...none, code: 'KeyR', ctrlKey: true }, true), undefined);
});

test('undo and redo have the keys that people know', () => {
  assert.equal(commandOf({ ...none, code: 'KeyZ', ctrlKey: true }, false), 'undo');
  assert.equal(commandOf({ ...none, code: 'KeyZ', metaKey: true, shiftKey: true }, false), 'redo');
  assert.equal(commandOf({ ...none, code: 'KeyY', ctrlKey: true }, false), 'redo');
});

test('on a button, Enter and the arrows keep their meaning', () => {
  assert.equal(commandOf({ ...none, code: 'Enter' }, false), undefined);
  assert.equal(commandOf({ ...none, code: 'Enter' }, true), 'after');
  assert.equal(commandOf({ ...none, code: 'ArrowDown' }, true), 'pairBelow');
});
