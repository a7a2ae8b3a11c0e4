// Reads a web page or a book in one HTML file: only the text of the article, or all the chapters.
import { Readability } from '@mozilla/readability';
import { attributeOf, childElements, findElements, textOf, type XmlElement } from '../../formats/read-xml.ts';
import { countLetters, tallyHeadings, tallyNotes } from '../account.ts';
import { decodeText } from '../encoding.ts';
import { classifyHeading } from '../headings.ts';
import type { ImportedWork, Importer } from '../importer.ts';
import { attachListedNotes } from '../listed-notes.ts';
import { hasType, runningText, SILENT_ELEMENTS } from '../markup/elements.ts';
import { findNotes } from '../markup/footnotes.ts';
import { leaveOut } from '../markup/leave-out.ts';
import type { MarkedBlock } from '../markup/marked-block.ts';
import { parseDocument, parseHtml, treeOf, writeHtml } from '../markup/parse-html.ts';
import { readBlocks } from '../markup/read-blocks.ts';
import { applyStyles, embeddedStyles, readStyleSheet } from '../markup/style-sheet.ts';
import { divideIntoChapters } from '../outline.ts';
import { stripMarkup } from '../plain-markup.ts';
import { startTally, type Tally } from '../tally.ts';
import { readTitleBlock } from '../title-block.ts';

/** The smallest share of a page that is accepted as its article; otherwise the page is read as it is. */
const LEAST_ARTICLE = 200;
const AROUND = "The page's navigation and other content around the article were left out.";
/** Number of elements. */
const LARGEST_ARTICLE = 20_000;

export const html: Importer = {
  format: 'html',
  read: async (bytes, { encoding }) => {
    const decoded = decodeText(bytes, { encoding, declared: declaredCharset(bytes) });
    const tally = startTally();
    const work = readPage(decoded.text, tally);
    return { ...work, notes: [...decoded.notes, ...tally.notes()] };
  },
  plain: (bytes, { encoding }) =>
    stripMarkup(decodeText(bytes, { encoding, declared: declaredCharset(bytes) }).text, { silent: SILENT_ELEMENTS }),
};

