// A difference is of whole words, and says both texts.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { difference, formatDifference } from './difference.ts';

test('words are changed whole', () => {
  const changed = (before: string, after: string) => formatDifference(difference(before, after));
  assert.equal(changed('Чай остыл.', 'Чай совсем остыл.'), 'Чай {+совсем +}остыл.');
  assert.equal(changed('Чай остыл.', 'Чай стыл.'), 'Чай [-остыл-]{+стыл+}.');
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
