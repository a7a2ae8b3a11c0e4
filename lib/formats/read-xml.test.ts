// XML as events and as a tree, and refused documents.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { UserError } from '../error.ts';
import {
  attributeOf,
  childElements,
  findElements,
  openXmlReader,
  parseXml,
  readXml,
  textOf,
  XML_DEPTH,
} from './read-xml.ts';

const FILE = { file: 'book.fb2' };

function errorOf(xml: string): UserError {
  try {
    parseXml(xml, FILE);
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  return assert.fail('it was read');
}

test('a tree keeps names without prefixes, attributes as written, text with its entities resolved', () => {
  const root = parseXml(
    '<?xml version="1.0"?><!DOCTYPE b SYSTEM "b.dtd"><b xmlns:l="x"><dc:t l:href="#n">А &amp; &#1041;<![CDATA[<i>]]></dc:t><!-- no --><t/></b>',
    FILE,
  );
  const [first, second] = childElements(root, 't');
  assert.ok(first && second);
  assert.equal(textOf(first), 'А & Б<i>');
  assert.equal(first.attributes['l:href'], '#n');
  assert.equal(attributeOf(first, 'href'), '#n');
  assert.equal(attributeOf(second, 'href'), undefined);
  assert.equal(attributeOf(second, 'constructor'), undefined);
  assert.equal(findElements(root, 't').length, 2);
});

test('chunks may end anywhere', () => {
  const xml = '<a x="1"><b>да &amp; нет</b>конец</a>';
  const whole = eventsOf([xml]);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: xml.length }), fc.integer({ min: 0, max: xml.length }), (one, other) => {
      const [from, to] = [Math.min(one, other), Math.max(one, other)];
      assert.deepEqual(eventsOf([xml.slice(0, from), xml.slice(from, to), xml.slice(to)]), whole);
    }),
  );
  assert.deepEqual(whole, ['<a>', '<b>', 'да & нет', '</b>', 'конец', '</a>']);
});

function eventsOf(pieces: readonly string[]): readonly string[] {
  const events: string[] = [];
  const reader = openXmlReader(
    {
      open: ({ name }) => events.push(`<${name}>`),
      close: (name) => events.push(`</${name}>`),
      text: (text) => events.push(text),
    },
    FILE,
  );
  for (const piece of pieces) reader.write(piece);
  reader.end();
  return events;
}

test('errors are reported with line and column', () => {
  assert.match(errorOf('<a>\n<b>да</a>').message, /^book\.fb2 is not well-formed XML: line 2, column \d+: /);
  for (const xml of [
    '',
    'да',
    '<a>',
    '<a><b></a></b>',
    '<a>&nbsp;</a>',
    '<a>&constructor;</a>',
    '<a>\0</a>',
    '<a/><b/>',
  ])
    assert.equal(errorOf(xml).code, 'xml', xml);
});

test('a format may allow additional entities', () => {
  assert.equal(textOf(parseXml('<a>5&nbsp;кг</a>', { ...FILE, entities: { nbsp: '\u00A0' } })), '5\u00A0кг');
});

test('declared entities are refused before they are expanded', () => {
  const bomb = ['<!ENTITY a "ха">', ...Array.from({ length: 30 }, () => '<!ENTITY a "&a;&a;&a;">')].join('');
  for (const inside of [bomb, '<!ENTITY x SYSTEM "file:///etc/passwd">', '<!ENTITY % x SYSTEM "http://localhost/">%x;'])
    assert.equal(errorOf(`<!DOCTYPE a [${inside}]><a>&a;&x;</a>`).code, 'xml-doctype');
});

test('nesting has a limit', () => {
  const nested = (depth: number) => '<a>'.repeat(depth) + '</a>'.repeat(depth);
  assert.equal(textOf(parseXml(nested(XML_DEPTH), FILE)), '');
  assert.equal(errorOf(nested(100_000)).code, 'xml-depth');
});

test('a long document is read in chunks with constant memory', () => {
  let count = 0;
  const reader = openXmlReader({ open: () => count++ }, FILE);
  reader.write('<tmx>');
  for (let index = 0; index < 30_000; index++) reader.write(`<tu><tuv><seg>Сегмент ${index}.</seg></tuv></tu>\n`);
  reader.write('</tmx>');
  reader.end();
  assert.equal(count, 90_001);
});

test('any input is read or refused', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('<a>', '</a>', '<', '>', '&', ';', '<!', '[', ']]>', 'x="', '"', 'да', '\0')),
      (parts) => {
        try {
          readXml(parts.join(''), {}, FILE);
        } catch (error) {
          assert.ok(error instanceof UserError);
        }
      },
    ),
  );
});
