// Property tests of the importers of markup: every letter of a generated or damaged file is in the work or reported as
// left out, words stay whole, and text stays in order.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { UserError } from '#lib/error.ts';
import { importWork } from '#lib/import/import-work.ts';
import type { ImportedWork } from '#lib/import/importer.ts';
import { docxFiles } from './build-docx.ts';
import { packEpub } from './build-epub.ts';
import { TEXT_SAMPLE } from './importer-suite.ts';
import { assertAccounted } from './read-accounted.ts';

/** A word that occurs once in a file and that shows where it was cut or joined. */
type Node = string | { readonly name: string; readonly children: readonly Node[] };

interface Vocabulary {
  readonly blocks: readonly string[];
  readonly inline: readonly string[];
  readonly empty: readonly string[];
}

const FB2: Vocabulary = {
  blocks: [
    'section',
    'title',
    'p',
    'poem',
    'stanza',
    'v',
    'cite',
    'epigraph',
    'subtitle',
    'text-author',
    'ul',
    'li',
    'table',
    'tr',
    'td',
    'date',
    'annotation',
    'div',
  ],
  inline: ['emphasis', 'strong', 'sup', 'sub', 'a', 'style', 'code'],
  empty: ['empty-line', 'br', 'image'],
};
const HTML: Vocabulary = {
  blocks: [
    'div',
    'section',
    'h1',
    'h2',
    'h3',
    'p',
    'blockquote',
    'ul',
    'li',
    'table',
    'tr',
    'td',
    'pre',
    'aside',
    'nav',
    'footer',
    'figure',
    'figcaption',
    'dl',
    'dt',
    'dd',
    'center',
    'article',
    'header',
  ],
  inline: ['b', 'i', 'sup', 'sub', 'a', 'span', 'q', 'small', 'mark', 'button'],
  empty: ['br', 'hr', 'img'],
};

function treeOf({ blocks, inline, empty }: Vocabulary): fc.Arbitrary<readonly Node[]> {
  const word = fc.constantFrom('слово', 'Глава 1', 'Примечания', '12', '«Раз»', '— да', 'Contents', 'x');
  const { nodes } = fc.letrec<{ node: Node; nodes: readonly Node[] }>((tie) => ({
    nodes: fc.array(tie('node'), { maxLength: 5 }),
    node: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      word,
      fc.constantFrom(...empty).map((name) => ({ name, children: [] })),
      fc.record({ name: fc.constantFrom(...inline), children: tie('nodes') as fc.Arbitrary<readonly Node[]> }),
      fc.record({ name: fc.constantFrom(...blocks), children: tie('nodes') as fc.Arbitrary<readonly Node[]> }),
      fc.record({ name: fc.constantFrom(...blocks), children: tie('nodes') as fc.Arbitrary<readonly Node[]> }),
    ),
  }));
  return nodes;
}

/** Words get a number, so that each occurs once. */
function write(nodes: readonly Node[], empty: readonly string[]): string {
  let count = 0;
  const one = (node: Node): string => {
    if (typeof node === 'string') return ` ${node} w${count++}w `;
    const inside = node.children.map(one).join('');
    return empty.includes(node.name) ? `<${node.name}/>` : `<${node.name}>${inside}</${node.name}>`;
  };
  return nodes.map(one).join('\n');
}

/** Damages the markup, not the text: a tag is removed, repeated or moved, or a bare sign is inserted. */
const damage = fc.array(
  fc.record({ kind: fc.constantFrom('remove', 'repeat', 'move', 'sign'), at: fc.nat(500), to: fc.nat(500) }),
  { maxLength: 4 },
);

function damaged(
  markup: string,
  changes: readonly { readonly kind: string; readonly at: number; readonly to: number }[],
): string {
  const pieces = markup.split(/(<[^>]*>)/);
  for (const { kind, at, to } of changes) {
    const tags = pieces.flatMap((piece, index) => (piece.startsWith('<') ? [index] : []));
    const index = tags[at % Math.max(1, tags.length)];
    if (index === undefined) continue;
    const [tag = ''] = pieces.splice(index, kind === 'remove' || kind === 'move' ? 1 : 0);
    if (kind === 'repeat') pieces.splice(index, 0, pieces[index] ?? '');
    if (kind === 'move') pieces.splice(to % (pieces.length + 1), 0, tag);
    if (kind === 'sign') pieces.splice(index, 0, ' & < ');
  }
  return pieces.join('');
}

const FORMATS: Readonly<
  Record<string, { readonly vocabulary: Vocabulary; readonly build: (body: string) => Uint8Array }>
> = {
  fb2: {
    vocabulary: FB2,
    build: (body) =>
      strToU8(
        `<?xml version="1.0"?><FictionBook xmlns:l="x"><description><title-info><book-title>Проба</book-title></title-info></description><body><title><p>Проба</p></title><section><p>Начало<a l:href="#n1" type="note">1</a>.</p>${body}</section></body><body name="notes"><section id="n1"><title><p>1</p></title><p>Нота.</p></section></body></FictionBook>`,
      ),
  },
  html: {
    vocabulary: HTML,
    build: (body) =>
      strToU8(
        `<!DOCTYPE html><html><head><title>Проба</title></head><body><h1>Проба</h1><p>Начало<a href="#n1" id="r1">[1]</a>.</p>${body}<p id="n1"><a href="#r1">[1]</a> Нота.</p></body></html>`,
      ),
  },
  epub: {
    vocabulary: HTML,
    build: (body) =>
      epubOf([
        page('<h2>Глава 1</h2><p>Начало<a href="2.xhtml#n1" id="r1">1</a>.</p>'),
        page(`<h2>Глава 2</h2>${body}`),
        page('<p id="n1"><a href="0.xhtml#r1">1</a> Нота.</p>'),
      ]),
  },
};