/** The encoding in a meta element among the first bytes, as browsers look for it. */
function declaredCharset(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  return (
    /<meta\s[^>]*charset\s*=\s*["']?\s*([\w-]+)/i.exec(start)?.[1] ??
    /^\s*<\?xml[^>]*encoding=["']([\w-]+)/.exec(start)?.[1]
  );
}

function readPage(source: string, tally: Tally): Omit<ImportedWork, 'notes'> {
  const plain = parseHtml(source);
  const parsed = applyStyles(plain, [readStyleSheet(embeddedStyles(plain))]);
  const { documents, notes } = findNotes([{ path: '', root: parsed }], tally);
  const root = documents[0]?.root ?? parsed;
  const whole = startTally();
  const inner = withoutSurroundings(root);
  const surroundings = countLetters(runningText(root)) - countLetters(runningText(inner));
  whole.add('frame', surroundings > 0 ? 1 : 0, AROUND, surroundings);
  const page = leaveOut(readBlocks(inner, notes, whole), whole);
  const article = isBook(page) || isLarge(root) ? undefined : findArticle(root, notes, tally);
  if (!article) tally.join(whole);
  const author = metaOf(root, /^(?:author|dc\.creator|article:author)$/i) ?? article?.byline;
  const head = readTitleBlock(article?.blocks ?? page, { title: article?.title ?? titleOf(root), author }, tally);
  tallyNotes(notes, head.blocks, tally);
  const blocks = attachListedNotes(head.blocks, tally);
  const { title, chapters } = divideIntoChapters(blocks);
  tallyHeadings(blocks, chapters, tally);
  return {
    title: title ?? article?.title ?? titleOf(root),
    author: author ?? head.author,
    translator: undefined,
    year: yearIn(metaOf(root, /^(?:article:published_time|date|dc\.date|dcterms\.(?:created|date))$/i)) ?? head.year,
    chapters,
  };
}

/** Elements around the text outside of any article: footers, sidebars, elements with certain roles. */
function withoutSurroundings(element: XmlElement): XmlElement {
  const children = element.children
    .filter((child) => typeof child === 'string' || !isSurrounding(child))
    .map((child) => (typeof child === 'string' || child.name === 'article' ? child : withoutSurroundings(child)));
  return { ...element, children };
}

function isSurrounding(element: XmlElement): boolean {
  return (
    /^(?:aside|footer)$/.test(element.name) ||
    hasType(element, 'banner', 'complementary', 'contentinfo', 'navigation', 'search')
  );
}

/** A page with two headings that name chapters or parts is a book. */
function isBook(blocks: readonly MarkedBlock[]): boolean {
  const named = blocks.filter(
    ({ level, text }) => level !== undefined && ['chapter', 'part'].includes(classifyHeading(text)),
  );
  return named.length >= 2;
}

function isLarge(root: XmlElement): boolean {
  let elements = 0;
  const count = (element: XmlElement): void => {
    elements++;
    if (elements <= LARGEST_ARTICLE) for (const child of childElements(element)) count(child);
  };
  count(root);
  return elements > LARGEST_ARTICLE;
}

interface Article {
  readonly title: string | undefined;
  readonly byline: string | undefined;
  readonly blocks: readonly MarkedBlock[];
}

function findArticle(root: XmlElement, notes: readonly string[], tally: Tally): Article | undefined {
  const found = readability(root);
  if (!found?.content || (found.length ?? 0) < LEAST_ARTICLE) return undefined;
  const own = startTally();
  const blocks = leaveOut(readBlocks(found.content, notes, own), own);
  const title = headline(root, found.title ?? undefined);
  tally.join(own);
  tally.add('frame', 1, AROUND, countLetters(runningText(root)) - countLetters(runningText(found.content)));
  const byline = found.byline?.trim() || undefined;
  const headed = title === undefined ? blocks : [headingBlock(title), ...withoutHeadline(blocks, title)];
  tallyHeadings(blocks, [{ part: undefined, blocks: headed }], tally);
  return { title, byline, blocks: headed };
}

/** Readability works on HTML written from the tree, which has limited depth and no scripts. */
function readability(root: XmlElement): ReturnType<Readability<XmlElement>['parse']> {
  const options = { serializer: treeOf, disableJSONLD: true, keepClasses: true };
  try {
    return new Readability<XmlElement>(parseDocument(writeHtml(root)), options).parse();
  } catch {
    // On unusual documents Readability throws; then the whole page is read.
    return null;
  }
}

/** The page's own heading, which is better than its <title> with the name of the site. */
function headline(root: XmlElement, title: string | undefined): string | undefined {
  const headings = findElements(root, 'h1')
    .map(plainText)
    .filter((text) => text !== '');
  return headings.length === 1
    ? headings[0]
    : (headings.find((text) => title?.includes(text)) ?? (title?.trim() || undefined));
}

function headingBlock(text: string): MarkedBlock {
  return {
    kind: 'heading',
    level: 1,
    text,
    notes: [],
    ids: [],
    links: 0,
    linked: 0,
    isBold: false,
    isWritten: true,
    role: undefined,
  };
}

/** Shows the headline once: it is removed from the article. */
function withoutHeadline(blocks: readonly MarkedBlock[], title: string): readonly MarkedBlock[] {
  const at = blocks.slice(0, 3).findIndex(({ level, text }) => level !== undefined && text.trim() === title);
  return blocks.filter((_, index) => index !== at);
}

function titleOf(root: XmlElement): string | undefined {
  const [title] = findElements(root, 'title').map(plainText);
  return title || undefined;
}

function metaOf(root: XmlElement, name: RegExp): string | undefined {
  const meta = findElements(root, 'meta').find((element) =>
    name.test(attributeOf(element, 'name') ?? attributeOf(element, 'property') ?? ''),
  );
  const content = meta && attributeOf(meta, 'content')?.trim();
  return content && !/^https?:/.test(content) ? content : undefined;
}

function yearIn(date: string | undefined): number | undefined {
  const year = date && /(?<!\d)\d{4}(?!\d)/.exec(date)?.[0];
  return year ? Number(year) : undefined;
}

function plainText(element: XmlElement): string {
  return textOf(element)
    .replace(/[\s\uE000-\uE001]+/g, ' ')
    .trim();
}
