// Keys are exported to other programs and imported again.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatKey, formatNoteId, parseKey, parseNoteId } from './keys.ts';

test('keys identify texts, segments and footnotes', () => {
  assert.equal(formatKey('dama.2', formatNoteId('p7-2', 1)), 'dama.2:p7-2.n1');
  assert.deepEqual(parseKey('dama.2:p7-2.n1'), { address: 'dama.2', id: 'p7-2.n1' });
  assert.deepEqual(parseKey('h1'), { address: undefined, id: 'h1' });
  assert.deepEqual(parseNoteId('p7-2.n12'), { segment: 'p7-2', number: 12 });
  assert.equal(parseNoteId('p7-2'), undefined);
});

test('numbers from other programs are not keys', () => {
  for (const key of ['', '12', 'tu-1', 'dama:', 'dama:x', 'Dama:p1', 'a:b:p1', 'p1-1.n0', 'p1.n1.n1', '__proto__']) {
    assert.equal(parseKey(key), undefined, key);
  }
});
