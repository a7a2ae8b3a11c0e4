// A difference consists of whole words, and both texts can be read from it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { difference, formatDifference, formatPatch } from './difference.ts';

test('whole words change', () => {
  const changed = (before: string, after: string) => formatDifference(difference(before, after));
  assert.equal(changed('Чай остыл.', 'Чай совсем остыл.'), 'Чай {+совсем +}остыл.');
  assert.equal(changed('Чай остыл.', 'Чай стыл.'), 'Чай [-остыл-]{+стыл+}.');
  assert.equal(changed('Чай совсем остыл.', 'Кофе ещё горяч.'), '[-Чай совсем остыл-]{+Кофе ещё горяч+}.');
  assert.equal(changed('Да.', 'Да.'), 'Да.');
  assert.equal(changed('', ''), '');
});

test('both texts can be read from it', () => {
  const word = fc.constantFrom('чай', ' ', 'море', '.', '—', '7', 'a\u0301');
  const text = fc.array(word).map((words) => words.join(''));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const changes = difference(before, after);
      const without = (kind: string) => changes.map((change) => (change.kind === kind ? '' : change.text)).join('');
      assert.equal(without('added'), before);
      assert.equal(without('removed'), after);
    }),
  );
});

test('long texts and texts without common words change as a whole', () => {
  const words = (word: string) => Array.from({ length: 100_000 }, (_, index) => word + index).join(' ');
  assert.deepEqual(
    difference(words('a'), words('b')).map(({ kind }) => kind),
    ['removed', 'added'],
  );
  assert.equal(difference(',.'.repeat(4500), ';:'.repeat(4500)).length, 2);
});

test('a patch contains the changed lines', () => {
  assert.equal(
    formatPatch('a.json', 'раз\nдва\nтри\n', 'раз\nдве\nтри\n'),
    '--- a.json\n+++ a.json\n@@ -2,1 +2,1 @@\n-два\n+две',
  );
});
