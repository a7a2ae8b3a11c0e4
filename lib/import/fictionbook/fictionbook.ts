// Reads FictionBook 2: sections as parts and chapters, verse, quotations, and notes.
import { characterEntities } from 'character-entities';
import { UserError } from '../../error.ts';
import {
  attributeOf,
  childElements,
  findElements,
  parseXml,
  textOf,
  type XmlElement,
  type XmlNode,
} from '../../formats/read-xml.ts';
import { repairXml } from '../../formats/repair-xml.ts';
import { countLetters, tallyHeadings, tallyNotes } from '../account.ts';
import { chaptersOf, type Section } from '../book.ts';
import { decodeText } from '../encoding.ts';
import { classifyHeading } from '../headings.ts';
import type { Block, ImportedChapter, ImportedWork, ImportNote, ImportOptions } from '../importer.ts';
import { attachListedNotes } from '../listed-notes.ts';
import { divideIntoChapters, type OutlineBlock } from '../outline.ts';
import { stripMarkup } from '../plain-markup.ts';
import { startTally, type Tally } from '../tally.ts';
import { readTitleBlock } from '../title-block.ts';
import { readFlow } from './flow.ts';
import { infoOf } from './info.ts';
import { type FictionNotes, findFictionNotes, isNotesTitle } from './notes.ts';

/** Reads the bytes of an FB2 file. Throws a UserError if it is truncated or contains no text. */
export function readFictionBook(bytes: Uint8Array, options: ImportOptions): ImportedWork {
  const tally = startTally();
  const { text, notes: decoding } = decodeFictionBook(bytes, options);
  const root = withBodies(parseFictionBook(text, tally));
  const notes = findFictionNotes(root, tally);
  const info = infoOf(root);
  const bodies = childElements(root, 'body').filter((body) => !notes.bodies.has(body));
  const read = bodies.map((body) => readSection(body, notes, tally));
  const [only] = read;
  // The title of the only body is that of the work; in a file of several bodies, they are parts.
  const openings = read.length === 1 && only?.heading ? [only.heading] : [];
  const sections = read.length === 1 && only ? openBody(only) : read;
  const { blocks, chapters } = divide(sections, openings, info, tally);
  tallyHeadings(blocks, chapters, tally);
  tallyNotes(
    notes.texts,
    sections.concat({ heading: undefined, blocks: openings, sections: [] }).flatMap(blocksOf),
    tally,
  );
  tallyLeftOut(root, bodies, notes, tally);
  return { ...info, chapters, notes: [...decoding, ...tally.notes()] };
}

/**
 * The text of the file without metadata and data, for the account. Of a broken file, that of the repaired one, and as many
 * letters as the repair may have lost.
 */
export function plainFictionBook(bytes: Uint8Array, options: ImportOptions): string {
  const { text } = decodeFictionBook(bytes, options);
  const repairs = startTally();
  const root = parseFictionBook(text, repairs);
  const plain = root.children.map((child) => plainOf(child, root)).join(' ');
  if (repairs.notes().length === 0) return plain;
  const written = countLetters(stripMarkup(text, { silent: /^$/, isXml: true }));
  return plain + ' x'.repeat(Math.max(0, written - countLetters(textOf(root))));
}

function plainOf(node: XmlNode, parent: XmlElement): string {
  if (typeof node === 'string') return node;
  if (node.name === 'description') return besideMetadata(node, true).join(' ');
  return /^(?:binary|stylesheet)$/.test(node.name) && parent.children.includes(node) ? '' : textOf(node);
}

/** The texts in a description that are no metadata; with the annotation and with bodies, whose place is another one, or without. */
function besideMetadata(node: XmlElement, withTexts: boolean): readonly string[] {
  const visit = (child: XmlNode, isMetadata: boolean): readonly string[] => {
    if (typeof child === 'string') return isMetadata ? [] : [child];
    if (child.name === 'body' || child.name === 'annotation') return withTexts ? [textOf(child)] : [];
    const isInside = isMetadata || METADATA.test(child.name);
    return child.children.flatMap((one) => visit(one, isInside));
  };
  return node.children.flatMap((child) => visit(child, false));
}

const METADATA =
  /^(?:genre|author|translator|book-title|keywords|date|date-info|coverpage|lang|src-lang|sequence|src-title-info|document-info|publish-info|custom-info)$/;

