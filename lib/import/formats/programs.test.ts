// Files in the forms that calibre, LibreOffice and pandoc write, which all lose or change something: the same small book
// comes out of each of them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { docxFiles } from '../../../test/build-docx.ts';
import { type EpubFiles, packEpub } from '../../../test/build-epub.ts';
import { TEXT_SAMPLE } from '../../../test/importer-suite.ts';
import { importWork } from '../import-work.ts';
import type { ImportedWork } from '../importer.ts';

const PROSE = 'Паром стоял у берега, и никто не знал, пойдёт ли он сегодня.';
const NOTE = 'Так звали всякого, кто умел грести.';
const VERSE = ['Ходит ветер по причалу,', 'носит мокрую листву,', 'начинает всё сначала', 'и не верит никому.'];

/** The book as it must be read from every file. */
const BOOK = [
  [
    'Часть первая',
    'heading Глава 1. Паром',
    `paragraph ${PROSE}`,
    `paragraph Пришёл лоцман. {13: ${NOTE}}`,
    `verse ${VERSE.join(' / ')}`,
  ],
  ['Часть первая', 'heading Глава 2. Лёд', `paragraph ${PROSE}`],
  ['Часть вторая', 'heading Глава 3. Мост', `paragraph ${PROSE}`],
];

function linesOf({ chapters }: ImportedWork): readonly (readonly (string | undefined)[])[] {
  return chapters.map(({ part, blocks }) => [
    part,
    ...blocks.map(
      ({ kind, text, notes }) =>
        `${kind} ${text.replaceAll('\n', ' / ')}${notes.map((note) => ` {${note.at}: ${note.text}}`).join('')}`,
    ),
  ]);
}

function assertBook(work: ImportedWork): void {
  assert.deepEqual(linesOf(work), BOOK);
  assert.equal(work.title, 'Переправа');
  assert.equal(work.author, 'Анна Берг');
  assert.equal(work.account?.unexplained, 0, JSON.stringify([work.account, work.notes]));
}

interface BookFiles {
  readonly pages: readonly string[];
  readonly ncx?: string;
  readonly css?: string;
  readonly files?: EpubFiles;
}

function epub({ pages, ncx, css = '', files = {} }: BookFiles): Uint8Array {
  const items = pages.map(
    (_, index) => `<item id="i${index}" href="${index}.xhtml" media-type="application/xhtml+xml"/>`,
  );
  return packEpub({
    'META-INF/container.xml': '<container><rootfiles><rootfile full-path="c.opf"/></rootfiles></container>',
    'c.opf': `<package xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata><dc:title>Переправа</dc:title><dc:creator>Анна Берг</dc:creator></metadata><manifest>${items.join('')}<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/></manifest><spine toc="ncx">${pages.map((_, index) => `<itemref idref="i${index}"/>`).join('')}</spine></package>`,
    ...(ncx === undefined ? {} : { 'toc.ncx': `<ncx><navMap>${ncx}</navMap></ncx>` }),
    'style.css': css,
    ...Object.fromEntries(pages.map((body, index) => [`${index}.xhtml`, page(body)])),
    ...files,
  });
}

function page(body: string): string {
  return `<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title>x</title><link rel="stylesheet" href="style.css"/></head><body>${body}</body></html>`;
}

function point(title: string, src: string, inside = ''): string {
  return `<navPoint><navLabel><text>${title}</text></navLabel><content src="${src}"/>${inside}</navPoint>`;
}

function docx(paragraphs: string): Uint8Array {
  const files = docxFiles({ ...TEXT_SAMPLE, title: 'Переправа' });
  const document = (files['word/document.xml'] ?? '').replace(
    /<w:body>.*<\/w:body>/s,
    `<w:body>${paragraphs}</w:body>`,
  );
  const all = {
    ...files,
    'word/footnotes.xml': (files['word/footnotes.xml'] ?? '').replace(/<w:footnote .*<\/w:footnote>/s, ''),
    'word/document.xml': document,
  };
  return zipSync(Object.fromEntries(Object.entries(all).map(([path, text]) => [path, strToU8(text)])));
}

const BROKEN_VERSE = VERSE.join('<br class="calibre4"/>');
const chapter = (heading: string) => `<h2>${heading}</h2><p>${PROSE}</p>`;

