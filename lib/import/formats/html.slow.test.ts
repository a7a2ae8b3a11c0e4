// The shared suite for HTML, and tests of its special features.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildHtml, htmlPage } from '../../../test/build-html.ts';
import { encode } from '../../../test/encode.ts';
import { TEXT_SAMPLE, testImporter } from '../../../test/importer-suite.ts';
import { importWork } from '../import-work.ts';
import type { ImportedWork } from '../importer.ts';
import { recogniseFormat } from '../recognise.ts';

testImporter({ format: 'html', build: buildHtml });

const PROSE =
  'Мороз и солнце; день чудесный! Ещё ты дремлешь, друг прелестный, — пора, красавица, проснись: открой сомкнуты негой взоры навстречу северной Авроры, звездою севера явись!';

function read(page: string): Promise<ImportedWork> {
  return importWork(new TextEncoder().encode(page));
}

function kindsOf({ chapters }: ImportedWork): readonly string[] {
  return chapters.flatMap(({ blocks }) => blocks.map(({ kind, text }) => `${kind} ${text}`));
}

test('a page is recognised by its bytes', () => {
  const knows = (page: string) => recogniseFormat(new TextEncoder().encode(page)) === 'html';
  for (const page of [
    '<!DOCTYPE html><p>',
    '\uFEFF\n<html lang="ru">',
    '<?xml version="1.0"?><!-- a --><html>',
    '<h1>А</h1>',
    '<p>а</p><p>б</p><p>в</p>',
  ])
    assert.ok(knows(page), page);
  for (const page of [
    '',
    'Текст про <html>',
    '# Заголовок',
    '<p align="center">лого</p>\n\n# Проект',
    '<?xml version="1.0"?><tmx>',
  ])
    assert.ok(!knows(page), page);
});

test('the encoding is the declared one', async () => {
  for (const meta of [
    '<meta charset="koi8-r">',
    '<META http-equiv=Content-Type content="text/html; charset=koi8-r">',
  ]) {
    const page = htmlPage(TEXT_SAMPLE)
      .replace('<meta charset="utf-8">', meta)
      .replaceAll('↑', '^')
      .replaceAll('«', '"')
      .replaceAll('»', '"')
      .replaceAll('—', '-');
    const work = await importWork(encode(page, 'koi8-r'));
    assert.equal(work.title, TEXT_SAMPLE.title);
  }
});

test('only the article is read, without navigation, advertisements and comments; the byline is the author', async () => {
  const work =
    await read(`<html><head><title>Мороз | Газета</title><meta name="author" content="А. Пушкин"></head><body>
    <header><a href="/">Газета</a></header><nav><ul><li><a href="/1">Раздел</a></li></ul></nav>
    <div class="content"><h1>Мороз</h1>${`<p>${PROSE}</p>`.repeat(6)}</div>
    <div class="sidebar"><a href="/2">Читайте также</a></div><div id="comments"><p>Первый!</p></div><footer>© Газета</footer></body></html>`);
  assert.equal(work.title, 'Мороз');
  assert.equal(work.author, 'А. Пушкин');
  assert.deepEqual(kindsOf(work), ['heading Мороз', ...Array.from({ length: 6 }, () => `paragraph ${PROSE}`)]);
});

test('a book in one file has parts and chapters by its headings, without frame and contents', async () => {
  const chapter = (name: string, id: string) =>
    `<h3 id="${id}">${name}</h3><p>${PROSE}<span class="pagenum">[12]</span></p>`;
  const work = await read(`<html><body><section id="pg-header"><p>The Project Gutenberg eBook</p></section>
    <p>*** START OF THE PROJECT GUTENBERG EBOOK 1 ***</p><h1>Роман</h1>
    <h2>Contents</h2><p><a href="#a">Глава 1</a></p><p><a href="#b">Глава 2</a></p><p><a href="#c">Глава 3</a></p>
    <h2>Часть I</h2>${chapter('Глава 1', 'a')}${chapter('Глава 2', 'b')}<h2>Часть II</h2>${chapter('Глава 3', 'c')}
    <p>*** END OF THE PROJECT GUTENBERG EBOOK 1 ***</p><p>Section 1. General Terms</p></body></html>`);
  assert.equal(work.title, 'Роман');
  assert.deepEqual(
    work.chapters.map(({ part, blocks }) => [part, ...blocks.map(({ text }) => text)]),
    [
      ['Часть I', 'Глава 1', PROSE],
      ['Часть I', 'Глава 2', PROSE],
      ['Часть II', 'Глава 3', PROSE],
    ],
  );
  for (const kind of ['frame', 'contents', 'page-numbers'])
    assert.ok(
      work.notes.some((note) => note.kind === kind),
      kind,
    );
});

