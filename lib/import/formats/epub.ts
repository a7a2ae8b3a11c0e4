// Reads EPUB 2 and 3: the documents of the spine in order, chapters by the table of contents, footnotes separately.
import { characterEntities } from 'character-entities';
import { UserError } from '../../error.ts';
import {
  attributeOf,
  findElements,
  parseXml,
  XML_NODES,
  type XmlElement,
  type XmlNode,
} from '../../formats/read-xml.ts';
import { openZip, type ZipArchive } from '../../formats/unzip.ts';
import { countLetters, tallyHeadings, tallyNotes } from '../account.ts';
import { chaptersOf } from '../book.ts';
import { type ContentsEntry, readLandmarks, readNav, readNcx } from '../epub/contents.ts';
import { countEntries, divideByContents, type TextDocument } from '../epub/divide.ts';
import { isFrontMatter } from '../epub/front-matter.ts';
import { decodeDocument, type EpubPackage, readPackage, readXmlFile } from '../epub/package.ts';
import { classifyHeading } from '../headings.ts';
import type { ImportedChapter, Importer } from '../importer.ts';
import { attachListedNotes } from '../listed-notes.ts';
import { runningText, SILENT_ELEMENTS } from '../markup/elements.ts';
import { findNotes, type MarkupDocument } from '../markup/footnotes.ts';
import { leaveOut } from '../markup/leave-out.ts';
import { parseHtml } from '../markup/parse-html.ts';
import { resolvePath } from '../markup/paths.ts';
import { readBlocks } from '../markup/read-blocks.ts';
import { applyStyles, embeddedStyles, readStyleSheet, type StyleSheet } from '../markup/style-sheet.ts';
import { divideIntoChapters } from '../outline.ts';
import { stripMarkup } from '../plain-markup.ts';
import { startTally, type Tally } from '../tally.ts';
import { readTitleBlock } from '../title-block.ts';

export const epub: Importer = {
  format: 'epub',
  read: async (bytes, { limits }) => {
    const archive = openZip(bytes, limits);
    const book = readPackage(archive);
    const tally = startTally();
    const contents = readContents(archive, book);
    const documents = readTexts(archive, book, contents.types, tally);
    const { title, author, translator, year } = book;
    const opening = documents.find(({ blocks }) => blocks.length > 0);
    const head = readTitleBlock(opening?.blocks ?? [], book, tally);
    const opened = documents.map((document) =>
      document === opening ? { ...document, blocks: head.blocks } : document,
    );
    const texts = withListedNotes(opened, tally);
    const chapters = divide(texts, contents.entries, title);
    tallyHeadings(
      texts.flatMap(({ blocks }) => blocks),
      chapters,
      tally,
    );
    return {
      title,
      author: author ?? head.author,
      translator,
      year: year ?? head.year,
      chapters,
      notes: tally.notes(),
    };
  },
  plain: (bytes, { limits }) => {
    const archive = openZip(bytes, limits);
    const { spine, aside } = readPackage(archive);
    return [...new Set([...spine, ...aside])]
      .map((path) => stripMarkup(decodeDocument(archive.read(path) ?? new Uint8Array()), { silent: SILENT_ELEMENTS }))
      .join('\n');
  },
};

interface Contents {
  readonly entries: readonly ContentsEntry[];
  /** The name of a document in guide and landmarks. */
  readonly types: ReadonlyMap<string, string>;
}

function readContents(archive: ZipArchive, { nav, ncx, guide }: EpubPackage): Contents {
  const navRoot = nav === undefined ? undefined : readDocument(archive, nav, startTally());
  const ncxRoot = ncx === undefined ? undefined : readXmlFile(archive, ncx);
  const fromNav = navRoot && nav !== undefined ? readNav(navRoot, nav) : [];
  const types = new Map([...guide, ...(navRoot && nav !== undefined ? readLandmarks(navRoot, nav) : [])]);
  if (nav !== undefined) types.set(nav, 'toc');
  return { entries: fromNav.length > 0 || !ncxRoot || ncx === undefined ? fromNav : readNcx(ncxRoot, ncx), types };
}

