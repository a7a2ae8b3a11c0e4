// The EPUB of a small library: the requirements of reading systems.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { attributeOf, childElements, findElements, parseXml, textOf, type XmlElement } from '#lib/formats/read-xml.ts';
import { exportBook } from './export-book.ts';

function filesOf(epub: Uint8Array): ReadonlyMap<string, string> {
  return new Map(Object.entries(unzipSync(epub)).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

function treeOf(files: ReadonlyMap<string, string>, name: string): XmlElement {
  return parseXml(files.get(`EPUB/${name}`) ?? '', { file: name });
}

test('all links and files exist, and ids are unique', async (t) => {
  const files = filesOf(await exportBook(t, 'kniga'));
  assert.deepEqual([...files.keys()].slice(0, 2), ['mimetype', 'META-INF/container.xml']);
  const pages = [...files.keys()].filter((name) => name.endsWith('.xhtml')).map((name) => name.slice('EPUB/'.length));
  const ids = new Map(pages.map((name) => [name, findIds(treeOf(files, name))]));
  for (const [name, found] of ids) assert.equal(new Set(found).size, found.length, name);
  for (const name of pages) {
    for (const link of findElements(treeOf(files, name), 'a')) {
      const href = attributeOf(link, 'href') ?? '';
      if (/^https?:/.test(href)) continue;
      const [page = '', fragment] = href.split('#');
      const target = ids.get(page === '' ? name : page);
      assert.ok(target && (fragment === undefined || target.includes(fragment)), `${name}: ${href}`);
    }
  }
  const opf = treeOf(files, 'package.opf');
  const items = findElements(opf, 'item').map((item) => attributeOf(item, 'href') ?? '');
  assert.deepEqual(items.toSorted(), ['style.css', ...pages].toSorted());
  assert.equal(findElements(opf, 'itemref').length, pages.length);
});

function findIds(element: XmlElement): readonly string[] {
  const id = attributeOf(element, 'id');
  return [...(id === undefined ? [] : [id]), ...childElements(element).flatMap(findIds)];
}

test('a page has each paragraph with its translation, both with their language', async (t) => {
  const files = filesOf(await exportBook(t, 'kniga'));
  const body = findElements(treeOf(files, 'chapter-1.xhtml'), 'section')[0];
  assert.ok(body);
  const pairs = childElements(body, 'div').map((pair) =>
    childElements(pair).map((block) => [
      block.name,
      attributeOf(block, 'lang'),
      textOf(block).replaceAll('\u00A0', ' '),
    ]),
  );
  assert.deepEqual(pairs, [
    [
      ['p', 'ru', 'Часть I'],
      ['p', 'en', 'Part I'],
    ],
    [
      ['h1', 'ru', 'Раз'],
      ['p', 'en', 'One'],
    ],
    [
      ['blockquote', 'ru', 'Эпиграф <i>'],
      ['blockquote', 'en', 'Epigraph'],
    ],
    [['h2', 'ru', 'Подзаголовок']],
    [
      ['p', 'ru', 'Он сказал: «]]>» & <b>.'],
      ['p', 'en', 'He said so and left.'],
    ],
    [
      ['p', 'ru', 'И ушёл. Ушёл.12'],
      ['p', 'en', 'Left.1'],
    ],
    [
      ['p', 'ru', 'Ветер,ветерна свете'],
      ['p', 'en', 'Wind,wind'],
    ],
  ]);
  assert.equal(findElements(body, 'br').length, 3);
  assert.deepEqual(
    findElements(body, 'aside').map((note) => [attributeOf(note, 'lang'), textOf(note)]),
    [
      ['ru', '1 Раз <1>.'],
      ['ru', '2 Два.'],
      ['en', '1 One.'],
    ],
  );
  assert.match(files.get('EPUB/title.xhtml') ?? '', /Machine draft: 1 segment /);
});

test('the contents have parts and chapters in order, a chapter without a heading by its number', async (t) => {
  const files = filesOf(await exportBook(t, 'kniga'));
  const [contents] = findElements(treeOf(files, 'nav.xhtml'), 'nav');
  assert.ok(contents);
  assert.deepEqual(
    findElements(contents, 'a').map((link) => [attributeOf(link, 'href'), textOf(link)]),
    [
      ['title.xhtml', 'Книга <b> & "x"'],
      ['chapter-1.xhtml', 'Раз · One'],
      ['chapter-2.xhtml', 'Глава 2 · Chapter 2'],
      ['chapter-3.xhtml', 'Три'],
    ],
  );
});

test('the same work gives the same file, and a chapter is another book', async (t) => {
  const book = await exportBook(t, 'kniga');
  assert.deepEqual(book, await exportBook(t, 'kniga'));
  const idOf = (epub: Uint8Array) => /urn:uuid:[0-9a-f-]{36}/.exec(filesOf(epub).get('EPUB/package.opf') ?? '')?.[0];
  const chapter = await exportBook(t, 'kniga.1');
  assert.deepEqual(
    [...filesOf(chapter).keys()].filter((name) => name.includes('chapter')),
    ['EPUB/chapter-1.xhtml'],
  );
  assert.ok(idOf(book));
  assert.notEqual(idOf(book), idOf(chapter));
});
