// The shared suite for EPUB 2 and 3, and tests of its special features.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { buildEpub, type EpubFiles, epubFiles, packEpub } from '../../../test/build-epub.ts';
import { BOOK_SAMPLE, TEXT_SAMPLE, testImporter } from '../../../test/importer-suite.ts';
import { importWork } from '../import-work.ts';
import type { ImportedWork } from '../importer.ts';

testImporter({ format: 'epub 2', build: (sample) => buildEpub(2, sample) });
testImporter({ format: 'epub 3', build: (sample) => buildEpub(3, sample) });

function page(body: string): string {
  return `<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title>x</title></head><body>${body}</body></html>`;
}

function textsOf({ chapters }: ImportedWork): readonly (readonly string[])[] {
  return chapters.map(({ blocks }) => blocks.map(({ text }) => text));
}

const PROSE = 'Мороз и солнце; день чудесный! Ещё ты дремлешь, друг прелестный.';

test('metadata: authors and translators by their roles, the year of publication', async () => {
  const files = epubFiles(3, TEXT_SAMPLE);
  const opf = (files['OPS/package.opf'] ?? '').replace(
    '</metadata>',
    '<dc:contributor xmlns:opf="http://www.idpf.org/2007/opf" opf:role="trl">П. Полиглот</dc:contributor><dc:creator id="i">Художник</dc:creator><meta refines="#i" property="role">ill</meta></metadata>',
  );
  const work = await importWork(packEpub({ ...files, 'OPS/package.opf': opf }));
  assert.equal(work.author, TEXT_SAMPLE.author);
  assert.equal(work.translator, 'П. Полиглот');
  assert.equal(work.year, 1999);
});

test('title page, imprint and contents are left out and reported', async () => {
  const work = await importWork(buildEpub(3, TEXT_SAMPLE));
  assert.ok(work.notes.some(({ kind, count }) => kind === 'front-matter' && count >= 1));
  assert.doesNotMatch(JSON.stringify(work.chapters), /ISBN|Оглавление|Примечания/);
});

test('a chapter without a heading gets its title from the contents, and may have several files', async () => {
  const files = {
    ...epubFiles(3, BOOK_SAMPLE),
    'OPS/c1.xhtml': page(`<p><img src="i.png" alt="Глава"/></p><p>${PROSE}</p>`),
    'OPS/c2.xhtml': page(`<p class="title">Глава 2</p><p>${PROSE}</p>`),
  };
  const work = await importWork(packEpub(files));
  assert.deepEqual(textsOf(work).slice(0, 2), [
    ['Глава 1', PROSE],
    ['Глава 2', PROSE],
  ]);
  assert.deepEqual(
    work.chapters.map(({ part, blocks }) => [part, blocks[0]?.kind]),
    [
      ['Часть первая', 'heading'],
      ['Часть первая', 'heading'],
      ['Часть вторая', 'heading'],
      [undefined, 'heading'],
    ],
  );
});

test('chapters in one file begin at the anchors of the contents', async () => {
  const nav = page(
    '<nav epub:type="toc"><ol><li><a href="c1.xhtml#a">Утро</a></li><li><a href="c1.xhtml#b%20b">Вечер</a></li></ol></nav>',
  );
  const text = page(`<section id="a"><h2>Утро</h2><p>${PROSE}</p></section><p><a id="b b"/>Вечер</p><p>${PROSE}</p>`);
  const one = { ...TEXT_SAMPLE, chapters: TEXT_SAMPLE.chapters.slice(0, 1) };
  const work = await importWork(packEpub({ ...epubFiles(3, one), 'OPS/nav.xhtml': nav, 'OPS/c1.xhtml': text }));
  assert.deepEqual(textsOf(work), [
    ['Утро', PROSE],
    ['Вечер', PROSE],
  ]);
});

test('without contents the headings divide the book', async () => {
  const files = { ...epubFiles(3, BOOK_SAMPLE), 'OPS/nav.xhtml': page('<p>—</p>') };
  const work = await importWork(packEpub(files));
  assert.deepEqual(
    work.chapters.map(({ blocks }) => blocks[0]?.text),
    ['Глава 1', 'Глава 2', 'Глава 3', 'Эпилог'],
  );
});

