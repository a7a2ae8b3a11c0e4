// The output of the command line is plain, aligned and safe on a terminal.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { UserError } from '#lib/error.ts';
import type { Issue } from '#lib/model.ts';
import { formatError, formatIssue, formatJson, formatTable } from './print.ts';

const ISSUE: Issue = {
  rule: 'nfc',
  severity: 'error',
  file: 'content/a/text.json',
  id: 'p1-1',
  message: 'no',
  hint: 'do',
};

test('an issue is one line and its hint a second one', () => {
  assert.equal(formatIssue(ISSUE), 'content/a/text.json:p1-1: error nfc no\n    do');
  assert.equal(formatIssue({ ...ISSUE, id: '' }), 'content/a/text.json: error nfc no\n    do');
  assert.equal(
    formatIssue({ ...ISSUE, id: 'p\n1\u001B' }),
    'content/a/text.json:p<U+000A>1<U+001B>: error nfc no\n    do',
  );
});

test('an error is one line', () => {
  assert.equal(formatError(new UserError('x', 'What\nhappened.', 'What to do.')), 'What<U+000A>happened. What to do.');
});

test('JSON keeps its values and contains no control characters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const json = formatJson({ text });
      assert.deepEqual(JSON.parse(json), { text });
      assert.ok(!/[\p{Cc}\p{Bidi_Control}\p{Surrogate}]/u.test(json));
    }),
  );
  assert.equal(formatJson('За́мок — 5 €'), '"За́мок — 5 €"');
});

test('columns are as wide as their widest cell', () => {
  assert.equal(
    formatTable([
      ['a', '', 'bb'],
      ['ccc', 'd'],
      ['\u0007', '', 'e'],
    ]),
    'a            bb\nccc       d\n<U+0007>     e',
  );
  assert.equal(formatTable([]), '');
});