test('calibre 6, EPUB from HTML: the contents list the notes, and nothing else', async () => {
  const ref = '<a href="3.xhtml#fn1" class="footnote-ref" id="fnref1" role="doc-noteref"><sup>1</sup></a>';
  const pages = [
    '<header><h1 class="title">Переправа</h1><p class="author">Анна Берг</p></header>',
    `<h1 class="title">Часть первая</h1>${chapter('Глава 1. Паром')}<p class="author">Пришёл лоцман${ref}.</p><p>${BROKEN_VERSE}</p>`,
    chapter('Глава 2. Лёд'),
    `<h1>Часть вторая</h1>${chapter('Глава 3. Мост')}<section class="footnotes" role="doc-endnotes"><hr/><ol><li id="fn1" role="doc-endnote"><p>${NOTE}<a href="1.xhtml#fnref1" class="footnote-back" role="doc-backlink">↩︎</a></p></li></ol></section>`,
  ];
  assertBook(await importWork(epub({ pages, ncx: point('1', '3.xhtml#fn1') })));
});

test('calibre 6, EPUB from DOCX: notes begin with "[←1]", each in a file of its own', async () => {
  const pages = [
    '<div><img src="cover.jpg" alt=""/></div>',
    `<p>Переправа</p><p>Анна Берг</p><p>2026</p><h1 id="p1">Часть первая</h1><h2 id="g1">Глава 1. Паром</h2><p>${PROSE}</p><p>Пришёл лоцман<sup><a id="back_note_1" href="3.xhtml#note_1" title="1" class="noteref">1</a></sup>.</p><p>${BROKEN_VERSE}</p><h2 id="g2">Глава 2. Лёд</h2><p>${PROSE}</p>`,
    `<h1 id="p2">Часть вторая</h1><h2 id="g3">Глава 3. Мост</h2><p>${PROSE}</p>`,
    `<h1>Notes</h1><dl id="note_1" class="footnote"><dt>[<a href="1.xhtml#back_note_1" title="1">←1</a>]</dt><dd><p> ${NOTE}</p></dd></dl>`,
  ];
  const ncx =
    point('Часть первая', '1.xhtml#p1', point('Глава 1. Паром', '1.xhtml#g1') + point('Глава 2. Лёд', '1.xhtml#g2')) +
    point('Часть вторая', '2.xhtml#p2', point('Глава 3. Мост', '2.xhtml#g3'));
  assertBook(await importWork(epub({ pages, ncx })));
});

test('calibre 6, EPUB from EPUB: Cyrillic anchors in the contents are encoded twice or cut', async () => {
  const section = (id: string, heading: string, inside = '') =>
    `<div id="${id}"><h2>${heading}</h2><p>${PROSE}</p>${inside}</div>`;
  const pages = [
    `<h1>Часть первая</h1>${section('глава-1.-паром', 'Глава 1. Паром', `<p>Пришёл лоцман<a epub:type="noteref" href="1.xhtml#fn1">1</a>.</p><p>${BROKEN_VERSE}</p>`)}${section('глава-2.-лёд', 'Глава 2. Лёд')}`,
    `<h1>Часть вторая</h1>${section('глава-3.-мост', 'Глава 3. Мост')}<aside epub:type="footnote" id="fn1"><p>${NOTE}</p></aside>`,
  ];
  const twice = encodeURIComponent(encodeURIComponent('глава-1.-паром'));
  const ncx =
    point(
      'Часть первая',
      '0.xhtml',
      point('Глава 1. Паром', `0.xhtml#${twice}`) + point('Глава 2. Лёд', '0.xhtml#%D0%B3%D0'),
    ) + point('Часть вторая', '1.xhtml', point('Глава 3. Мост', '1.xhtml#глав'));
  assertBook(await importWork(epub({ pages, ncx })));
});

test('calibre 6, FB2: no titles, links or stanzas', async () => {
  const strong = (text: string) => `<p><strong>${text}</strong></p>`;
  const lines = VERSE.map((line) => `<p>${line}</p>`).join('<empty-line/>');
  const fb2 = (mark: string, list: string) =>
    strToU8(
      `<?xml version="1.0"?><FictionBook><description><title-info><author><first-name>Анна</first-name><last-name>Берг</last-name></author><book-title>Переправа</book-title></title-info></description><body><section>${strong('Переправа')}<p>Анна Берг</p><p>2026</p>${strong('Часть первая')}${strong('Глава 1. Паром')}<p>${PROSE}</p><p>Пришёл лоцман${mark}.</p>${lines}${strong('Глава 2. Лёд')}<p>${PROSE}</p>${strong('Часть вторая')}${strong('Глава 3. Мост')}<p>${PROSE}</p></section>${list}</body></FictionBook>`,
    );
  assertBook(
    await importWork(fb2('<sup>1</sup>', `<section><p>Notes</p><p>[</p><p>←1</p><p>]</p><p> ${NOTE}</p></section>`)),
  );
  // From pandoc's EPUB, the mark is glued to the word and the note has no number.
  assertBook(await importWork(fb2('1', `<section><p>${NOTE}↩︎</p></section>`)));
});