test('notes in many notations are moved out of the text', async () => {
  const body = `<h2>Глава</h2>
    <p>Раз<a href="#f1" id="b1"><sup>1</sup></a>, два<sup>[<a href="#f2">2</a>]</sup>, три<a epub:type="noteref" href="notes.xhtml#f3">см.</a>.</p>
    <p>Сноска <a href="#h">1</a> ведёт к заголовку, а <a href="http://example.org/#x">2</a> наружу.</p>
    <h3 id="h">1. Раздел</h3><p>${PROSE}</p>
    <div class="footnotes"><ol><li id="f1"><p>О раз. <a href="#b1">↩</a></p></li></ol><p><a id="f2"></a>[2] О два.</p></div>`;
  const files: EpubFiles = {
    ...epubFiles(3, TEXT_SAMPLE),
    'OPS/c1.xhtml': page(body),
    'OPS/notes.xhtml': page(
      '<h2>Примечания</h2><aside epub:type="footnote" id="f3"><p>О три.</p></aside><aside epub:type="footnote" id="f4"><p>Ни о чём.</p></aside>',
    ),
  };
  const work = await importWork(packEpub(files));
  const blocks = work.chapters.flatMap((chapter) => chapter.blocks);
  assert.equal(blocks[1]?.text, 'Раз, два, три.');
  assert.deepEqual(blocks[1].notes, [
    { at: 3, text: 'О раз.' },
    { at: 8, text: 'О два.' },
    { at: 13, text: 'О три.' },
  ]);
  assert.deepEqual(
    blocks.slice(2).map(({ text }) => text),
    ['Сноска 1 ведёт к заголовку, а 2 наружу.', '1. Раздел', PROSE],
  );
  assert.ok(work.notes.some(({ kind, count }) => kind === 'unreferenced-notes' && count === 1));
});

test('broken markup is parsed like in a browser, and scripts are ignored', async () => {
  const text = page(
    `<h2>Глава</h2><p>5&nbsp;кг & 3 <b>фунта<p onclick="x()">${PROSE}</p><script>alert('нет')</script>`,
  );
  const work = await importWork(packEpub({ ...epubFiles(3, TEXT_SAMPLE), 'OPS/c1.xhtml': text }));
  assert.deepEqual(textsOf(work)[0]?.slice(1), ['5 кг & 3 фунта', PROSE]);
  assert.ok(work.notes.some(({ kind }) => kind === 'broken-markup'));
});

test('obfuscated fonts are accepted, encrypted texts are not', async () => {
  const encryption = (algorithm: string) =>
    `<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><EncryptedData xmlns="http://www.w3.org/2001/04/xmlenc#"><EncryptionMethod Algorithm="${algorithm}"/></EncryptedData></encryption>`;
  const font = buildEpub(3, TEXT_SAMPLE, {
    'META-INF/encryption.xml': encryption('http://www.idpf.org/2008/embedding'),
  });
  assert.deepEqual((await importWork(font)).chapters, TEXT_SAMPLE.chapters);
  const text = buildEpub(3, TEXT_SAMPLE, {
    'META-INF/encryption.xml': encryption('http://www.w3.org/2001/04/xmlenc#aes128-cbc'),
  });
  await assert.rejects(importWork(text), { name: 'UserError', code: 'epub-protected' });
});

test('hostile books are refused with one line', async () => {
  const xxe = '<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]>';
  const files: Readonly<Record<string, Uint8Array>> = {
    'xml-doctype': buildEpub(3, TEXT_SAMPLE, { 'OPS/c1.xhtml': `${xxe}${page('<p>&x;</p>')}` }),
    'xml-depth': buildEpub(3, TEXT_SAMPLE, { 'OPS/c1.xhtml': page('<div>'.repeat(100_000)) }),
    'zip-too-large': buildEpub(3, TEXT_SAMPLE, { 'OPS/c1.xhtml': page('<p>А</p>'.repeat(100_000)) }),
    'zip-path': buildEpub(3, TEXT_SAMPLE, { '../../c1.xhtml': page('<p>А</p>') }),
    'zip-nested': zipSync({ mimetype: strToU8('x'), 'META-INF/container.xml': zipSync({}) }),
    'zip-cut-short': buildEpub(3, TEXT_SAMPLE).subarray(0, 900),
    epub: zipSync({ mimetype: strToU8('application/epub+zip') }),
  };
  for (const [code, bytes] of Object.entries(files))
    await assert.rejects(importWork(bytes, { limits: { inflatedBytes: 800_000 } }), { name: 'UserError', code }, code);
});

test('cyclic links and missing files are handled', async () => {
  const files = epubFiles(2, BOOK_SAMPLE);
  const opf = (files['OPS/package.opf'] ?? '').replace(
    '<spine toc="ncx">',
    '<spine toc="ncx"><itemref idref="c1.xhtml"/><itemref idref="gone"/>',
  );
  const ncx = (files['OPS/toc.ncx'] ?? '').replaceAll('c2.xhtml', 'c1.xhtml#nowhere');
  const work = await importWork(
    packEpub({
      ...files,
      'OPS/package.opf': opf,
      'OPS/toc.ncx': ncx,
      'OPS/c3.xhtml': page('<p><a href="c3.xhtml#a" id="a">1</a></p>'),
    }),
  );
  assert.ok(work.chapters.length > 0);
});
