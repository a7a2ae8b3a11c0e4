// The shared suite for OpenDocument texts, and the forms of single programs.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { type SampleWork, testImporter } from '../../../test/importer-suite.ts';
import { readAccounted } from '../../../test/read-accounted.ts';
import { xmlText } from '../../formats/write-xml.ts';
import type { Block } from '../importer.ts';

testImporter({ format: 'odt', build });

const STYLES = '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Quotations"/>';

function build({ title, author, chapters }: SampleWork): Uint8Array {
  const isBook = chapters.length > 1;
  const body = isBook ? [`<text:p text:style-name="Title">${xmlText(title)}</text:p>`] : [];
  let part: string | undefined;
  for (const chapter of chapters) {
    if (chapter.part !== undefined && chapter.part !== part) body.push(heading(1, xmlText(chapter.part)));
    part = chapter.part;
    for (const block of chapter.blocks) body.push(write(block, part === undefined ? 1 : 2));
  }
  return pack(
    body.join(''),
    `<dc:title>${xmlText(title)}</dc:title><meta:initial-creator>${author}</meta:initial-creator>`,
  );
}

function heading(level: number, text: string): string {
  return `<text:h text:style-name="Heading_20_${level}" text:outline-level="${level}">${text}</text:h>`;
}

function write({ kind, text, notes }: Block, level: number): string {
  const [note] = notes;
  const inline = (part: string) => xmlText(part).replaceAll('\n', '<text:line-break/>');
  const marked = note
    ? `${inline(text.slice(0, note.at))}<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p text:style-name="Footnote"><text:s/>${inline(note.text)}</text:p></text:note-body></text:note>${inline(text.slice(note.at))}`
    : inline(text);
  if (kind === 'heading') return heading(level, marked);
  const style = { quotation: 'P1', verse: 'Verse', paragraph: 'Text_20_body' }[kind];
  return `<text:p text:style-name="${style}">${marked}</text:p>`;
}

function pack(body: string, meta = ''): Uint8Array {
  const names = 'xmlns:office="o" xmlns:text="t" xmlns:style="s" xmlns:dc="d" xmlns:meta="m" xmlns:draw="w"';
  const files = {
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<office:document-content ${names}><office:automatic-styles>${STYLES}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    'meta.xml': `<office:document-meta ${names}><office:meta>${meta}</office:meta></office:document-meta>`,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])), { level: 0 });
}

test('LibreOffice: line breaks are verse, changes and comments are left out, text boxes and lists are kept', async () => {
  const work = await readAccounted(
    pack(
      `<text:tracked-changes><text:changed-region><text:p>Удалено.</text:p></text:changed-region></text:tracked-changes>
      <text:p>Он сказал:<office:annotation><text:p>Проверить!</text:p></office:annotation></text:p>
      <text:p>Кто ходил по первой льдинке,<text:line-break/>тот не верит в ледоход:<text:line-break/>у него в глазах соринки,<text:line-break/>у него в кармане год.</text:p>
      <text:p><draw:frame><draw:text-box><text:p>В рамке.</text:p></draw:text-box></draw:frame></text:p>
      <text:list><text:list-item><text:p>Раз.</text:p></text:list-item><text:list-item><text:p>Два.</text:p></text:list-item></text:list>`,
    ),
  );
  assert.deepEqual(
    work.chapters[0]?.blocks.map(({ kind, text }) => `${kind.charAt(0)} ${text}`),
    [
      'p Он сказал:',
      'v Кто ходил по первой льдинке,\nтот не верит в ледоход:\nу него в глазах соринки,\nу него в кармане год.',
      'p В рамке.',
      'p Раз.',
      'p Два.',
    ],
  );
});

test('hidden text, sections and fields are left out and reported; ruby, fields and numbers of headings are read', async () => {
  const hidden =
    '<style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>';
  const work = await readAccounted(
    pack(
      `${hidden}<text:h text:outline-level="1"><text:number>1.</text:number>Мост</text:h>
      <text:p>До <text:span text:style-name="H">тайно</text:span> после <text:hidden-text text:is-hidden="true">поле</text:hidden-text>.</text:p>
      <text:section text:display="none"><text:p>Скрытый раздел.</text:p></text:section>
      <text:p>Книга «<text:title>Паром</text:title>»: <text:ruby><text:ruby-base>水</text:ruby-base><text:ruby-text>вода</text:ruby-text></text:ruby>.</text:p>`,
    ),
  );
  const texts = work.chapters.flatMap(({ blocks }) => blocks.map(({ text }) => text));
  assert.deepEqual(texts, ['1. Мост', 'До после .', 'Книга «Паром»: 水(вода).']);
  const left = work.notes.find(({ message }) => message === 'Hidden text was left out.');
  assert.deepEqual([left?.count, left?.letters], [3, 22]);
});
