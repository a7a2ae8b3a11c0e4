// Writes a sample work as a Word document, for tests.
import { strToU8, zipSync } from 'fflate';
import { xmlText } from '#lib/formats/write-xml.ts';
import type { Block } from '#lib/import/importer.ts';
import type { SampleWork } from './importer-suite.ts';

/** Path in the archive → content. */
export type DocxFiles = Readonly<Record<string, string>>;

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STYLES = ['Title', 'heading 1', 'heading 2', 'Quote', 'Verse'];

export function buildDocx(sample: SampleWork, changes: DocxFiles = {}): Uint8Array {
  const files = { ...docxFiles(sample), ...changes };
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])));
}

export function docxFiles({ title, author, chapters }: SampleWork): DocxFiles {
  const notes: string[] = [];
  const isBook = chapters.length > 1;
  const paragraphs = isBook ? [paragraph('Title', run(title))] : [];
  let part: string | undefined;
  for (const chapter of chapters) {
    if (chapter.part !== undefined && chapter.part !== part) paragraphs.push(paragraph('heading 1', run(chapter.part)));
    part = chapter.part;
    const heading = part === undefined ? 'heading 1' : 'heading 2';
    for (const [index, block] of chapter.blocks.entries())
      paragraphs.push(writeBlock(block, !isBook && index === 0 ? 'Title' : heading, notes));
  }
  return {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels': relations({ officeDocument: 'word/document.xml' }),
    'docProps/core.xml': `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xmlText(title)}</dc:title><dc:creator>${author}</dc:creator></cp:coreProperties>`,
    'word/_rels/document.xml.rels': relations({ styles: 'styles.xml', footnotes: 'footnotes.xml' }),
    'word/styles.xml': `<w:styles ${W}>${STYLES.map((name) => `<w:style w:type="paragraph" w:styleId="${idOf(name)}"><w:name w:val="${name}"/></w:style>`).join('')}</w:styles>`,
    'word/footnotes.xml': `<w:footnotes ${W}>${notes.map((note, index) => `<w:footnote w:id="${index + 1}">${paragraph(undefined, run(note))}</w:footnote>`).join('')}</w:footnotes>`,
    'word/document.xml': `<w:document ${W}><w:body>${paragraphs.join('')}</w:body></w:document>`,
  };
}

function writeBlock({ kind, text, notes: own }: Block, heading: string, notes: string[]): string {
  const [note] = own;
  const at = note?.at ?? text.length;
  const mark = note === undefined ? '' : `<w:r><w:footnoteReference w:id="${notes.push(note.text)}"/></w:r>`;
  const style = { heading, quotation: 'Quote', verse: 'Verse', paragraph: undefined }[kind];
  return paragraph(style, `${run(text.slice(0, at))}${mark}${run(text.slice(at))}`);
}

function paragraph(style: string | undefined, runs: string): string {
  return `<w:p>${style === undefined ? '' : `<w:pPr><w:pStyle w:val="${idOf(style)}"/></w:pPr>`}${runs}</w:p>`;
}

function run(text: string): string {
  const lines = text.split('\n').map((line) => `<w:t xml:space="preserve">${xmlText(line)}</w:t>`);
  return text === '' ? '' : `<w:r>${lines.join('<w:br/>')}</w:r>`;
}

/** Ids of styles are arbitrary; Russian Word uses numbers. */
function idOf(style: string): string {
  return `${STYLES.indexOf(style) + 1}`;
}

function relations(targets: Readonly<Record<string, string>>): string {
  const all = Object.entries(targets).map(
    ([type, target], index) => `<Relationship Id="r${index}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`;
}
