// Parses FictionBook 2: sections as parts and chapters, verse, quotations, and notes from the notes body.
import { characterEntities } from 'character-entities';
import {
  attributeOf,
  childElements,
  findElements,
  parseXml,
  textOf,
  type XmlElement,
  type XmlNode,
} from '../../formats/read-xml.ts';
import { chaptersOf, type Section } from '../book.ts';
import { decodeText } from '../encoding.ts';
import type { Block, ImportedWork, ImportOptions } from '../importer.ts';
import { liftNotes, noteMark } from '../markup/marked-block.ts';
import { startTally, type Tally } from '../tally.ts';

/** Reads the bytes of an FB2 file. Throws a UserError if it is not well-formed or contains no text. */
export function readFictionBook(bytes: Uint8Array, { encoding }: ImportOptions): ImportedWork {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const decoded = decodeText(bytes, { encoding, declared: /encoding\s*=\s*["']([\w-]+)/.exec(start)?.[1] });
  // Control characters are not valid in XML, but occur in such files.
  const root = parseXml(decoded.text.replace(CONTROLS, ' '), { file: 'The FB2', entities: characterEntities });
  const tally = startTally();
  const notes = readNotes(root);
  const bodies = childElements(root, 'body').filter((body) => !isNotes(body));
  const info = infoOf(root);
  const sections = bodies.flatMap((body) => readBody(body, notes, tally, bodies.length === 1 ? info.title : undefined));
  countLeftOut(root, tally);
  return { ...info, chapters: chaptersOf(sections, info.title), notes: [...decoded.notes, ...tally.notes()] };
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that are looked for
const CONTROLS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

function infoOf(root: XmlElement): Pick<ImportedWork, 'title' | 'author' | 'translator' | 'year'> {
  const [info] = findElements(root, 'title-info');
  const first = (name: string) => (info ? childElements(info, name)[0] : undefined);
  const [published] = findElements(root, 'publish-info').flatMap((element) => childElements(element, 'year'));
  const date = first('date');
  const year =
    yearIn(date && (attributeOf(date, 'value') ?? '')) ??
    yearIn(date && textOf(date)) ??
    yearIn(published && textOf(published));
  return {
    title: clean(first('book-title')),
    author: namesOf(info, 'author'),
    translator: namesOf(info, 'translator'),
    year,
  };
}

function namesOf(info: XmlElement | undefined, role: string): string | undefined {
  const people = info ? childElements(info, role) : [];
  const names = people.map((person) => {
    const parts = ['first-name', 'middle-name', 'last-name'].map((part) => clean(childElements(person, part)[0]));
    return parts.filter((part) => part !== undefined).join(' ') || clean(childElements(person, 'nickname')[0]);
  });
  return names.filter((name) => name !== undefined && name !== '').join(', ') || undefined;
}

function yearIn(date: string | undefined): number | undefined {
  const year = date === undefined ? undefined : /(?<!\d)\d{4}(?!\d)/.exec(date)?.[0];
  return year === undefined ? undefined : Number(year);
}

function clean(element: XmlElement | undefined): string | undefined {
  return element && (textOf(element).replace(/\s+/g, ' ').trim() || undefined);
}

function isNotes(body: XmlElement): boolean {
  return /^(?:notes|comments|footnotes|примечания)$/i.test(attributeOf(body, 'name') ?? '');
}

interface Notes {
  /** The texts of the notes. */
  readonly texts: readonly string[];
  readonly indexOf: ReadonlyMap<string, number>;
}

function readNotes(root: XmlElement): Notes {
  const sections = childElements(root, 'body')
    .filter(isNotes)
    .flatMap((body) => findElements(body, 'section'))
    .filter((section) => attributeOf(section, 'id') !== undefined);
  const texts = sections.map((section) =>
    section.children
      .filter((child) => typeof child !== 'string' && child.name !== 'title' && child.name !== 'section')
      .map(spaced)
      .join(' ')
      .replace(/[ \t\r\n]+/g, ' ')
      .trim(),
  );
  return { texts, indexOf: new Map(sections.map((section, index) => [attributeOf(section, 'id') ?? '', index])) };
}

/** The text of a note, with spaces between its paragraphs and lines. */
function spaced(node: XmlNode): string {
  return typeof node === 'string'
    ? node
    : `${node.children.map(spaced).join('')}${/^(?:p|v|text-author)$/.test(node.name) ? ' ' : ''}`;
}

/** The sections of a body; its own title is that of the work, or, in a file of several bodies, of a part. */
function readBody(body: XmlElement, notes: Notes, tally: Tally, workTitle: string | undefined): readonly Section[] {
  const { heading, blocks, sections } = readSection(body, notes, tally);
  if (workTitle === undefined && heading) return [{ heading, blocks, sections }];
  const [first, ...others] = sections;
  if (blocks.length === 0) return sections;
  return first && first.sections.length === 0
    ? [{ ...first, blocks: [...blocks, ...first.blocks] }, ...others]
    : [{ heading: undefined, blocks, sections: [] }, ...sections];
}

function readSection(section: XmlElement, notes: Notes, tally: Tally): Section {
  const [title] = childElements(section, 'title');
  const [heading] = title ? readBlock(title, 'heading', notes, tally) : [];
  const inside = childElements(section).filter(({ name }) => name !== 'title' && name !== 'section');
  return {
    heading,
    blocks: inside.flatMap((element) => readBlock(element, 'paragraph', notes, tally)),
    sections: childElements(section, 'section').map((inner) => readSection(inner, notes, tally)),
  };
}

function readBlock(element: XmlElement, kind: Block['kind'], notes: Notes, tally: Tally): readonly Block[] {
  switch (element.name) {
    case 'p':
    case 'text-author':
    case 'date':
      return block(kind, inline(element, notes), notes);
    case 'subtitle':
      return block(/\p{L}|\d/u.test(textOf(element)) ? 'heading' : 'paragraph', inline(element, notes), notes);
    case 'title':
      return block(
        'heading',
        childElements(element)
          .map((line) => inline(line, notes))
          .join(' '),
        notes,
      );
    case 'epigraph':
    case 'cite':
      return childElements(element).flatMap((inner) => readBlock(inner, 'quotation', notes, tally));
    case 'poem':
      return childElements(element).flatMap((inner) => readBlock(inner, 'quotation', notes, tally));
    case 'stanza': {
      const heads = childElements(element).filter(({ name }) => name === 'title' || name === 'subtitle');
      const lines = childElements(element, 'v').map((line) => inline(line, notes).trim());
      return [
        ...heads.flatMap((head) => readBlock(head, kind, notes, tally)),
        ...block('verse', lines.join('\n'), notes),
      ];
    }
    case 'table':
      return findElements(element, 'tr').flatMap((row) =>
        block(
          kind,
          childElements(row)
            .map((cell) => inline(cell, notes))
            .join(' '),
          notes,
        ),
      );
    default:
      return [];
  }
}

function block(kind: Block['kind'], marked: string, notes: Notes): readonly Block[] {
  const lifted = liftNotes(marked.trim(), notes.texts);
  return lifted.text === '' ? [] : [{ kind, ...lifted }];
}

/** The text of a line, with marks in place of note references: links that lead to a note, whatever their type. */
function inline(element: XmlElement, notes: Notes): string {
  const text = element.children.map((child) => {
    if (typeof child === 'string') return child;
    const index =
      child.name === 'a' ? notes.indexOf.get((attributeOf(child, 'href') ?? '').replace(/^#/, '')) : undefined;
    return index === undefined ? inline(child, notes) : noteMark(index);
  });
  return text.join('').replace(/[ \t\r\n]+/g, ' ');
}

function countLeftOut(root: XmlElement, tally: Tally): void {
  tally.add('pictures', findElements(root, 'image').length, 'Pictures were left out.');
  tally.add('front-matter', findElements(root, 'annotation').length, 'Annotations were left out.');
}
