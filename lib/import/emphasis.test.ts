// Emphasis and links come out of every format alike, as marks of a plain text.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { buildDocx, docxFiles } from '../../test/build-docx.ts';
import { packEpub } from '../../test/build-epub.ts';
import { formatTagged } from '../text/emphasis/tagged.ts';
import { importWork } from './import-work.ts';

/** The texts of the file's blocks with tags around their marks. */
async function taggedIn(bytes: Uint8Array | string): Promise<readonly string[]> {
  const { chapters, account } = await importWork(typeof bytes === 'string' ? strToU8(bytes) : bytes);
  assert.equal(account?.unexplained, 0);
  return chapters.flatMap(({ blocks }) => blocks.map(({ text, marks }) => formatTagged(text, marks ?? [])));
}

const PLAIN = 'Обычный абзац, в котором ничего не выделено.';
const EXPECTED =
  'Это <em>не</em>известный <strong>человек</strong>: <em>он <strong>очень</strong> спешил</em>, <a href="https://example.org/a?b=1&amp;c=2">сюда</a>.';
const BODY =
  'Это <i>не</i>известный <b>человек</b>: <i>он <b>очень</b> спешил</i>, <a href="https://example.org/a?b=1&amp;c=2">сюда</a>.';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const wordRun = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;

const FILES: Readonly<Record<string, () => Uint8Array | string>> = {
  html: () => `<html><body><p>${BODY}</p><p>${PLAIN}</p><p>${PLAIN}</p></body></html>`,
  'html with a style sheet': () =>
    `<html><head><style>.a { font-style: italic } span.b { font-weight: 700 }</style></head><body><p>${BODY.replaceAll('<i>', '<span class="a">').replaceAll('</i>', '</span>').replaceAll('<b>', '<span class="b">').replaceAll('</b>', '</span>')}</p><p>${PLAIN}</p><p>${PLAIN}</p></body></html>`,
  epub: () =>
    packEpub({
      mimetype: 'application/epub+zip',
      'META-INF/container.xml':
        '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="a.opf"/></rootfiles></container>',
      'a.opf':
        '<package xmlns="http://www.idpf.org/2007/opf"><metadata/><manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/></spine></package>',
      'a.xhtml': `<html xmlns="http://www.w3.org/1999/xhtml"><body><p>${BODY}</p><p>${PLAIN}</p><p>${PLAIN}</p></body></html>`,
    }),
  fb2: () =>
    `<?xml version="1.0"?><FictionBook xmlns="http://www.gribuser.ru/xml/fictionbook/2.0" xmlns:l="http://www.w3.org/1999/xlink"><description/><body><section><p>${BODY.replaceAll('i>', 'emphasis>').replaceAll('b>', 'strong>').replace('<a href', '<a l:href')}</p><p>${PLAIN}</p><p>${PLAIN}</p></section></body></FictionBook>`,
  docx: () =>
    buildDocx(
      { title: 'Т', author: 'А', chapters: [] },
      {
        'word/_rels/document.xml.rels': docxFiles({ title: 'Т', author: 'А', chapters: [] })[
          'word/_rels/document.xml.rels'
        ]?.replace(
          '</Relationships>',
          '<Relationship Id="link" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://example.org/a?b=1&amp;c=2" TargetMode="External"/></Relationships>',
        ) as string,
        'word/document.xml': `<w:document ${W} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body><w:p>${wordRun('Это ')}${wordRun('не', '<w:i/>')}${wordRun('известный ')}${wordRun('человек', '<w:b/>')}${wordRun(': ')}${wordRun('он ', '<w:i/>')}${wordRun('очень', '<w:i/><w:b/>')}${wordRun(' спешил', '<w:i/>')}${wordRun(', ')}<w:hyperlink r:id="link">${wordRun('сюда')}</w:hyperlink>${wordRun('.')}</w:p><w:p>${wordRun(PLAIN)}</w:p><w:p>${wordRun(PLAIN)}</w:p></w:body></w:document>`,
      },
    ),
  odt: () => {
    const span = (text: string, style: string) => `<text:span text:style-name="${style}">${text}</text:span>`;
    const look = (name: string, properties: string) =>
      `<style:style style:name="${name}" style:family="text"><style:text-properties ${properties}/></style:style>`;
    return zipSync({
      mimetype: strToU8('application/vnd.oasis.opendocument.text'),
      'content.xml': strToU8(
        `<office:document-content xmlns:office="o" xmlns:text="t" xmlns:style="s" xmlns:fo="f" xmlns:xlink="x"><office:automatic-styles>${look('I', 'fo:font-style="italic"')}${look('B', 'fo:font-weight="bold"')}${look('N', 'fo:color="#000000"')}</office:automatic-styles><office:body><office:text><text:p>${span('Это ', 'N')}${span('не', 'I')}известный ${span('человек', 'B')}: ${span(`он ${span('очень', 'B')} спешил`, 'I')}, <text:a xlink:href="https://example.org/a?b=1&amp;c=2">сюда</text:a>.</text:p><text:p>${PLAIN}</text:p><text:p>${PLAIN}</text:p></office:text></office:body></office:document-content>`,
      ),
    });
  },
  rtf: () =>
    `{\\rtf1\\ansi\\uc0 ${escapeRtf('Это ')}{\\i ${escapeRtf('не')}}${escapeRtf('известный ')}\\b ${escapeRtf('человек')}\\b0 : {\\i ${escapeRtf('он ')}{\\b ${escapeRtf('очень')}}${escapeRtf(' спешил')}}, {\\field{\\*\\fldinst{HYPERLINK "https://example.org/a?b=1&c=2"}}{\\fldrslt ${escapeRtf('сюда')}}}.\\par ${escapeRtf(PLAIN)}\\par ${escapeRtf(PLAIN)}\\par}`,
  markdown: () =>
    `---\ntitle: Т\n---\n\nЭто <i>не</i>известный **человек**: *он **очень** спешил*, [сюда][1].\n\n${PLAIN}\n\n${PLAIN}\n\n[1]: https://example.org/a?b=1&c=2\n`,
};

