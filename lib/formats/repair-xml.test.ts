// Tests of the repair of broken XML.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseXml } from './read-xml.ts';
import { repairXml } from './repair-xml.ts';

const options = {
  entities: { nbsp: '\u00A0' },
  lines: new Set(['p']),
  opensLine: new Set(['p', 's']),
  inline: new Set(['b', 'i']),
};

test('each kind of damage is repaired, and the first line is named', () => {
  for (const [broken, repaired, line] of [
    ['<a>\n<p>1 & 2 &amp; &nbsp; &x; < 3</p></a>', '<a>\n<p>1 &amp; 2 &amp; &nbsp; &amp;x; &lt; 3</p></a>', 2],
    ['<a><p>1<p>2</a>', '<a><p>1</p><p>2</p></a>', 1],
    ['<a><p>1<s/></a>', '<a><p>1</p><s/></a>', 1],
    ['<a><p><b>1<i>2</b>3</i></p></a>', '<a><p><b>1<i>2</i></b><i>3</i></p></a>', 1],
    ['<a>\n\n<p>1</q></p></a>', '<a>\n\n<p>1</p></a>', 3],
    ['<a><p x="1" x="2" y=3 z="&">1</p></a>', '<a><p x="1" z="&amp;">1</p></a>', 1],
    ['<a><!-- -- --><![CDATA[1', '<a><![CDATA[1]]></a>', 1],
    ['<a><p>1</p></a><p>2</p></a>', '<a><p>1</p><p>2</p></a>', 1],
  ] as const) {
    const result = repairXml(broken, options);
    assert.equal(result.xml, repaired, broken);
    assert.equal(result.line, line, broken);
    parseXml(result.xml, { file: 'x', entities: options.entities });
  }
});

test('a file without its end is recognised', () => {
  assert.ok(repairXml('<a><p>1', options).isCut);
  assert.ok(!repairXml('<a><p>1</a>', options).isCut);
});

test('well-formed XML is not changed', () => {
  const xml = '<?xml version="1.0"?><a x="1">\n<p>1 &lt; <b>2</b></p><br/></a>';
  assert.deepEqual(repairXml(xml, options), { xml, count: 0, line: 1, isCut: false });
});

test('hostile input takes linear time', { timeout: 10_000 }, () => {
  for (const piece of ['<!--', '<![CDATA[', '<?', '<a "', "<a '", '<', '&', '<a x="'])
    repairXml(`<a>${piece.repeat(100_000)}`, options);
});
