#!/usr/bin/env bash
# mammoth 1.13.0 drops text of a Word document that is in certain wrappers.
# The runs in <w:fldSimple> (a field such as a cross-reference), <w:bdo> and <w:dir> (a fixed direction), <w:ruby> (a reading above
# a word) and <m:oMath> (a formula) are missing from the HTML, with only a warning that
# names the element. <w:cr/>, <w:ptab/> and page and column breaks leave nothing: "а", break, "б" becomes "аб". Content controls (<w:sdt>), smart tags and custom XML are read.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"type":"module"}' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts mammoth@1.13.0 fflate@0.8.3
cat > run.mjs <<'SCRIPT'
import assert from 'node:assert/strict';
import { strToU8, zipSync } from 'fflate';
import mammoth from 'mammoth';

const run = (text, more = '') => `<w:r><w:t>${text}</w:t>${more}</w:r>`;
async function convert(content) {
  const document = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
 xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><w:body><w:p>${content}</w:p></w:body></w:document>`;
  const files = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels"
 ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml"
 ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1"
 Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': document,
  };
  const zip = zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
  const { value, messages } = await mammoth.convertToHtml({ buffer: Buffer.from(zip) });
  return [value, messages.map(({ message }) => message.replace(/.*: /, ""))];
}
const dropped = {
  'fldSimple': `<w:fldSimple w:instr=" REF a ">${run('глава')}</w:fldSimple>`,
  'bdo': `<w:bdo w:val="ltr">${run('слово')}</w:bdo>`,
  'dir': `<w:dir w:val="ltr">${run('слово')}</w:dir>`,
  'ruby': `<w:r><w:ruby><w:rt>${run('вода')}</w:rt><w:rubyBase>${run('水')}</w:rubyBase></w:ruby></w:r>`,
};
for (const [name, content] of Object.entries(dropped)) assert.deepEqual(await convert(`${run('а')}${content}`), ['<p>а</p>', [`w:${name}`]]);
const [formula] = await convert(`${run('а')}<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>`);
assert.equal(formula, '<p>а</p>');
for (const mark of ['<w:cr/>', '<w:br w:type="page"/>', '<w:br w:type="column"/>', '<w:ptab w:relativeTo="margin" w:alignment="right" w:leader="none"/>'])
  assert.equal((await convert(run('а', mark) + run('б')))[0], '<p>аб</p>');
assert.equal((await convert(`<w:sdt><w:sdtContent>${run('а')}</w:sdtContent></w:sdt>`))[0], '<p>а</p>');
SCRIPT
node run.mjs
