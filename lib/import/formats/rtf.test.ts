// The shared suite for Rich Text Format, and the forms of single programs.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { encode } from '../../../test/encode.ts';
import { type SampleWork, testImporter } from '../../../test/importer-suite.ts';
import { readAccounted } from '../../../test/read-accounted.ts';
import type { Block, ImportedWork } from '../importer.ts';

testImporter({ format: 'rtf', build });

const HEAD =
  '{\\rtf1\\ansi\\ansicpg1251\\uc1\\deff0{\\fonttbl{\\f0\\fcharset204 Times;}}{\\stylesheet{\\s0 Normal;}{\\s1 heading 1;}{\\s2 heading 2;}{\\s3 Title;}{\\s4 Quote;}{\\s5 Verse;}}';

function build({ title, author, chapters }: SampleWork): Uint8Array {
  const isBook = chapters.length > 1;
  const lines = [HEAD, `{\\info{\\title ${rtfText(title)}}{\\author ${rtfText(author)}}}`];
  if (isBook) lines.push(`\\pard\\s3 ${rtfText(title)}\\par`);
  let part: string | undefined;
  for (const chapter of chapters) {
    if (chapter.part !== undefined && chapter.part !== part) lines.push(`\\pard\\s1 ${rtfText(chapter.part)}\\par`);
    part = chapter.part;
    for (const block of chapter.blocks) lines.push(write(block, part === undefined ? 1 : 2));
  }
  return new TextEncoder().encode(`${lines.join('\n')}}`);
}

function write({ kind, text, notes }: Block, level: number): string {
  const [note] = notes;
  const marked = note
    ? `${rtfText(text.slice(0, note.at))}{\\super\\chftn{\\*\\footnote\\chftn  ${rtfText(note.text)}}}${rtfText(text.slice(note.at))}`
    : rtfText(text);
  const style = { heading: level, quotation: 4, verse: 5, paragraph: 0 }[kind];
  return `\\pard\\s${style} ${marked}\\par`;
}

function rtfText(text: string): string {
  return [...text]
    .map((sign) =>
      sign === '\n'
        ? '\\line '
        : /[\\{}]/.test(sign)
          ? `\\${sign}`
          : sign > '~'
            ? Array.from({ length: sign.length }, (_, index) => `\\u${sign.charCodeAt(index)}?`).join('')
            : sign,
    )
    .join('');
}

function show({ chapters }: ImportedWork): readonly string[] {
  return chapters.flatMap(({ blocks }) =>
    blocks.map(({ kind, text, notes }) => kind.charAt(0) + [` ${text}`, ...notes.map((note) => note.text)].join('^')),
  );
}

test('bytes are read in the encoding of their font, or else of the document', async () => {
  const hex = (text: string) =>
    [...encode(text, 'windows-1251')].map((byte) => `\\'${byte.toString(16).padStart(2, '0')}`).join('');
  const fonts = '{\\fonttbl{\\f0\\fcharset204 A;}{\\f1\\fcharset0 B;}}';
  const source = `{\\rtf1\\ansi\\ansicpg1252\\deff0${fonts}\\f0 ${hex('Вода помнит.')}\\par\\f1 caf\\'e9\\par}`;
  assert.deepEqual(show(await readAccounted(new TextEncoder().encode(source))), ['p Вода помнит.', 'p café']);
});

test('pandoc: title, author and date by their layout, headings by outline level, quotations by indent', async () => {
  const lines = [
    '{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 \\fswiss Helvetica;}}',
    '{\\pard \\qc \\f0 \\sa180 \\li0 \\fi0 \\b \\fs36 The Ferry\\par}',
    '{\\pard \\qc \\f0 \\sa180 \\li0 \\fi0  Anna Berg\\par}',
    '{\\pard \\qc \\f0 \\sa180 \\li0 \\fi0  2019\\par}',
    '{\\pard \\ql \\f0 \\sa180 \\li0 \\fi0 \\outlinelevel0 \\b \\fs36 Chapter 1\\par}',
    '{\\pard \\ql \\f0 \\sa180 \\li720 \\fi0 Water remembers.\\par}',
    '{\\pard \\ql \\f0 \\sa180 \\li0 \\fi0 Nobody{\\super\\chftn}{\\*\\footnote\\chftn\\~\\plain\\pard {\\pard \\ql \\li0 \\fi0 Except Anna.\\par}',
    '} spoke.\\par}',
    '{\\pard \\ql \\f0 \\sa180 \\li0 \\fi0 \\outlinelevel0 \\b \\fs36 Chapter 2\\par}',
    '{\\pard \\ql \\f0 \\sa180 \\li0 \\fi0 It was {\\v hidden }{\\b late}.\\par}}',
  ];
  const work = await readAccounted(new TextEncoder().encode(lines.join('\n')));
  assert.deepEqual([work.title, work.author, work.year], ['The Ferry', 'Anna Berg', 2019]);
  assert.deepEqual(show(work), [
    'h Chapter 1',
    'q Water remembers.',
    'p Nobody spoke.^Except Anna.',
    'h Chapter 2',
    'p It was late.',
  ]);
});

test('text boxes are read; their properties, headers and comments are left out', async () => {
  const shape =
    '{\\shp{\\*\\shpinst\\shpleft0{\\sp{\\sn shapeType}{\\sv 202}}{\\shptxt \\pard In a box.\\par}}{\\shprslt{\\pard In a box.\\par}}}';
  const source = `{\\rtf1\\ansi{\\header Page}\\pard Before{\\*\\annotation Check!}.\\par ${shape}\\pard After.\\par}`;
  assert.deepEqual(show(await readAccounted(new TextEncoder().encode(source))), [
    'p Before.',
    'p In a box.',
    'p After.',
  ]);
});
