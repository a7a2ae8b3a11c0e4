// The largest tree that XML becomes, and that events have no such end.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseXml, readXml, XML_NODES } from './read-xml.ts';

const FILE = { file: 'book.fb2' };

test('a tree has an end, events have none', () => {
  const many = `<a>${'<b/>'.repeat(XML_NODES)}</a>`;
  assert.throws(() => parseXml(many, FILE), { name: 'UserError', code: 'xml-too-large' });
  let count = 0;
  readXml(many, { open: () => count++ }, FILE);
  assert.equal(count, XML_NODES + 1);
});
