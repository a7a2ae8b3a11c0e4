// A parser reads what was written into XML.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseXml, textOf } from './read-xml.ts';
import { xmlAttribute, xmlAttributes, xmlChars, xmlText } from './write-xml.ts';

const FILE = { file: 'a.xml' };

test('any text and attributes are read back unchanged', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const root = parseXml(`<a b="${xmlAttribute(text)}">${xmlText(text)}</a>`, FILE);
      assert.equal(textOf(root), xmlChars(text));
      assert.equal(root.attributes.b, xmlChars(text));
    }),
  );
});

test('ends of elements, attributes and sections are escaped', () => {
  const text = ']]> <b> & "q" \' \r\n\t -->';
  const root = parseXml(`<a b="${xmlAttribute(text)}">${xmlText(text)}</a>`, FILE);
  assert.equal(textOf(root), text);
  assert.equal(root.attributes.b, text);
});

test('forbidden characters are replaced, others are kept', () => {
  assert.equal(xmlChars('a\0\u001B\uD800b\uFFFE'), 'a\uFFFD\uFFFD\uFFFDb\uFFFD');
  assert.equal(xmlChars('👨‍👩‍👧 \u2028 \u0085 שלום е́'), '👨‍👩‍👧 \u2028 \u0085 שלום е́');
});

test('attributes without a value are left out', () => {
  assert.equal(xmlAttributes({ id: 'p1', state: undefined, by: 'A "B"' }), ' id="p1" by="A &quot;B&quot;"');
});
