// Line breaking: no text is lost, no line is too long, and lines are even where possible.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { breakProse, breakVerse } from './lines.ts';

const widthOf = (text: string) => text.length;
const text = fc
  .array(fc.stringMatching(/^[а-яa-z\u00A0,.-]{1,14}$/), { maxLength: 40 })
  .map((words) => words.join(' '));
const bare = (words: string) => words.replace(/[ \u00A0-]/g, '');

test('no line is too wide, and all characters are kept in order', () => {
  fc.assert(
    fc.property(text, fc.integer({ min: 8, max: 40 }), (prose, width) => {
      for (const { lines } of [breakProse(prose, width, widthOf), breakVerse(prose, width, width - 3, widthOf)]) {
        for (const line of lines) assert.ok(widthOf(line) <= width, line);
        assert.equal(bare(lines.join('')), bare(prose));
      }
    }),
  );
});

test('there are no more lines than with greedy breaking, and they are more even', () => {
  const { lines } = breakProse('раз два три четыре пять шесть семь восемь девять десять', 20, widthOf);
  assert.deepEqual(lines, ['раз два три четыре', 'пять шесть семь', 'восемь девять десять']);
  assert.deepEqual(breakProse('один два три', 8, widthOf).lines, ['один', 'два три']);
});

test('an overlong word is broken at no-break spaces, after a hyphen, or with a new hyphen', () => {
  assert.deepEqual(breakProse('10\u00A0000\u00A0000', 6, widthOf), { lines: ['10 000', '000'], broken: 2 });
  assert.deepEqual(breakProse('северо-восточный', 10, widthOf), { lines: ['северо-', 'восточный'], broken: 1 });
  assert.deepEqual(breakProse('непрерывное', 6, widthOf).lines, ['непре-', 'рывно-', 'е']);
  assert.deepEqual(breakProse('123456789', 6, widthOf).lines, ['12345', '6789']);
  assert.equal(breakProse('обычные слова', 8, widthOf).broken, 0);
});

test('a line of verse is filled, and its turned rest is narrower', () => {
  assert.deepEqual(breakVerse('мой дядя самых честных правил', 16, 12, widthOf).lines, [
    'мой дядя самых',
    'честных',
    'правил',
  ]);
});
