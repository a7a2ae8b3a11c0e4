// How changes are printed on a terminal.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatChange } from './change.ts';

const change = { key: 'dama:p1-1', source: 'Да.', states: '' };

test('removed and added words are marked', () => {
  const states = 'draft → reviewed';
  assert.equal(
    formatChange({ ...change, states, before: 'Oh yes.', after: 'Oh well.' }),
    'dama:p1-1 (draft → reviewed)\n    Да.\n    Oh [-yes-]{+well+}.',
  );
  assert.match(formatChange({ ...change, before: undefined, after: 'Yes.' }), /\{\+Yes\.\+\}$/);
  assert.match(formatChange({ ...change, before: undefined, after: '' }), /\{\+""\+\}$/);
  assert.match(formatChange({ ...change, before: '', after: 'Yes.' }), /\[-""-\]\{\+Yes\.\+\}$/);
  assert.match(formatChange({ ...change, before: 'Yes.', after: 'Yes.' }), / {4}Yes\.$/);
});

test('texts cannot control the terminal, and long texts change as a whole', () => {
  assert.ok(!formatChange({ ...change, before: 'a\u001B[2J', after: 'b\u202E' }).includes('\u001B'));
  const words = (word: string) => Array.from({ length: 100_000 }, (_, index) => word + index).join(' ');
  assert.match(formatChange({ ...change, before: words('a'), after: words('b') }), /-\]\{\+b0 /);
  const shown = formatChange({ ...change, before: ',.'.repeat(4500), after: ';:'.repeat(4500) });
  assert.ok(shown.includes(`[-${',.'.repeat(4500)}-]{+${';:'.repeat(4500)}+}`));
});
