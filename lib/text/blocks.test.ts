// Paragraphs and their offsets.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { splitBlocks } from './blocks.ts';

const cut = (text: string) => splitBlocks(text).map(({ start, end }) => text.slice(start, end));

test('blank lines separate paragraphs, wrapped lines stay together', () => {
  assert.deepEqual(cut('\n Раз\r\nдва \r\n \r\nтри\n'), ['Раз\r\nдва', 'три']);
  assert.deepEqual(cut(''), []);
});

test('long lines are separate paragraphs', () => {
  const long = 'слово '.repeat(30).trim();
  assert.deepEqual(cut(`${long}\nконец\n${long}`), [long, 'конец', long]);
});

test('only white space is left out', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\r'), maxLength: 60 }), (text) => {
      assert.equal(cut(text).join('').replace(/\s/g, ''), text.replace(/\s/g, ''));
    }),
  );
});
