// Cutting text at a clause, a word or a segment, never inside a character, and always with an ellipsis.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cutBlocks, cutText, withEllipsis } from './cut.ts';

test('a text is cut at the last clause that ends in the second half of the available length', () => {
  assert.equal(cutText('Он вышел, сел у окна и посмотрел на реку.', 30), 'Он вышел, сел у окна и');
  assert.equal(cutText('Он вышел в сад, сел у окна и посмотрел.', 24), 'Он вышел в сад,');
  assert.equal(cutText('«Да», — сказал он — и ушёл совсем.', 26), '«Да», — сказал он');
  assert.equal(cutText('Непрерывноеслово', 5), 'Непре');
  assert.equal(cutText('Короче', 60), 'Короче');
});

test('a cut keeps a short word with the next one', () => {
  assert.equal(cutText('собирается к\u00A0Путину', 14), 'собирается');
});

test('an ellipsis replaces a full stop, comma, dash or opening quote', () => {
  assert.equal(withEllipsis('Он вышел в сад,'), 'Он вышел в сад…');
  assert.equal(withEllipsis('Он вышел.'), 'Он вышел…');
  assert.equal(withEllipsis('Он вышел —'), 'Он вышел…');
  assert.equal(withEllipsis('Сказал: «'), 'Сказал…');
  assert.equal(withEllipsis('Куда?'), 'Куда?\u00A0…');
  assert.equal(withEllipsis('Тише…'), 'Тише…');
});

test('the result is a beginning of the text within the limit, without partial characters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.nat(60), (text, length) => {
      const cut = cutText(text, length);
      assert.ok(text.startsWith(cut));
      assert.ok(cut.length <= Math.max(length, 0));
      assert.ok(cut.isWellFormed() || !text.isWellFormed());
    }),
  );
});

test('blocks are cut at the same segment on both sides, with an ellipsis on both', () => {
  const segment = (number: number) => ({ source: `Русское ${number}.`, target: `English ${number}.` });
  const blocks = [
    { verse: false, segments: [segment(1), segment(2)] },
    { verse: false, segments: [segment(3)] },
  ];
  assert.deepEqual(cutBlocks(blocks, 2, 0), [
    { verse: false, segments: [segment(1), { source: 'Русское 2…', target: 'English 2…' }] },
  ]);
  assert.deepEqual(cutBlocks(blocks, 3, 0), blocks);
  assert.deepEqual(cutBlocks(blocks, 2, 0.9).at(-1), {
    verse: false,
    segments: [{ source: 'Русское…', target: 'English…' }],
  });
});
