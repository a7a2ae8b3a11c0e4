// The size limit of XML trees, and events without a limit.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseXml, readXml, XML_NODES } from './read-xml.ts';

const FILE = { file: 'book.fb2' };

test('trees have a size limit, events do not', () => {
  const many = `<a>${'<b/>'.repeat(XML_NODES)}</a>`;
  assert.throws(() => parseXml(many, FILE), { name: 'UserError', code: 'xml-too-large' });
  let count = 0;
  readXml(many, { open: () => count++ }, FILE);
  assert.equal(count, XML_NODES + 1);
});