function escapeRtf(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, (sign) => `\\u${sign.charCodeAt(0)} `);
}

for (const [format, build] of Object.entries(FILES)) {
  test(`${format}: emphasis and links`, async () => {
    assert.deepEqual(
      (await taggedIn(build())).filter((text) => text !== 'Т'),
      [EXPECTED, PLAIN, PLAIN],
    );
  });
}

test('underscores of plain text and tags of subtitles are italics', async () => {
  assert.deepEqual(await taggedIn(`Он прочитал _Войну и мир_ до конца, и не раз.\n\n${PLAIN}\n\n${PLAIN}\n`), [
    'Он прочитал <em>Войну и мир</em> до конца, и не раз.',
    PLAIN,
    PLAIN,
  ]);
  assert.deepEqual(
    await taggedIn(
      '1\n00:00:01,000 --> 00:00:02,000\nОн <i>не\nпришёл</i> <font color="red">сегодня</font>.\n\n2\n00:00:09,000 --> 00:00:10,000\nЖаль.\n',
    ),
    ['Он <em>не</em> пришёл сегодня.', 'Жаль.'],
  );
});

test('small capitals, unsafe and relative links, and raised numbers in italics', async () => {
  const page = `<p>Это <span style="font-variant: small-caps">Капитель</span>, <span class="smallcaps">вторая</span> и 10<sup><i>16</i></sup>.</p>
    <p><a href="javascript:alert(1)">раз</a> <a href="#x">два</a> <a href="JaVaScRiPt:x">три</a> <a href="data:text/html,x">четыре</a> <a href="mailto:a@example.org">пять</a></p><p>${PLAIN}</p>`;
  assert.deepEqual(await taggedIn(`<html><body>${page}</body></html>`), [
    'Это <sc>Капитель</sc>, <sc>вторая</sc> и 10¹⁶.',
    'раз два три четыре <a href="mailto:a@example.org">пять</a>',
    PLAIN,
  ]);
  assert.deepEqual((await taggedIn(`# Т\n\nЭто [Капитель]{.smallcaps} здесь.\n\n${PLAIN}\n`)).slice(1), [
    'Это <sc>Капитель</sc> здесь.',
    PLAIN,
  ]);
});

test('what is italic or bold as a whole is style in headings, quotations and verse, and where most paragraphs are', async () => {
  const quoted = `<h2><b>Заголовок</b></h2><blockquote><p><i>Эпиграф весь курсивом.</i></p></blockquote><p><i>Письмо отдельным абзацем.</i></p><p>${PLAIN}</p><p>${PLAIN}</p>`;
  assert.deepEqual(await taggedIn(`<html><body>${quoted}</body></html>`), [
    'Заголовок',
    'Эпиграф весь курсивом.',
    '<em>Письмо отдельным абзацем.</em>',
    PLAIN,
    PLAIN,
  ]);
  const signs = `<p>Раз<i>,</i> <q><i>два</i></q><b>!</b></p><p>${PLAIN}</p>`;
  assert.deepEqual(await taggedIn(`<html><body>${signs}</body></html>`), ['Раз, «<em>два</em>»!', PLAIN]);
  const italic = `<style>p { font-style: italic } em { font-style: normal }</style><p>${PLAIN}</p><p>Раз <b>два</b> три.</p>`;
  assert.deepEqual(await taggedIn(`<html><body>${italic}</body></html>`), [PLAIN, 'Раз <strong>два</strong> три.']);
});

test('marks keep their words beside footnotes, breaks, entities and untidy white space', async () => {
  const page = `<p>Раз,<a id="r1" href="#n1">[1]</a>  <i> два\u00A0&mdash;
    три<br>четыре </i>пять <b>ше\u00ADсть</b> cе<i>мь</i>.</p><p>${PLAIN}</p><p>${PLAIN}</p><ol><li id="n1">Сноска <i>с курсивом</i>. <a href="#r1">↑</a></li></ol>`;
  const [first] = await taggedIn(`<html><body>${page}</body></html>`);
  assert.equal(first, 'Раз, <em>два — три четыре</em> пять <strong>шесть</strong> се<em>мь</em>.');
  const [verse] = await taggedIn(
    '<html><body><div class="poem"><p><i>Мороз и солнце,</i><br>день <i>чудесный,<br>ещё</i> ты дремлешь</p></div></body></html>',
  );
  assert.equal(verse, '<em>Мороз и солнце,</em>\nдень <em>чудесный,\nещё</em> ты дремлешь');
});

test('signs for private use in a file are no emphasis', async () => {
  const sign = String.fromCodePoint(0x10f000);
  for (const file of [
    `<html><body><p>Раз ${sign}два.</p><p>${PLAIN}</p></body></html>`,
    `# Т\n\nРаз ${sign}два.\n\n${PLAIN}\n`,
    `1\n00:00:01,000 --> 00:00:02,000\nРаз ${sign}два.\n`,
    `<?xml version="1.0"?><FictionBook><body><section><p>Раз ${sign}два.</p></section></body></FictionBook>`,
  ])
    assert.ok((await taggedIn(file)).includes('Раз два.'), file);
});
