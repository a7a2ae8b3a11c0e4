// Marks on vowels: set, found and taken away.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fold } from '../../text/fold.ts';
import { withoutStress } from '../../text/stress-mark.ts';
import { countVowels, markVowel, stressedVowel } from './vowels.ts';

const word = fc.string({ unit: fc.constantFrom(...'абвгдежзийклмнопрстуфхцчшщъыьэюя'), minLength: 2, maxLength: 12 });

test('the mark stands where it was set, and leaves without a trace', () => {
  fc.assert(
    fc.property(word, fc.nat(11), (bare, vowel) => {
      fc.pre(countVowels(bare) > 1 && vowel < countVowels(bare));
      const marked = markVowel(bare, vowel);
      assert.equal(stressedVowel(marked), vowel);
      assert.equal(withoutStress(marked), bare);
      assert.equal(fold(marked), fold(bare));
    }),
  );
});

test('ё is stressed without a mark, and so is the only vowel', () => {
  assert.equal(stressedVowel('ёлка'), 0);
  assert.equal(stressedVowel('сестёр'), 1);
  assert.equal(stressedVowel('дом'), 0);
  assert.equal(stressedVowel('дома'), undefined);
  assert.equal(stressedVowel('в'), undefined);
  assert.equal(stressedVowel('трёхэта́жный'), 2);
  assert.equal(markVowel('ёлка', 0), 'ёлка');
  assert.equal(markVowel('дом', 0), 'дом');
  assert.equal(markVowel('дома', 7), 'дома');
});