function readTexts(
  archive: ZipArchive,
  { spine, aside, title, author }: EpubPackage,
  types: ReadonlyMap<string, string>,
  tally: Tally,
): readonly TextDocument[] {
  let nodes = 0;
  const linear = new Set(spine);
  const sheets = new Map<string, StyleSheet>();
  const parsed = [...new Set([...spine, ...aside])].flatMap((path): readonly MarkupDocument[] => {
    const plain = readDocument(archive, path, tally);
    const root = plain && applyStyles(plain, stylesOf(archive, path, plain, sheets));
    if (!root) tally.add('missing', 1, 'Documents that the book lists are missing.');
    nodes += root ? countNodes(root) : 0;
    if (nodes > XML_NODES) throw tooLarge();
    return root ? [{ path, root }] : [];
  });
  if (!parsed.some(({ path }) => linear.has(path)))
    throw new UserError(
      'epub',
      'The EPUB contains no text: its reading order is empty.',
      'Download it again, or use another copy.',
    );
  const { documents, notes } = findNotes(parsed, tally);
  const read = documents.flatMap(({ path, root }): readonly TextDocument[] => {
    const own = startTally();
    const blocks = leaveOut(readBlocks(root, notes, own), own);
    const letters = countLetters(runningText(root));
    if (!linear.has(path)) {
      tally.add('aside', 1, 'Documents outside the reading order of the book were left out.', letters);
      return [];
    }
    if (blocks.length > 0 && isFrontMatter(root, blocks, path, types.get(path), { title, author })) {
      tally.add('front-matter', 1, 'Covers, title pages, imprints and tables of contents were left out.', letters);
      return [];
    }
    tally.join(own);
    return [{ path, blocks }];
  });
  tallyNotes(
    notes,
    read.flatMap(({ blocks }) => blocks),
    tally,
  );
  return read;
}

/** The style sheets of a document; linked ones are read once for the book. */
function stylesOf(
  archive: ZipArchive,
  path: string,
  root: XmlElement,
  sheets: Map<string, StyleSheet>,
): readonly StyleSheet[] {
  const links = findElements(root, 'link').filter((link) => /stylesheet/i.test(attributeOf(link, 'rel') ?? ''));
  const linked = links.map((link) => {
    const file = resolvePath(path, attributeOf(link, 'href') ?? '');
    const sheet = sheets.get(file) ?? readStyleSheet(new TextDecoder().decode(archive.read(file)));
    sheets.set(file, sheet);
    return sheet;
  });
  return [...linked, readStyleSheet(embeddedStyles(root))];
}

function countNodes(node: XmlNode): number {
  return typeof node === 'string' ? 1 : node.children.reduce((sum, child) => sum + countNodes(child), 1);
}

function tooLarge(): UserError {
  return new UserError(
    'epub-too-large',
    `The EPUB has more than ${XML_NODES.toLocaleString('en')} elements and text nodes.`,
    'If the file is correct, divide it into smaller files.',
  );
}

/** A document as a tree; invalid markup is parsed as a browser would parse it. */
function readDocument(archive: ZipArchive, path: string, tally: Tally): XmlElement | undefined {
  const bytes = archive.read(path);
  if (!bytes) return undefined;
  const text = decodeDocument(bytes);
  try {
    return parseXml(text, { file: `The EPUB's ${path}`, entities: characterEntities });
  } catch (error) {
    if (!(error instanceof UserError) || error.code !== 'xml') throw error;
    tally.add('broken-markup', 1, 'Documents with invalid markup were parsed as a browser parses them.');
    return parseHtml(text);
  }
}

/** A list of notes may be in another document than its marks. */
function withListedNotes(documents: readonly TextDocument[], tally: Tally): readonly TextDocument[] {
  const blocks = documents.flatMap((document) => document.blocks.map((block) => ({ ...block, path: document.path })));
  const attached = attachListedNotes(blocks, tally);
  return documents.map(({ path }) => ({ path, blocks: attached.filter((block) => block.path === path) }));
}

/** Divides by the table of contents, unless the headings name more chapters than it does. */
function divide(
  documents: readonly TextDocument[],
  contents: readonly ContentsEntry[],
  title: string | undefined,
): readonly ImportedChapter[] {
  const blocks = documents.flatMap((document) => document.blocks);
  const named = blocks.filter(({ level, text }) => level !== undefined && classifyHeading(text) === 'chapter').length;
  const entries = countEntries(contents, (name) => !['part', 'edge'].includes(classifyHeading(name)));
  const sections = named > entries ? undefined : divideByContents(documents, contents, title);
  if (sections) return chaptersOf(sections, title);
  const division = divideIntoChapters(blocks);
  if (division.chapters.length > 1 || blocks.some(({ level }) => level !== undefined)) return division.chapters;
  return chaptersOf(
    [{ heading: undefined, blocks: division.chapters.flatMap((chapter) => chapter.blocks), sections: [] }],
    title,
  );
}