function decodeFictionBook(
  bytes: Uint8Array,
  { encoding }: ImportOptions,
): { readonly text: string; readonly notes: readonly ImportNote[] } {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const { text, notes } = decodeText(bytes, { encoding, declared: /encoding\s*=\s*["']([\w-]+)/.exec(start)?.[1] });
  // Control characters are not valid in XML, but occur in such files. Some programs write an empty line at the top.
  return { text: text.replace(CONTROLS, ' ').trimStart(), notes };
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that are looked for
const CONTROLS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uE000-\uE004\uFFFE\uFFFF\u{100000}-\u{10F00F}]/gu;

const FILE = 'The FB2';
const LINES = new Set(['p', 'v', 'subtitle', 'text-author']);
const OPENS_LINE = new Set([...LINES, 'body', 'section', 'title', 'epigraph', 'cite', 'poem', 'stanza', 'table']);
const EMPHASIS = new Set(['a', 'code', 'emphasis', 'strikethrough', 'strong', 'style', 'sub', 'sup']);

/** A file that is not well-formed is repaired, unless its end is missing. */
function parseFictionBook(xml: string, tally: Tally): XmlElement {
  const options = { file: FILE, entities: characterEntities };
  try {
    return parseXml(xml, options);
  } catch (error) {
    if (!(error instanceof UserError) || error.code !== 'xml') throw error;
    const repaired = repairXml(xml, {
      entities: characterEntities,
      lines: LINES,
      opensLine: OPENS_LINE,
      inline: EMPHASIS,
    });
    if (repaired.isCut) throw error;
    const root = parseXml(repaired.xml, options);
    tally.add(
      'broken-markup',
      Math.max(1, repaired.count),
      `${FILE} is not well-formed XML, first in line ${repaired.line}. It was repaired as browsers repair HTML: check the text there.`,
    );
    return root;
  }
}

/** The file with everything that is in no body, or in one inside the description, in bodies: a tag may be missing. */
function withBodies(root: XmlElement): XmlElement {
  const children: XmlNode[] = [];
  let strays: XmlNode[] = [];
  const close = (): void => {
    const isText = strays.some((node) => /[\p{L}\p{N}]/u.test(typeof node === 'string' ? node : textOf(node)));
    if (isText) children.push({ name: 'body', attributes: {}, line: root.line, children: strays });
    strays = [];
  };
  for (const child of root.children) {
    const isKnown = typeof child !== 'string' && /^(?:description|body|binary|stylesheet)$/.test(child.name);
    if (!isKnown) {
      strays.push(child);
      continue;
    }
    close();
    children.push(child, ...(child.name === 'description' ? findElements(child, 'body') : []));
  }
  close();
  return { ...root, children };
}

function readSection(section: XmlElement, notes: FictionNotes, tally: Tally): Section {
  const title = titleOf(section);
  const [heading, ...rest] = title ? readFlow([title], 'paragraph', notes) : [];
  const isHeaded = heading?.kind === 'heading';
  const sections: Section[] = [];
  let blocks: readonly Block[] = isHeaded ? rest : [...(heading ? [heading] : []), ...rest];
  let run: XmlNode[] = [];
  const close = (): void => {
    const found = readFlow(run, 'paragraph', notes);
    run = [];
    if (sections.length === 0) blocks = [...blocks, ...found];
    else if (found.length > 0) sections.push({ heading: undefined, blocks: found, sections: [] });
  };
  for (const child of section.children) {
    if (typeof child !== 'string' && (child === title || notes.gone.has(child))) continue;
    if (typeof child === 'string' || child.name !== 'section') run.push(child);
    else {
      close();
      const inner = readSection(child, notes, tally);
      if (isEmptyList(inner))
        tally.add('note-headings', 1, 'Headings of lists of footnotes were left out.', lettersOf(inner));
      else sections.push(inner);
    }
  }
  close();
  return { heading: isHeaded ? plain(heading) : undefined, blocks, sections };
}

/** The title is above the text; a later one is a heading inside it. */
function titleOf({ children }: XmlElement): XmlElement | undefined {
  const first = children.find((child) => (typeof child === 'string' ? child.trim() !== '' : child.name !== 'image'));
  return typeof first === 'object' && first.name === 'title' ? first : undefined;
}

/** What is left of a section of notes. */
function isEmptyList({ heading, blocks, sections }: Section): boolean {
  return heading !== undefined && blocks.length === 0 && sections.length === 0 && isNotesTitle(heading.text);
}

/** The blocks of a section and of its inner sections, in reading order. */
function blocksOf({ heading, blocks, sections }: Section): readonly Block[] {
  return [...(heading ? [heading] : []), ...blocks, ...sections.flatMap(blocksOf)];
}

function lettersOf(section: Section): number {
  return blocksOf(section).reduce((sum, { text }) => sum + countLetters(text), 0);
}

/** Divides by the sections, unless paragraphs or subtitles inside them name more chapters. */
function divide(
  sections: readonly Section[],
  openings: readonly Block[],
  said: { readonly title: string | undefined; readonly author: string | undefined },
  tally: Tally,
): { readonly blocks: readonly Block[]; readonly chapters: readonly ImportedChapter[] } {
  const isChapter = ({ kind, text }: Block) => kind === 'heading' && classifyHeading(text) === 'chapter';
  const headings = (section: Section): readonly Block[] => [
    ...(section.heading ? [section.heading] : []),
    ...section.sections.flatMap(headings),
  ];
  const all = [...openings, ...sections.flatMap(blocksOf)];
  const named = sections.flatMap(headings).filter(isChapter).length;
  if (all.filter(isChapter).length < Math.max(2, 2 * named))
    return { blocks: all, chapters: chaptersOf(sections, said.title, openings) };
  const outline = all.map((block): OutlineBlock => {
    const level = levelOf(block, said.title);
    return { ...plain(block), kind: level === undefined ? block.kind : 'heading', level };
  });
  const blocks = attachListedNotes(readTitleBlock(outline, said, tally).blocks, tally);
  return { blocks, chapters: divideIntoChapters(blocks).chapters };
}

function levelOf(block: Block, title: string | undefined): number | undefined {
  const { text, kind } = block;
  const isHeading = kind === 'heading' || (kind === 'paragraph' && isBold(block) && looksLikeHeading(text));
  if (!isHeading) return undefined;
  if (text === title) return 1;
  const named = classifyHeading(text);
  return named === 'part' || named === 'edge' ? 2 : named === 'chapter' ? 3 : 4;
}

function isBold(block: Block & { readonly isStrong?: boolean }): boolean {
  return block.isStrong === true;
}

function looksLikeHeading(text: string): boolean {
  return text.length <= 75 && !/[.,;:!?…]$/.test(text) && !/^[—–-]/.test(text);
}

function plain({ kind, text, notes, marks }: Block): Block {
  return { kind, text, notes, ...(marks && { marks }) };
}

/** Text of the file that is neither in the sections nor in the notes. */
function tallyLeftOut(
  root: XmlElement,
  bodies: readonly XmlElement[],
  { gone, indexOf, bodies: lists }: FictionNotes,
  tally: Tally,
): void {
  tally.add('pictures', findElements(root, 'image').length, 'Pictures were left out.');
  const annotations = childElements(root, 'description').flatMap((element) => findElements(element, 'annotation'));
  const letters = annotations.reduce((sum, one) => sum + countLetters(textOf(one)), 0);
  tally.add('front-matter', annotations.length, 'Annotations were left out.', letters);
  const strays = childElements(root, 'description').flatMap((element) => besideMetadata(element, false));
  const strayLetters = countLetters(strays.join(' '));
  tally.add('metadata', strayLetters > 0 ? 1 : 0, 'Text between the metadata was left out.', strayLetters);
  const count = (node: XmlNode, isText: boolean): void => {
    if (typeof node === 'string') {
      if (!isText && countLetters(node) > 0)
        tally.add('unreferenced-notes', 1, 'Footnotes without a reference were left out.', countLetters(node));
    } else if (isText && isReference(node, indexOf)) {
      tally.add('note-marks', 1, 'The marks of footnotes were left out.', countLetters(textOf(node)));
    } else if (!gone.has(node)) {
      for (const child of node.children) count(child, isText);
    }
  };
  for (const body of bodies) count(body, true);
  for (const list of lists)
    for (const child of list.children) {
      if (typeof child !== 'string' && child.name === 'title')
        tally.add('note-headings', 1, 'Headings of lists of footnotes were left out.', countLetters(textOf(child)));
      else count(child, false);
    }
}

function isReference(element: XmlElement, indexOf: ReadonlyMap<string, number>): boolean {
  return element.name === 'a' && indexOf.has((attributeOf(element, 'href') ?? '').replace(/^.*#/, ''));
}

/** Text before the first section belongs to it, if it is not divided further. */
function openBody({ blocks, sections }: Section): readonly Section[] {
  const [first, ...others] = sections;
  if (blocks.length === 0) return sections;
  return first && first.sections.length === 0
    ? [{ ...first, blocks: [...blocks, ...first.blocks] }, ...others]
    : [{ heading: undefined, blocks, sections: [] }, ...sections];
}
