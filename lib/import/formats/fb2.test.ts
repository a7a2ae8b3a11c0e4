// The shared suite for FictionBook, and tests of its special features.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildFb2, fictionBook } from '../../../test/build-fb2.ts';
import { encode } from '../../../test/encode.ts';
import { BOOK_SAMPLE, TEXT_SAMPLE, testImporter } from '../../../test/importer-suite.ts';
import { importWork } from '../import-work.ts';

testImporter({ format: 'fb2', build: buildFb2 });

function book(body: string, info = ''): Uint8Array {
  return new TextEncoder().encode(
    `<?xml version="1.0" encoding="UTF-8"?><FictionBook xmlns:xlink="http://www.w3.org/1999/xlink"><description><title-info>${info}</title-info><document-info><author><nickname>сканировщик</nickname></author></document-info></description>${body}</FictionBook>`,
  );
}

test('the encoding comes from the XML declaration', async () => {
  const source = fictionBook(TEXT_SAMPLE).replace('encoding="utf-8"', 'encoding="windows-1251"');
  const { title, chapters } = await importWork(encode(source, 'windows-1251'));
  assert.equal(title, TEXT_SAMPLE.title);
  assert.deepEqual(chapters, TEXT_SAMPLE.chapters);
});

test('title, authors, translator and year come from title-info, not from document-info', async () => {
  const info =
    '<author><first-name>Аркадий</first-name><last-name>Стругацкий</last-name></author><author><first-name>Борис</first-name><last-name>Стругацкий</last-name></author><book-title>Понедельник</book-title><date value="1965-01-01">1964</date><translator><nickname>Полиглот</nickname></translator>';
  const work = await importWork(book('<body><section><p>Текст.</p></section></body>', info));
  assert.equal(work.title, 'Понедельник');
  assert.equal(work.author, 'Аркадий Стругацкий, Борис Стругацкий');
  assert.equal(work.translator, 'Полиглот');
  assert.equal(work.year, 1965);
});

test('quotations, poems, inner headings, tables and marks in any of them', async () => {
  const work = await importWork(
    book(`<body><section><title><p>Глава 1</p><p>Начало<a xlink:href="#a">*</a></p></title>
      <epigraph><p>Эпиграф.</p><text-author>Кто-то</text-author></epigraph>
      <p>Раз<a xlink:href="#b" type="note"><sup>[2]</sup></a>, <emphasis>два</emphasis>.</p><empty-line/>
      <subtitle>* * *</subtitle><subtitle>Письмо</subtitle><cite><p>Цитата.</p></cite><image xlink:href="#i"/>
      <poem><title><p>Песня</p></title><stanza><v>Раз<a xlink:href="#b">2</a>,</v><v>два.</v></stanza><stanza><v>Три.</v></stanza></poem>
      </section><section><title><p>Глава 2</p></title><p>Конец.</p></section></body>
      <body name="notes"><title><p>Примечания</p></title><section id="a"><p>О начале.</p></section><section id="b"><title><p>2</p></title><p>О раз.</p><p>И ещё.</p></section></body>`),
  );
  assert.equal(work.chapters.length, 2);
  assert.deepEqual(
    work.chapters[0]?.blocks.map(({ kind, text, notes }) => [
      kind,
      text,
      ...notes.map(({ at, text: note }) => `${at} ${note}`),
    ]),
    [
      ['heading', 'Глава 1 Начало', '14 О начале.'],
      ['quotation', 'Эпиграф.'],
      ['quotation', 'Кто-то'],
      ['paragraph', 'Раз, два.', '3 О раз. И ещё.'],
      ['paragraph', '* * *'],
      ['heading', 'Письмо'],
      ['quotation', 'Цитата.'],
      ['heading', 'Песня'],
      ['verse', 'Раз,\nдва.', '3 О раз. И ещё.'],
      ['verse', 'Три.'],
    ],
  );
  assert.ok(work.notes.some(({ kind, count }) => kind === 'pictures' && count === 1));
});

test('sections without titles continue the chapter, and a short work with numbered sections is one text', async () => {
  const section = (title: string, text: string) =>
    `<section>${title && `<title><p>${title}</p></title>`}<p>${text}</p></section>`;
  const one = await importWork(
    book(`<body>${section('I', 'Раз.')}${section('II', 'Два.')}${section('', 'Три.')}</body>`),
  );
  assert.deepEqual(
    one.chapters.map(({ blocks }) => blocks.map(({ text }) => text)),
    [['I', 'Раз.', 'II', 'Два.', 'Три.']],
  );
  const two = await importWork(
    book(`<body>${section('Утро', 'Раз.')}${section('', 'Два.')}${section('Вечер', 'Три.')}</body>`),
  );
  assert.deepEqual(
    two.chapters.map(({ blocks }) => blocks.map(({ text }) => text)),
    [
      ['Утро', 'Раз.', 'Два.'],
      ['Вечер', 'Три.'],
    ],
  );
});

test('nested parts have both titles', async () => {
  const inner = (title: string, inside: string) => `<section><title><p>${title}</p></title>${inside}</section>`;
  const chapter = inner('I', '<p>Текст.</p>') + inner('II', '<p>Текст.</p>');
  const work = await importWork(
    book(
      `<body>${inner('Том 1', inner('Часть 1', chapter) + inner('Часть 2', chapter))}${inner('Том 2', inner('Часть 1', chapter))}</body>`,
    ),
  );
  assert.deepEqual(
    work.chapters.map(({ part }) => part),
    ['Том 1. Часть 1', 'Том 1. Часть 1', 'Том 1. Часть 2', 'Том 1. Часть 2', 'Том 2. Часть 1', 'Том 2. Часть 1'],
  );
});

test('declared entities, deep nesting and broken markup are refused with one line', async () => {
  const source = fictionBook(BOOK_SAMPLE);
  const bomb = `<!DOCTYPE x [<!ENTITY a "аааа"><!ENTITY b "${'&a;'.repeat(100)}"><!ENTITY c SYSTEM "file:///etc/passwd">]>`;
  const files = {
    'xml-doctype': source.replace('?>', `?>${bomb}`).replace('Паром', '&b;&c;'),
    'xml-depth': source.replace('<p>Паром', `${'<section>'.repeat(100_000)}<p>Паром`),
    xml: source.replace('</section>', '</sектор>'),
  };
  for (const [code, text] of Object.entries(files))
    await assert.rejects(importWork(new TextEncoder().encode(text)), { name: 'UserError', code }, code);
});
