// The EPUB of a small library: the requirements of reading systems.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { attributeOf, childElements, findElements, parseXml, textOf, type XmlElement } from '#lib/formats/read-xml.ts';
import type { Text } from '#lib/model.ts';
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
  assert.deepEqual(items.toSorted(), ['style.css', 'toc.ncx', ...pages].toSorted());
  // The navigation document, with landmarks that some readers would show, is not a page of the book.
  assert.equal(findElements(opf, 'itemref').length, pages.length - 1);
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
    childElements(pair).map((part) => {
      const block = part.name === 'details' ? (childElements(part)[1] ?? part) : part;
      const name = part === block ? block.name : `${part.name} ${block.name}`;
      return [name, attributeOf(block, 'lang'), textOf(block).replaceAll('\u00A0', ' ')];
    }),
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
      ['details blockquote', 'en', 'Epigraph'],
    ],
    [['h2', 'ru', 'Подзаголовок']],
    [
      ['p', 'ru', 'Он сказал: «]]>» & <b>.'],
      ['details p', 'en', 'He said so and left.'],
    ],
    [
      ['p', 'ru', 'И ушёл. Ушёл.12'],
      ['details p', 'en', 'Left.1'],
    ],
    [
      ['p', 'ru', 'Ветер,ветерна свете'],
      ['details p', 'en', 'Wind,wind'],
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
    findElements(contents, 'a').map((link) => [attributeOf(link, 'href'), textOf(link).replaceAll('\u00A0', ' ')]),
    [
      ['title.xhtml', 'Книга <b> & "x"'],
      ['chapter-1.xhtml', 'Часть I · Part I'],
      ['chapter-1.xhtml#h1', 'Раз · One'],
      ['chapter-2.xhtml', 'Часть II · Part II'],
      ['chapter-2.xhtml#title', 'Глава 2 · Chapter 2'],
      ['chapter-3.xhtml', 'Три'],
    ],
  );
  const ncx = treeOf(files, 'toc.ncx');
  assert.deepEqual(
    findElements(ncx, 'navPoint').map((point) => [
      attributeOf(childElements(point, 'content')[0] ?? point, 'src'),
      textOf(childElements(point, 'navLabel')[0] ?? ''),
    ]),
    findElements(contents, 'a').map((link) => [attributeOf(link, 'href'), textOf(link).replaceAll('\u00A0', ' ')]),
  );
});

test('both languages have the classes by which e-readers show only one', async (t) => {
  const page = treeOf(filesOf(await exportBook(t, 'kniga')), 'chapter-1.xhtml');
  const blocks = ['p', 'h1', 'h2', 'blockquote'].flatMap((name) => findElements(page, name));
  for (const block of blocks) {
    const [classes = '', lang] = [attributeOf(block, 'class'), attributeOf(block, 'lang')];
    if (lang === undefined) continue;
    assert.ok(classes.split(' ').includes(lang === 'ru' ? 'cp-original' : 'cp-translation'), textOf(block));
  }
  assert.equal(blocks.filter((block) => attributeOf(block, 'lang')).length, 13);
});

test('a cover is in the package for new and old readers', async (t) => {
  const cover = Uint8Array.of(1, 2, 3);
  const epub = await exportBook(t, 'kniga', { cover });
  assert.deepEqual(unzipSync(epub)['EPUB/cover.png'], cover);
  const opf = filesOf(epub).get('EPUB/package.opf') ?? '';
  assert.match(opf, /<item id="cover" href="cover\.png" media-type="image\/png" properties="cover-image"\/>/);
  assert.match(opf, /<meta name="cover" content="cover"\/>/);
});

test('stress marks and word notes are written on request', async (t) => {
  const layersOf = async ({ address }: Text) =>
    address === 'kniga.1'
      ? {
          stress: new Map([['p2-1', [4]]]),
          words: [{ segment: 'p2-1', start: 2, end: 6, headword: 'уйти́', gloss: 'leave; go away' }],
        }
      : { stress: new Map(), words: [] };
  const files = filesOf(await exportBook(t, 'kniga', { layersOf }));
  const page = files.get('EPUB/chapter-1.xhtml') ?? '';
  assert.match(page, /<span id="p2-1">И\u00A0<a id="word-ref-1" [^>]*href="#word-1">ушё\u0301л<\/a>\.<\/span>/);
  assert.match(
    page,
    /<dt id="word-1" [^>]*><dfn><a [^>]*href="#word-ref-1">уйти\u0301<\/a><\/dfn><\/dt><dd [^>]*>leave; go/,
  );
  assert.doesNotMatch(files.get('EPUB/chapter-2.xhtml') ?? '', /glossary/);
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
