// Writes a sample work as FictionBook, for tests.
import { strToU8 } from 'fflate';
import { xmlText } from '#lib/formats/write-xml.ts';
import type { Block, ImportedChapter } from '#lib/import/importer.ts';
import type { SampleWork } from './importer-suite.ts';

export function buildFb2(sample: SampleWork): Uint8Array {
  return strToU8(fictionBook(sample));
}

/** A book as a string, so that tests can change it before writing. */
export function fictionBook({ title, author, chapters }: SampleWork): string {
  const [firstName = '', lastName = ''] = author.split(' ');
  const notes: string[] = [];
  const write = (block: Block) => writeBlock(block, notes);
  const sections = partsOf(chapters).map(({ part, chapters: inner }) => {
    const body = inner.map(({ blocks }) => section(blocks, title, write)).join('\n');
    return part === undefined ? body : `<section>${titleOf(part)}\n${body}</section>`;
  });
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<FictionBook xmlns="http://www.gribuser.ru/xml/fictionbook/2.0" xmlns:l="http://www.w3.org/1999/xlink">',
    `<description><title-info><genre>prose</genre><author><first-name>${firstName}</first-name><last-name>${lastName}</last-name></author>`,
    `<book-title>${xmlText(title)}</book-title><annotation><p>О чём эта книга.</p></annotation></title-info></description>`,
    `<body>${title === '' ? '' : titleOf(title)}`,
    ...sections,
    '</body>',
    `<body name="notes">${notes.map((note, index) => `<section id="n${index}"><title><p>${index + 1}</p></title><p>${xmlText(note)}</p></section>`).join('')}</body>`,
    '<binary id="cover.png" content-type="image/png">iVBORw0KGgo=</binary>',
    '</FictionBook>',
  ].join('\n');
}

function section(blocks: readonly Block[], workTitle: string, write: (block: Block) => string): string {
  const [first, ...others] = blocks;
  const isHeaded = first?.kind === 'heading';
  const head = isHeaded && first.text !== workTitle ? titleOf(first.text) : '';
  return `<section>${head}\n${(isHeaded ? others : blocks).map(write).join('\n')}\n</section>`;
}

function titleOf(text: string): string {
  return `<title><p>${xmlText(text)}</p></title>`;
}

function writeBlock({ kind, text, notes: own }: Block, notes: string[]): string {
  const [note] = own;
  const mark = note === undefined ? '' : `<a l:href="#n${notes.push(note.text) - 1}" type="note">[${notes.length}]</a>`;
  const at = note?.at ?? text.length;
  const marked = `${xmlText(text.slice(0, at))}${mark}${xmlText(text.slice(at))}`;
  if (kind === 'heading') return `<subtitle>${marked}</subtitle>`;
  if (kind === 'quotation') return `<epigraph><p>${marked}</p></epigraph>`;
  if (kind === 'verse')
    return `<poem><stanza>${marked
      .split('\n')
      .map((line) => `<v>${line}</v>`)
      .join('')}</stanza></poem>`;
  return `<p>${marked}</p>`;
}

export interface SamplePart {
  readonly part: string | undefined;
  readonly chapters: readonly ImportedChapter[];
}

/** The chapters of a sample, part by part. */
export function partsOf(chapters: readonly ImportedChapter[]): readonly SamplePart[] {
  const parts: { part: string | undefined; chapters: ImportedChapter[] }[] = [];
  for (const chapter of chapters) {
    const last = parts.at(-1);
    if (last && last.part === chapter.part) last.chapters.push(chapter);
    else parts.push({ part: chapter.part, chapters: [chapter] });
  }
  return parts;
}
