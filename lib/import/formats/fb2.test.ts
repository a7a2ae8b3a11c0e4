// The shared suite for FictionBook, and tests of its special features.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildFb2, fictionBook } from '../../../test/build-fb2.ts';
import { encode } from '../../../test/encode.ts';
import { BOOK_SAMPLE, TEXT_SAMPLE, testImporter } from '../../../test/importer-suite.ts';
import { importWork } from '../import-work.ts';
import type { ImportedWork } from '../importer.ts';

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

function textsIn({ chapters }: ImportedWork): readonly (readonly string[])[] {
  return chapters.map(({ blocks }) => blocks.map(({ kind, text }) => `${kind} ${text}`));
}

/** Every letter of the file is in the work or was reported. */
function assertAccounted(work: ImportedWork): void {
  assert.equal(work.account?.unexplained, 0, JSON.stringify([work.account, work.notes]));
}

test('text in elements that the schema does not allow there is kept, in order, and words stay apart', async () => {
  const work = await importWork(
    book(`<body><section>Голый текст.<p>Он запел:</p>
      <poem><title><p>Песня</p></title><v>Лодка плыла,</v><v>весло <strong>дрож</strong>ало.</v><text-author>Кто-то</text-author></poem>
      <cite>Голос <emphasis>без</emphasis> абзаца.</cite><epigraph><cite><p>Внутри.</p></cite></epigraph>
      <ul><li>Раз</li><li><p>Два</p></li></ul><ol><li>Три</li></ol>
      <p>До<br/>после<empty-line/>ещё<p>внутри</p>дальше<cite>слова</cite>конец<table><tr><th>А</th><td>Б</td></tr></table></p>
      <v>Одна строка</v><unknown>Неизвестное <other>внутри</other></unknown></section></body>`),
  );
  assert.deepEqual(textsIn(work), [
    [
      'paragraph Голый текст.',
      'paragraph Он запел:',
      'heading Песня',
      'verse Лодка плыла,\nвесло дрожало.',
      'quotation Кто-то',
      'quotation Голос без абзаца.',
      'quotation Внутри.',
      'paragraph Раз',
      'paragraph Два',
      'paragraph Три',
      'paragraph До',
      'paragraph после',
      'paragraph ещё',
      'paragraph внутри',
      'paragraph дальше',
      'quotation слова',
      'paragraph конец',
      'paragraph А Б',
      'verse Одна строка',
      'paragraph Неизвестное',
      'paragraph внутри',
    ],
  ]);
  assertAccounted(work);
});

test('paragraphs after an inner section stay after it', async () => {
  const work = await importWork(
    book(`<body><section><title><p>Глава 1</p></title><p>Начало.</p><section><p>Середина.</p></section><p>Конец.</p></section>
      <section><title><p>Глава 2</p></title><section><title><p>1</p></title><p>Утро.</p></section><p>Вечер.</p></section></body>`),
  );
  assert.deepEqual(textsIn(work), [
    ['heading Глава 1', 'paragraph Начало.', 'paragraph Середина.', 'paragraph Конец.'],
    ['heading Глава 2', 'heading 1', 'paragraph Утро.', 'paragraph Вечер.'],
  ]);
  assertAccounted(work);
});

test('notes are found in a body of any name, in a last section, and wherever a link of the type "note" leads', async () => {
  const text = '<section><p>Вера молчала<a xlink:href="#n1" type="note">1</a>.</p><p>Потом встала.</p></section>';
  const note = '<section id="n1"><title><p>1</p></title><p>Она всегда</p><p>молчала.</p></section>';
  const files = {
    'no name': `<body>${text}</body><body><title><p>Примечания</p></title>${note}</body>`,
    'no name and no title': `<body>${text}</body><body>${note}</body>`,
    Сноски: `<body>${text}</body><body name="Сноски">${note}</body>`,
    Комментарии: `<body>${text}</body><body name="Комментарии"><title><p>Комментарии</p></title>${note}</body>`,
    notes1: `<body>${text}</body><body name="notes1">${note}</body>`,
    'a last section': `<body>${text}<section><title><p>Примечания</p></title>${note}</section></body>`,
    paragraphs: `<body>${text}<section><title><p>Сноски</p></title><p id="n1">[1] Она всегда молчала.</p></section></body>`,
  };
  for (const [name, file] of Object.entries(files)) {
    const work = await importWork(book(file));
    assert.deepEqual(textsIn(work), [['paragraph Вера молчала.', 'paragraph Потом встала.']], name);
    assert.deepEqual(work.chapters[0]?.blocks[0]?.notes, [{ at: 12, text: 'Она всегда молчала.' }], name);
    assertAccounted(work);
  }
});

test('notes without a reference, repeated references and the annotation are accounted for', async () => {
  const work = await importWork(
    book(
      '<body><section><p>Раз<a xlink:href="#a">1</a> и два<a xlink:href="#a">1</a>.</p></section></body><body name="notes"><section id="a"><title><p>1</p></title><p>Нота.</p></section><section id="b"><p>Лишняя нота.</p></section></body>',
      '<annotation><p>О чём книга.</p></annotation>',
    ),
  );
  const letters = (kind: string) => work.notes.find((note) => note.kind === kind)?.letters;
  assert.equal(letters('shared-notes'), -4);
  assert.equal(letters('unreferenced-notes'), 10);
  assert.equal(letters('front-matter'), 9);
  assertAccounted(work);
});

