// Exported Markdown contains exactly the text, whatever characters are in it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { exporterOf } from '#lib/export/exporters.ts';
import type { Text, Work } from '#lib/model.ts';

/** The properties used of a Markdown node. */
interface Nodes {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Nodes[];
}

const work: Work = { slug: 'dama', meta: { title: 'Дама' }, lang: 'en', translation: {}, chapters: [] };

/** Words with characters that have a meaning in Markdown, anywhere and at the beginning of a line. */
const words = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 8 }),
      fc.constantFrom(
        '# ',
        '1. ',
        '12) ',
        '- ',
        '+ ',
        '* ',
        '> ',
        '---',
        '===',
        '```',
        '~~~',
        '[a](b)',
        '![a](b)',
        '<b>',
        '<!-- ',
        '&amp;',
        '&#65;',
        '\\',
        '|',
        '[^1]: ',
        '[a]: b',
        'http://a.b',
        'a@b.c',
        '**a**',
        '__a__',
        '    ',
        'да',
        '— ',
      ),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((pieces) => pieces.join('').replace(/\s+/g, ' ').trim())
  .filter((text) => text !== '');

async function treeOf(
  source: string,
  target: string,
  kind: 'paragraph' | 'verse' | 'quotation' | 'heading',
): Promise<readonly Nodes[]> {
  const text: Text = {
    address: 'dama',
    work: 'dama',
    chapter: undefined,
    lang: 'en',
    paragraphs: [{ id: 'p1', kind, segments: [{ id: 'p1-1', source, target }] }],
    notes: { source: {}, target: {} },
    states: {},
  };
  const texts = (async function* () {
    yield text;
  })();
  const pieces = exporterOf('markdown').write(
    { address: 'dama', work, texts },
    { side: undefined, modified: new Date(0) },
  );
  return fromMarkdown((await Array.fromAsync(pieces)).join('')).children;
}

function said(node: Nodes | undefined): string {
  if (!node) return '';
  if (node.type === 'break') return '\n';
  return node.value ?? node.children?.map(said).join('') ?? '';
}

for (const kind of ['paragraph', 'verse', 'quotation', 'heading'] as const) {
  test(`a ${kind} is one block of the original and one of the translation`, async () => {
    await fc.assert(
      fc.asyncProperty(words, words, async (one, two) => {
        const [source, target] = kind === 'verse' ? [`${one}\n${two}`, `${two}\n${one}`] : [one, two];
        const [title, ...blocks] = await treeOf(source, target, kind);
        assert.equal(title?.type, 'heading');
        assert.deepEqual(blocks.map(said), [source, target]);
        const types = { paragraph: 'paragraph', verse: 'paragraph', quotation: 'blockquote', heading: 'heading' };
        assert.deepEqual(
          blocks.map(({ type }) => type),
          [types[kind], 'blockquote'],
        );
      }),
      { numRuns: 300 },
    );
  });
}