test('lines are verse, paragraphs of dialogue, or one paragraph', async () => {
  const work = await read(`<html><body><main>
    <p>Буря мглою небо кроет,<br>Вихри снежные крутя;<br>То, как зверь, она завоет,<br>То заплачет, как дитя</p>
    <p>— Кто там?<br>— Я.</p><p>С уважением,<br>Иван Петров</p>
    <div class="poem"><div class="stanza"><span>раз</span><br><span>два</span></div><div class="stanza"><p>три</p><p>четыре</p></div></div>
    <pre>   Первый абзац
из двух строк.
   Второй.</pre><p>Он сказал <q>да</q>.</p></main></body></html>`);
  assert.deepEqual(kindsOf(work), [
    'verse Буря мглою небо кроет,\nВихри снежные крутя;\nТо, как зверь, она завоет,\nТо заплачет, как дитя',
    'paragraph — Кто там?',
    'paragraph — Я.',
    'paragraph С уважением, Иван Петров',
    'verse раз\nдва',
    'verse три\nчетыре',
    'paragraph Первый абзац из двух строк.',
    'paragraph Второй.',
    'paragraph Он сказал «да».',
  ]);
});

test('scripts are left out, and text that looks like markup is kept', async () => {
  const work = await read(
    '<html><body><p onload="x()">Раз <img src=x onerror=alert(1)><svg><script>alert(2)</script></svg>два</p><p>&lt;script&gt;alert(3)&lt;/script&gt; 1 < 2 && 3</p><p hidden>тайна</p><p style="display:none">тайна</p><iframe src="javascript:alert(4)">тайна</iframe></body></html>',
  );
  assert.deepEqual(kindsOf(work), ['paragraph Раз два', 'paragraph <script>alert(3)</script> 1 < 2 && 3']);
});

test('exponents stay apart, hidden text and numbers of verse lines are left out and said, text after the page is kept', async () => {
  const work = await read(
    `<html><head><style>.x, .note { display: none } @media print { p { display: none } }</style></head><body><p>До звезды 10<sup>16</sup> метров, x<sub>1</sub>.</p><p class="x">тайна</p><p>Раз<span class="note">и</span>.</p><div class="poem"><p>Первая строка<span class="linenum">5</span><br>вторая строка</p></div></body></html><p>После.</p>`,
  );
  assert.deepEqual(kindsOf(work), [
    'paragraph До звезды 10¹⁶ метров, x₁.',
    'paragraph Раз.',
    'verse Первая строка\nвторая строка',
    'paragraph После.',
  ]);
  const letters = (kind: string) => work.notes.find((note) => note.kind === kind)?.letters;
  assert.deepEqual([letters('hidden'), letters('line-numbers')], [6, 1]);
  assert.equal(work.account?.unexplained, 0);
});

test('lines without capitals are verse by their signs, wrapped prose and addresses are not', async () => {
  const work =
    await read(`<html><body><main><p>ходит ветер по причалу,<br>носит мокрую листву,<br>начинает всё сначала<br>и не верит никому.</p>
    <p>он вышел из дома и пошёл по улице к реке<br>где уже стояли лодки и люди ждали парома<br>на тот берег и никто не знал<br>когда он придёт</p>
    <p>Москва,<br>улица Мира, 5,<br>квартира 7,<br>Петрову</p></main></body></html>`);
  assert.deepEqual(
    work.chapters[0]?.blocks.map(({ kind }) => kind),
    ['verse', 'paragraph', 'paragraph'],
  );
});

test('hostile pages are refused with one line or read as text', { timeout: 60_000 }, async () => {
  await assert.rejects(read(`<html>${'<div>'.repeat(100_000)}Текст`), { name: 'UserError', code: 'html-too-much' });
  await assert.rejects(read(`<html>${'<b></b>'.repeat(600_000)}`), { name: 'UserError', code: 'html-too-much' });
  for (const page of [
    `<html>${'<div>'.repeat(1900)}${PROSE.repeat(9)}`,
    `<html><p>${PROSE}</p>${'<'.repeat(200_000)}`,
    `<html><p>${PROSE}</p>${'<script'.repeat(200_000)}`,
    `<html><p>${PROSE}</p>${'<!--'.repeat(200_000)}`,
    `<html><p ${Array.from({ length: 10_000 }, (_, index) => `a${index}=1`).join(' ')}>${PROSE}</p>`,
    `<html><p id="n">1 ${PROSE}</p>${'<a href="#n">1</a>'.repeat(5_000)}`,
    `<html><p>${'&#1052;'.repeat(100_000)}</p>`,
  ])
    assert.ok((await read(page)).chapters.length > 0, page.slice(0, 20));
});
