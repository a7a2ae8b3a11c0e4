// What mammoth leaves out of a Word document is in the text: fields, ruby, formulas, breaks.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildDocx } from '../../../test/build-docx.ts';
import { readAccounted } from '../../../test/read-accounted.ts';

const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
].join(' ');
const word = (text: string, more = '') => `<w:r><w:t xml:space="preserve">${text}</w:t>${more}</w:r>`;
const math = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`;

async function readParagraph(runs: string): Promise<string | undefined> {
  const document = `<w:document ${NAMESPACES}><w:body><w:p>${runs}</w:p><w:p>${word('Дальше.')}</w:p></w:body></w:document>`;
  const sample = { title: 'Проба', author: 'Автор', chapters: [] };
  const { chapters } = await readAccounted(buildDocx(sample, { 'word/document.xml': document }));
  return chapters[0]?.blocks[0]?.text;
}

for (const [name, runs, text] of [
  [
    'a field',
    `${word('См. ')}<w:fldSimple w:instr=" REF a ">${word('главу 2')}</w:fldSimple>${word('.')}`,
    'См. главу 2.',
  ],
  ['a fixed direction', `<w:bdo w:val="ltr">${word('abc')}</w:bdo>${word(' и дальше.')}`, 'abc и дальше.'],
  [
    'ruby',
    `<w:r><w:ruby><w:rt>${word('вода')}</w:rt><w:rubyBase>${word('水')}</w:rubyBase></w:ruby></w:r>${word('.')}`,
    '水(вода).',
  ],
  [
    'a formula',
    `${word('Пусть ')}<m:oMath><m:sSup><m:e>${math('x')}</m:e><m:sup>${math('2')}</m:sup></m:sSup>${math('=')}<m:f><m:num>${math('1')}</m:num><m:den>${math('4')}</m:den></m:f></m:oMath>${word('.')}`,
    'Пусть x²=1/4.',
  ],
  ['breaks', `${word('а', '<w:br w:type="page"/>')}${word('б', '<w:br w:type="column"/>')}${word('в')}`, 'а б в'],
] as const)
  test(`docx: ${name}`, async () => assert.equal(await readParagraph(runs), text));