function page(body: string): string {
  return `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body>${body}</body></html>`;
}

function epubOf(pages: readonly string[]): Uint8Array {
  const items = pages.map(
    (_, index) => `<item id="i${index}" href="${index}.xhtml" media-type="application/xhtml+xml"/>`,
  );
  return packEpub({
    'META-INF/container.xml': '<container><rootfiles><rootfile full-path="c.opf"/></rootfiles></container>',
    'c.opf': `<package><metadata><title>Проба</title></metadata><manifest>${items.join('')}</manifest><spine>${pages.map((_, index) => `<itemref idref="i${index}"/>`).join('')}</spine></package>`,
    ...Object.fromEntries(pages.map((text, index) => [`${index}.xhtml`, text])),
  });
}

/** The work, or undefined if the file is refused. */
async function read(bytes: Uint8Array): Promise<ImportedWork | undefined> {
  try {
    return await importWork(bytes);
  } catch (error) {
    assert.ok(error instanceof UserError, String(error instanceof Error ? error.stack : error));
    return undefined;
  }
}

/** The numbered words of a text. */
function numbersIn(texts: readonly string[]): readonly number[] {
  return texts.flatMap((text) =>
    [...text.matchAll(/(?<![\p{L}\p{N}])w(\d+)w(?![\p{L}\p{N}])/gu)].map(([, number]) => Number(number)),
  );
}

for (const [format, { vocabulary, build }] of Object.entries(FORMATS)) {
  test(`${format}: generated text is kept in order, whole and accounted for`, async () => {
    await fc.assert(
      fc.asyncProperty(treeOf(vocabulary), async (nodes) => {
        const source = write(nodes, vocabulary.empty);
        const work = await read(build(source));
        if (!work) return;
        assertAccounted(work, source);
        const blocks = work.chapters.flatMap((chapter) => chapter.blocks.map(({ text }) => text));
        const parts = new Set(work.chapters.flatMap(({ part }) => part ?? []));
        const found = numbersIn([...blocks, ...parts]);
        assert.equal(
          found.length,
          [...[...blocks, ...parts].join(' ').matchAll(/w\d+w/g)].length,
          `${blocks.join('|')}\n${source}`,
        );
        const inText = numbersIn(blocks);
        assert.deepEqual(
          inText,
          [...inText].sort((a, b) => a - b),
          source,
        );
      }),
      { seed: 16, numRuns: format === 'epub' ? 100 : 300 },
    );
  });

  test(`${format}: damaged markup is accounted for or refused`, async () => {
    await fc.assert(
      fc.asyncProperty(treeOf(vocabulary), damage, async (nodes, changes) => {
        const source = damaged(write(nodes, vocabulary.empty), changes);
        const work = await read(build(source));
        if (work) assertAccounted(work, source);
      }),
      { seed: 16, numRuns: format === 'epub' ? 100 : 300 },
    );
  });
}

test('docx: runs, tables, notes, insertions and deletions are accounted for', async () => {
  const files = docxFiles(TEXT_SAMPLE);
  const run = fc.constantFrom(
    '<w:r><w:t>слово</w:t></w:r>',
    '<w:r><w:rPr><w:b/></w:rPr><w:t>Глава 1</w:t></w:r>',
    '<w:r><w:br/></w:r>',
    '<w:r><w:footnoteReference w:id="1"/></w:r>',
    '<w:ins><w:r><w:t>вставка</w:t></w:r></w:ins>',
    '<w:del><w:r><w:delText>прежде</w:delText></w:r></w:del>',
    '<w:moveFrom><w:r><w:t>ушло</w:t></w:r></w:moveFrom>',
    '<w:moveTo><w:r><w:t>ушло</w:t></w:r></w:moveTo>',
    '<w:sdt><w:sdtContent><w:r><w:t>поле</w:t></w:r></w:sdtContent></w:sdt>',
    '<w:hyperlink w:anchor="x"><w:r><w:t>ссылка</w:t></w:r></w:hyperlink>',
    '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>2</w:t></w:r>',
    '<w:r><w:tab/><w:t xml:space="preserve"> x &amp; y </w:t></w:r>',
    '<w:r><w:rPr><w:vanish/></w:rPr><w:t>тайна</w:t></w:r>',
  );
  const paragraph = fc
    .tuple(fc.constantFrom('', '1', '2', '4', '5'), fc.array(run, { maxLength: 5 }))
    .map(([style, runs]) => `<w:p><w:pPr>${style && `<w:pStyle w:val="${style}"/>`}</w:pPr>${runs.join('')}</w:p>`);
  const block = fc.oneof(
    paragraph,
    fc
      .array(paragraph, { minLength: 1, maxLength: 3 })
      .map((cells) => `<w:tbl><w:tr>${cells.map((cell) => `<w:tc>${cell}</w:tc>`).join('')}</w:tr></w:tbl>`),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(block, { maxLength: 8 }), async (blocks) => {
      const document = (files['word/document.xml'] ?? '').replace('</w:body>', `${blocks.join('')}</w:body>`);
      const all = { ...files, 'word/document.xml': document };
      const bytes = zipSync(Object.fromEntries(Object.entries(all).map(([path, text]) => [path, strToU8(text)])));
      const work = await read(bytes);
      assert.ok(work);
      assertAccounted(work, blocks.join('\n'));
    }),
    { seed: 16, numRuns: 200 },
  );
});