test('a heading below a title is kept, and one that repeats it is shown once', async () => {
  const info = '<book-title>Проба</book-title>';
  const body = (title: string, heading: string) =>
    book(
      `<body><title><p>${title}</p></title><section><title><p>${heading}</p></title><p>Текст.</p></section></body>`,
      info,
    );
  for (const [title, heading, expected] of [
    ['Проба', 'Утро', ['heading Проба', 'heading Утро']],
    ['В. Ильина Проба', 'Утро', ['heading Проба', 'heading Утро']],
    ['Проба', 'Проба', ['heading Проба']],
    ['Проба', 'Проба пера', ['heading Проба пера']],
    ['Рассказы', 'Утро', ['heading Рассказы', 'heading Утро']],
  ] as const) {
    const work = await importWork(body(title, heading));
    assert.deepEqual(textsIn(work), [[...expected, 'paragraph Текст.']], `${title}, ${heading}`);
    assertAccounted(work);
  }
  const nested = await importWork(
    book(
      '<body><section><title><p>Маяк</p></title><section><p>Раз.</p></section><section><p>Два.</p></section></section></body>',
      info,
    ),
  );
  assert.deepEqual(textsIn(nested), [['heading Маяк', 'paragraph Раз.', 'paragraph Два.']]);
});

test('bold paragraphs and subtitles that name chapters divide a book without titled sections', async () => {
  const chapter = (name: string) => `<p><strong>${name}</strong></p><p>Он сказал: <strong>Глава 9</strong>.</p>`;
  const work = await importWork(
    book(
      `<body><section><p><strong>Маяк</strong></p><p><strong>Часть первая</strong></p>${chapter('Глава 1. Утро')}<p><strong>Первая запись</strong></p><p>Голос.</p>${chapter('Глава 2')}</section></body>`,
      '<book-title>Маяк</book-title>',
    ),
  );
  assert.deepEqual(
    work.chapters.map(({ part }) => part),
    ['Часть первая', 'Часть первая'],
  );
  assert.deepEqual(textsIn(work), [
    ['heading Глава 1. Утро', 'paragraph Он сказал: Глава 9.', 'heading Первая запись', 'paragraph Голос.'],
    ['heading Глава 2', 'paragraph Он сказал: Глава 9.'],
  ]);
  assertAccounted(work);
});

test('exponents and indices stay apart from their numbers', async () => {
  const work = await importWork(
    book(
      '<body><section><p>10<sup>16</sup> м, x<sub>1</sub>, в XIX<sup>м</sup> веке, 2<sup>2/3</sup>.</p></section></body>',
    ),
  );
  assert.deepEqual(textsIn(work), [['paragraph 10¹⁶ м, x₁, в XIXм веке, 2^(2/3).']]);
});

test('slightly broken files are repaired as browsers repair HTML, and the line is named', async () => {
  const whole = (inside: string) =>
    `<?xml version="1.0"?>\n<FictionBook>\n<body>\n<section><p>Раз.</p>\n${inside}\n<p>Три.</p></section><section><p>Четыре.</p></section></body></FictionBook>`;
  const cases: Readonly<Record<string, readonly string[]>> = {
    '<p>Иванов & сын < 3.</p>': ['Иванов & сын < 3.'],
    '<p>Два.': ['Два.'],
    '<p>Два <emphasis>раза.</p>': ['Два раза.'],
    '<p>Два <strong><emphasis>раза</strong> по</emphasis> два.</p>': ['Два раза по два.'],
    '<p>Два.</p></cite>': ['Два.'],
    '<cite><p>Два.</p>': ['Два.'],
    '<p id="a" id="b" alt=c>Два.</p>': ['Два.'],
    '<p>Два &nosuch; &nbsp;три.</p>': ['Два &nosuch; три.'],
    '<!-- а -- б --><p>Два.</p>': ['Два.'],
  };
  for (const [inside, expected] of Object.entries(cases)) {
    const work = await importWork(new TextEncoder().encode(whole(inside)));
    const texts = work.chapters.flatMap(({ blocks }) => blocks.map(({ text }) => text));
    assert.deepEqual(texts, ['Раз.', ...expected, 'Три.', 'Четыре.'], inside);
    assert.match(work.notes.find(({ kind }) => kind === 'broken-markup')?.message ?? '', /line [56]\b/, inside);
    assertAccounted(work);
  }
});

test('text is kept where a tag of the frame is missing', async () => {
  const source =
    '<FictionBook><description><title-info><book-title>Проба</book-title></title-info></description><body><section><p>Раз.</p></section><section><p>Два.</p></section></body></FictionBook>';
  for (const tag of ['<body>', '</body>', '</description>', '</title-info>', '<section>']) {
    const work = await importWork(new TextEncoder().encode(source.replace(tag, '')));
    assert.deepEqual(textsIn(work), [['heading Проба', 'paragraph Раз.', 'paragraph Два.']], tag);
    assertAccounted(work);
  }
});

test('declared entities, deep nesting and truncated files are refused with one line', async () => {
  const source = fictionBook(BOOK_SAMPLE);
  const bomb = `<!DOCTYPE x [<!ENTITY a "аааа"><!ENTITY b "${'&a;'.repeat(100)}"><!ENTITY c SYSTEM "file:///etc/passwd">]>`;
  const files = {
    'xml-doctype': source.replace('?>', `?>${bomb}`).replace('Паром', '&b;&c;'),
    'xml-depth': source.replace('<p>Паром', `${'<section>'.repeat(100_000)}<p>Паром`),
    xml: source.slice(0, source.indexOf('<binary')),
  };
  for (const [code, text] of Object.entries(files))
    await assert.rejects(importWork(new TextEncoder().encode(text)), { name: 'UserError', code }, code);
});