test('calibre 6, DOCX: a table of contents, links for notes, the text of a note below its mark', async () => {
  const paragraph = (text: string, style = '', before = '') =>
    `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${before}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
  const link = (anchor: string, text: string) =>
    `<w:hyperlink w:anchor="${anchor}"><w:r><w:t>${text}</w:t></w:r></w:hyperlink>`;
  const bookmark = (name: string) => `<w:bookmarkStart w:id="1" w:name="${name}"/><w:bookmarkEnd w:id="1"/>`;
  const contents = ['a', 'b', 'c'].map((name, index) => `<w:p>${link(name, `Глава ${index + 1}`)}</w:p>`).join('');
  const verse = `<w:p><w:r>${VERSE.map((line) => `<w:t>${line}</w:t>`).join('<w:br/>')}</w:r></w:p>`;
  const body = [
    paragraph('Table of Contents'),
    contents,
    paragraph('Переправа'),
    paragraph('Анна Берг'),
    paragraph('2026'),
    paragraph('Часть первая', '2'),
    paragraph('Глава 1. Паром', '3', bookmark('a')),
    paragraph(PROSE),
    `<w:p><w:r><w:t>Пришёл лоцман</w:t></w:r><w:hyperlink w:anchor="n1"><w:r><w:t>1</w:t></w:r>${bookmark('1')}</w:hyperlink><w:r><w:t>.</w:t></w:r></w:p>`,
    verse,
    paragraph('Глава 2. Лёд', '3', bookmark('b')),
    paragraph(PROSE),
    paragraph('Часть вторая', '2'),
    paragraph('Глава 3. Мост', '3', bookmark('c')),
    paragraph(PROSE),
    paragraph('Notes'),
    `<w:p>${bookmark('n1')}<w:r><w:t>[</w:t></w:r>${link('1', '←1')}<w:r><w:t>]</w:t></w:r></w:p>`,
    paragraph(NOTE),
  ];
  assertBook(await importWork(docx(body.join(''))));
});

test('LibreOffice 7.4, EPUB: headings are paragraphs in bold type, and the first section has no name', async () => {
  const css =
    '.s0, .s1 { font-family: Arial; font-weight: bold }\n.s2 { font-weight: normal }\n.up { vertical-align: super }';
  const line = (text: string, style: string) => `<p class="para"><span class="${style}">${text}</span></p>`;
  const pages = [
    line('Переправа', 's0') + line('Анна Берг', 's2') + line('2026', 's2'),
    `${line('Часть первая', 's1')}${line('Глава 1. Паром', 's1')}${line(PROSE, 's2')}<p>Пришёл лоцман<a epub:type="noteref" id="r1" href="#n1">1</a>.</p><p>${VERSE.map((text) => `<span class="s2">${text}</span>`).join('<span class="s2"><br/></span>')}</p>${line('Глава 2. Лёд', 's1')}${line(PROSE, 's2')}<aside epub:type="footnote" id="n1"><p><a href="#r1">1</a>${NOTE}</p></aside>`,
    `${line('Часть вторая', 's1')}${line('Глава 3. Мост', 's1')}${line(PROSE, 's2')}`,
  ];
  const ncx = point('Section 1', '0.xhtml') + point('Часть первая', '1.xhtml') + point('Часть вторая', '2.xhtml');
  assertBook(await importWork(epub({ pages, ncx, css })));
});

test('LibreOffice 7.4, EPUB from a document with links for notes: only raised numbers and a list are left', async () => {
  const css = '.b { font-weight: bold } .up { font-size: 58%; vertical-align: super }';
  const bold = (text: string) => `<p><span class="b">${text}</span></p>`;
  const body = `<p class="b">Table of Contents</p>${bold('Переправа')}<p>Анна Берг</p>${bold('Часть первая')}${bold('Глава 1. Паром')}<p>${PROSE}</p><p>Пришёл лоцман<span class="up">1</span>.</p><p>${VERSE.join('<br/>')}</p>${bold('Глава 2. Лёд')}<p>${PROSE}</p>${bold('Часть вторая')}${bold('Глава 3. Мост')}<p>${PROSE}</p>${bold('Notes')}<p><span>[</span><span>←1</span><span>]</span></p><p>${NOTE}</p>`;
  assertBook(await importWork(epub({ pages: [body], css })));
});

test('pandoc 2.17, EPUB: verse is a paragraph with line breaks, notes are in each chapter file', async () => {
  const notes = `<section class="footnotes" epub:type="footnotes"><hr/><ol><li id="fn1" epub:type="footnote"><p>${NOTE}<a href="#fnref1" class="footnote-back" role="doc-backlink">↩︎</a></p></li></ol></section>`;
  const pages = [
    '<section epub:type="titlepage" class="titlepage"><h1 class="title">Переправа</h1><p class="author">Анна Берг</p><p class="date">2026</p></section>',
    `<section id="часть-первая"><h1>Часть первая</h1><section id="глава-1.-паром"><h2>Глава 1. Паром</h2><p>${PROSE}</p><p>Пришёл лоцман<a href="#fn1" class="footnote-ref" id="fnref1" epub:type="noteref">1</a>.</p><p>${VERSE.join('<br />\n')}</p></section><section id="глава-2.-лёд"><h2>Глава 2. Лёд</h2><p>${PROSE}</p></section></section>${notes}`,
    `<section id="часть-вторая"><h1>Часть вторая</h1><section id="глава-3.-мост"><h2>Глава 3. Мост</h2><p>${PROSE}</p></section></section>`,
  ];
  const ncx =
    point('Переправа', '0.xhtml') +
    point(
      'Часть первая',
      '1.xhtml#часть-первая',
      point('Глава 1. Паром', '1.xhtml#глава-1.-паром') + point('Глава 2. Лёд', '1.xhtml#глава-2.-лёд'),
    ) +
    point('Часть вторая', '2.xhtml', point('Глава 3. Мост', '2.xhtml#глава-3.-мост'));
  assertBook(await importWork(epub({ pages, ncx })));
});

test('pandoc 2.17, HTML: the title block is no chapter, line blocks are verse', async () => {
  const html = `<!DOCTYPE html><html lang="ru"><head><meta charset="utf-8"/><meta name="generator" content="pandoc"/><meta name="author" content="Анна Берг"/><title>Переправа</title></head><body><header id="title-block-header"><h1 class="title">Переправа</h1><p class="author">Анна Берг</p><p class="date">2026</p></header><h1 id="a">Часть первая</h1><h2>Глава 1. Паром</h2><p>${PROSE}</p><p>Пришёл лоцман<a href="#fn1" class="footnote-ref" id="fnref1" role="doc-noteref"><sup>1</sup></a>.</p><div class="line-block">${VERSE.join('<br />\n')}</div><h2>Глава 2. Лёд</h2><p>${PROSE}</p><h1>Часть вторая</h1><h2>Глава 3. Мост</h2><p>${PROSE}</p><section class="footnotes" role="doc-endnotes"><hr /><ol><li id="fn1" role="doc-endnote"><p>${NOTE}<a href="#fnref1" class="footnote-back" role="doc-backlink">↩︎</a></p></li></ol></section></body></html>`;
  const work = await importWork(strToU8(html));
  assertBook(work);
  assert.equal(work.year, 2026);
});

test('contents that list backwards, or all entries at one place, lose and move nothing', async () => {
  const pages = [chapter('Утро'), chapter('День'), chapter('Об авторе')];
  const headings = [['heading Утро'], ['heading День'], ['heading Об авторе']];
  const order = [
    point('Об авторе', '2.xhtml') + point('Утро', '0.xhtml') + point('День', '1.xhtml'),
    point('Утро', '0.xhtml') + point('Об авторе', '2.xhtml') + point('День', '1.xhtml'),
  ];
  for (const ncx of order) {
    const work = await importWork(epub({ pages, ncx }));
    assert.deepEqual(
      linesOf(work).map(([, heading]) => [heading]),
      headings,
    );
    assert.equal(work.account?.unexplained, 0);
  }
  const same = ['Глава 1', 'Глава 2', 'Глава 3'].map((name) => point(name, '0.xhtml')).join('');
  const work = await importWork(epub({ pages: ['Глава 1', 'Глава 2', 'Глава 3'].map(chapter), ncx: same }));
  assert.deepEqual(
    linesOf(work).map(([, heading]) => heading),
    ['heading Глава 1', 'heading Глава 2', 'heading Глава 3'],
  );
});

test('a chapter file without any element is read, and said', async () => {
  const work = await importWork(epub({ pages: [chapter('Утро'), ''], files: { '1.xhtml': '<!-- ничего -->' } }));
  assert.deepEqual(linesOf(work), [[undefined, 'heading Утро', `paragraph ${PROSE}`]]);
  assert.ok(work.notes.some(({ kind }) => kind === 'broken-markup'));
});

test('a paragraph that begins with a number is no note', async () => {
  const pages = [
    `<h2>Утро</h2><p>Смотри <a href="#d">12</a>.</p><p id="d">12 июня мы вышли из дома и долго шли вдоль реки.</p><p>${PROSE}</p>`,
  ];
  const work = await importWork(epub({ pages }));
  assert.deepEqual(linesOf(work)[0]?.slice(2, 4), [
    'paragraph Смотри 12.',
    'paragraph 12 июня мы вышли из дома и долго шли вдоль реки.',
  ]);
});
