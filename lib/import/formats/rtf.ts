// Reads Rich Text Format (.rtf) of Word, LibreOffice and converters; pictures, headers and comments are left out.
import type { XmlElement, XmlNode } from '../../formats/read-xml.ts';
import { type MarkedNode, markedTree } from '../../text/emphasis/marks.ts';
import { countLetters } from '../account.ts';
import { realAuthor, realTitle } from '../default-names.ts';
import type { Importer } from '../importer.ts';
import { element, readDocument } from '../markup/read-document.ts';
import { type RtfDocument, type RtfParagraph, readRtf } from '../rtf/document.ts';
import { plainRtf } from '../rtf/plain.ts';
import { startTally } from '../tally.ts';

const HEADING = /^(?:heading|заголовок)\s*([1-9])$/i;
const TITLE = /^(?:title|название|заголовок)$/i;
const QUOTATION = /^(?:quotations?|(?:intense )?quote|block text|epigraph|эпиграф|(?:выделенная )?цитата(?: \d)?)$/i;
const VERSE = /^(?:verse|poem|poetry|stanza|стихи|стих)$/i;
const ROLE = /^(?:author|date|subtitle)$/i;
/** In twentieths of a point: more than the indent of a first line. */
const QUOTED = 500;
const NOTE_PLACE = /\uE010(\d+)\uE011/g;

export const rtf: Importer = {
  format: 'rtf',
  read: async (bytes) => {
    const document = readRtf(latin(bytes));
    const tally = startTally();
    tally.add('pictures', document.pictures, 'Pictures were left out.');
    const left = countLetters(document.left);
    tally.add('apparatus', left > 0 ? 1 : 0, 'Headers, footers, comments and hidden text were left out.', left);
    const marks = [document.paragraphs, ...document.notes].flatMap(marksOf);
    tally.add('note-marks', marks.length, 'The marks of footnotes were left out.', -countLetters(marks.join('')));
    const properties = { title: realTitle(document.title), author: realAuthor(document.author) };
    return readDocument(toHtml(document), properties, tally);
  },
  plain: (bytes) => plainRtf(latin(bytes)),
};

/** One character for each byte; the parts of the document name their encodings. */
function latin(bytes: Uint8Array): string {
  return Array.from(chunks(bytes), (chunk) => String.fromCharCode(...chunk)).join('');
}

/** The marks that the notes of paragraphs get. */
function marksOf(paragraphs: readonly RtfParagraph[]): readonly string[] {
  return paragraphs.flatMap(({ text }) => Array.from(text.matchAll(NOTE_PLACE), ([, note]) => markOf(note)));
}

function markOf(note: string | undefined): string {
  return `[${Number(note) + 1}]`;
}

function* chunks(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 8192) yield bytes.subarray(at, at + 8192);
}

/** The document as HTML; notes become a list at its end, to which their marks link. */
function toHtml({ paragraphs, notes }: RtfDocument): XmlElement {
  const opening = titlePage(paragraphs);
  const hasTitle = opening.length > 0 || paragraphs.some(({ style }) => TITLE.test(style ?? ''));
  const text = paragraphs.map((paragraph, index) => opening[index] ?? toElement(paragraph, hasTitle));
  const items = notes.map((note, index) => {
    const back = element('a', ['↑'], { href: `#note-ref-${index}` });
    return element('li', [...note.map((paragraph) => element('p', inline(paragraph))), back], {
      id: `note-${index}`,
    });
  });
  return element('body', items.length > 0 ? [...text, element('ol', items)] : text);
}

/** Centred paragraphs above the first heading without styles: the first one, if bold, is the title, the next the author. */
function titlePage(paragraphs: readonly RtfParagraph[]): readonly XmlElement[] {
  const [first] = paragraphs;
  if (!first?.isCentred || !first.isBold || levelOf(first) !== undefined || first.style !== undefined) return [];
  const end = paragraphs.findIndex((paragraph) => !paragraph.isCentred || levelOf(paragraph) !== undefined);
  const roles = paragraphs.slice(1, Math.min(4, end)).map((paragraph) => {
    const role = /^\D*\d{4}\D*$/.test(paragraph.text) ? 'date' : 'author';
    return element('p', inline(paragraph), { class: role });
  });
  return [element('h1', inline(first), { class: 'title' }), ...roles];
}

function levelOf({ style, outline }: RtfParagraph): number | undefined {
  const named = HEADING.exec(style ?? '')?.[1];
  return outline === undefined ? (named === undefined ? undefined : Number(named)) : outline + 1;
}

function toElement(paragraph: RtfParagraph, hasTitle: boolean): XmlElement {
  const { style = '', indent, first, isCentred } = paragraph;
  const children = inline(paragraph);
  const level = levelOf(paragraph);
  if (TITLE.test(style)) return element('h1', children, { class: 'title' });
  if (level !== undefined && level <= 9) return element(`h${Math.min(6, level + (hasTitle ? 1 : 0))}`, children);
  if (VERSE.test(style)) return element('div', [element('p', children)], { class: 'poem' });
  if (QUOTATION.test(style) || (indent >= QUOTED && first >= 0)) return element('blockquote', [element('p', children)]);
  if (isCentred) return element('center', [element('p', children)]);
  return element('p', children, ROLE.test(style) ? { class: style.toLowerCase() } : {});
}

const ELEMENTS = { em: 'em', strong: 'strong', sc: 'span', a: 'a' } as const;

function inline({ text, marks }: Pick<RtfParagraph, 'text' | 'marks'>): readonly XmlNode[] {
  const toNodes = (node: MarkedNode): readonly XmlNode[] => {
    if (typeof node === 'string') return linesOf(node);
    const attributes = {
      ...(node.kind === 'sc' && { class: 'small-caps' }),
      ...(node.kind === 'a' && { href: node.href ?? '' }),
    };
    return [element(ELEMENTS[node.kind], node.children.flatMap(toNodes), attributes)];
  };
  return markedTree(text, marks).flatMap(toNodes);
}

function linesOf(text: string): readonly XmlNode[] {
  const nodes: XmlNode[] = [];
  let from = 0;
  for (const found of text.matchAll(/\n|\uE010(\d+)\uE011/g)) {
    nodes.push(text.slice(from, found.index));
    from = found.index + found[0].length;
    const [, note] = found;
    if (note === undefined) nodes.push(element('br', []));
    else nodes.push(element('a', [markOf(note)], { href: `#note-${note}`, id: `note-ref-${note}` }));
  }
  return [...nodes, text.slice(from)].filter((node) => node !== '');
}
