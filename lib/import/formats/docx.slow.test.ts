// The shared suite for Word documents, and tests of their special features.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { buildDocx, docxFiles } from '../../../test/build-docx.ts';
import { BOOK_SAMPLE, TEXT_SAMPLE, testImporter } from '../../../test/importer-suite.ts';
import { importWork } from '../import-work.ts';

testImporter({ format: 'docx', build: (sample) => buildDocx(sample) });

const source = docxFiles(TEXT_SAMPLE)['word/document.xml'] ?? '';

test('tables and insertions are text, deletions are not', async () => {
  const inside =
    '<w:p><w:r><w:t>Раз </w:t></w:r><w:del><w:r><w:delText>прежде</w:delText></w:r></w:del><w:ins><w:r><w:t>теперь</w:t></w:r></w:ins></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>Клетка</w:t></w:r></w:p></w:tc></w:tr></w:tbl>';
  const work = await importWork(
    buildDocx(TEXT_SAMPLE, { 'word/document.xml': source.replace('</w:body>', `${inside}</w:body>`) }),
  );
  const texts = work.chapters[0]?.blocks.map(({ text }) => text);
  assert.deepEqual(texts?.slice(-2), ['Раз теперь', 'Клетка']);
});

test('a drop cap joins its word, hidden text is left out and said', async () => {
  const inside =
    '<w:p><w:pPr><w:framePr w:dropCap="drop" w:lines="3"/></w:pPr><w:r><w:t>В</w:t></w:r></w:p><w:p><w:pPr><w:jc w:val="both"/></w:pPr><w:r><w:t>ера открыла окно.</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>тайна</w:t></w:r></w:p>';
  const work = await importWork(
    buildDocx(TEXT_SAMPLE, { 'word/document.xml': source.replace('</w:body>', `${inside}</w:body>`) }),
  );
  assert.equal(work.chapters[0]?.blocks.at(-1)?.text, 'Вера открыла окно.');
  assert.equal(work.notes.find(({ kind }) => kind === 'hidden')?.letters, 5);
  assert.equal(work.account?.unexplained, 0);
});

test("Word's own styles: block text and quotes, author and date below the title; centred and bold chapters", async () => {
  const styles = ['Block Text', 'Quote', 'Title', 'Subtitle', 'Author', 'Date'];
  const styled = (style: string, text: string) =>
    `<w:p><w:pPr><w:pStyle w:val="${styles.indexOf(style)}"/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
  const centred = (text: string) => `<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
  const bold = (text: string) => `<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>${text}</w:t></w:r></w:p>`;
  const plain = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
  const body = [
    styled('Title', 'Переправа'),
    styled('Subtitle', 'Повесть'),
    styled('Author', 'Анна Берг'),
    styled('Date', '5 мая 2020'),
    centred('Глава 1'),
    styled('Block Text', 'Вода помнит.'),
    plain('Паром стоял у берега.'),
    centred('* * *'),
    bold('Глава 2. Лёд'),
    styled('Quote', 'Лёд молчит.'),
    plain('Река встала.'),
  ].join('');
  const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const names = styles.map(
    (name, id) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`,
  );
  const work = await importWork(
    buildDocx(
      { ...TEXT_SAMPLE, author: 'Пользователь Windows' },
      {
        'word/document.xml': `<w:document ${W}><w:body>${body}</w:body></w:document>`,
        'word/styles.xml': `<w:styles ${W}>${names.join('')}</w:styles>`,
      },
    ),
  );
  assert.deepEqual([work.title, work.author, work.year], ['Переправа', 'Анна Берг', 2020]);
  assert.deepEqual(
    work.chapters.map(({ blocks }) => blocks.map(({ kind, text }) => `${kind} ${text}`)),
    [
      [
        'heading Глава 1',
        'paragraph Повесть',
        'quotation Вода помнит.',
        'paragraph Паром стоял у берега.',
        'paragraph * * *',
      ],
      ['heading Глава 2. Лёд', 'quotation Лёд молчит.', 'paragraph Река встала.'],
    ],
  );
  assert.equal(work.account?.unexplained, 0);
});

test('typed markup stays text', async () => {
  const typed = '&lt;script&gt;alert(1)&lt;/script&gt; &lt;img src=x onerror=alert(1)&gt;';
  const work = await importWork(
    buildDocx(TEXT_SAMPLE, { 'word/document.xml': source.replace('Утром пришло письмо', typed) }),
  );
  assert.match(JSON.stringify(work.chapters), /<script>alert\(1\)<\/script> <img src=x onerror=alert\(1\)>/);
});

test('pictures and macros are left out', async () => {
  const work = await importWork(
    buildDocx(TEXT_SAMPLE, { 'word/vbaProject.bin': 'макрос', 'word/media/image1.png': 'рисунок' }),
  );
  assert.deepEqual(work.chapters, TEXT_SAMPLE.chapters);
});

test('hostile documents are refused with one line', async () => {
  const nested = source.replace('<w:body>', `<w:body>${'<w:tbl>'.repeat(100_000)}`);
  const files: Readonly<Record<string, Uint8Array>> = {
    'xml-doctype': buildDocx(TEXT_SAMPLE, { 'word/document.xml': `<!DOCTYPE w [<!ENTITY a "а">]>${source}` }),
    'xml-depth': buildDocx(TEXT_SAMPLE, { 'word/document.xml': nested }),
    xml: buildDocx(TEXT_SAMPLE, { 'word/document.xml': source.slice(0, -20) }),
    docx: zipSync({ '[Content_Types].xml': strToU8('<Types/>') }),
    'docx-too-large': buildDocx(TEXT_SAMPLE, {
      'word/document.xml': source.replace('<w:body>', `<w:body>${'<w:p/>'.repeat(1_000_001)}`),
    }),
    'zip-too-large': buildDocx(TEXT_SAMPLE, {
      'word/document.xml': source.replace('<w:body>', `<w:body>${' '.repeat(30_000_000)}`),
    }),
    'zip-cut-short': buildDocx(BOOK_SAMPLE).subarray(0, 1000),
  };
  for (const [code, bytes] of Object.entries(files))
    await assert.rejects(
      importWork(bytes, { limits: { inflatedBytes: 20_000_000 } }),
      { name: 'UserError', code },
      code,
    );
});
