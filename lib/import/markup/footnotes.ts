// Finds footnotes in linked documents: references in the running text become numbers, and the notes are removed from
// the text.
import { attributeOf, childElements, textOf, type XmlElement, type XmlNode } from '../../formats/read-xml.ts';
import { countLetters } from '../account.ts';
import type { Tally } from '../tally.ts';
import { hasClass, hasType, isBlockElement, runningText } from './elements.ts';
import { noteMark } from './marked-block.ts';
import { splitLink } from './paths.ts';

/** A document of a book, by the path used in links; a book of one file has "". */
export interface MarkupDocument {
  readonly path: string;
  readonly root: XmlElement;
}

export interface FoundNotes {
  /** The documents with marks in place of note references, and without the notes. */
  readonly documents: readonly MarkupDocument[];
  /** The texts of the notes; a mark contains the index of its note in this list. */
  readonly notes: readonly string[];
  /** The anchors in the notes, as "path#id". */
  readonly anchors: ReadonlySet<string>;
}

/** What a reference looks like: "1", "[12]", "(3)", "*", "†", "iv", "прим. 2". */
const MARK_TEXT =
  /^[[({]?\s*(?:(?:прим|сн|note|fn)\.?\s*)?(?:\d{1,4}|[*†‡§¶]{1,4}|[ivxlc]{1,6}|[a-zа-я])\s*[\])}]?[.)]?$/iu;
/** The same at the beginning of a note, where the mark is repeated. */
const LEADING_MARK =
  /^\s*(?:\[\s*(?:\d{1,4}|[*†‡]{1,4}|[ivxlc]{1,6})\s*\]|\(\s*\d{1,4}\s*\)|(?:\d{1,4}|[*†‡]{1,4})[.):]?(?=\s|$))\s*/iu;
const BACKLINK_TEXT =
  /^\s*(?:[[(]?[←↑↩⇐^]?\uFE0E?\s*(?:\d{1,4}|[*†‡§]{1,4}|[a-z])[\])]?[.:)]?|(?:[\^↑↩←⇑⤴⏎]|\p{Variation_Selector})+|back|return|назад|обратно|вернуться)\s*$/iu;

/** The position of an element: its document, its ancestors (outermost first), and its number in reading order. */
interface Place {
  readonly element: XmlElement;
  readonly path: string;
  readonly above: readonly XmlElement[];
  readonly order: number;
}

/**
 * A link is a note reference if its document marks it as one (epub:type or role), or if it looks like one ("[1]", "*")
 * and leads to a later passage that is not a heading and that links back or begins with the same mark.
 */
export function findNotes(documents: readonly MarkupDocument[], tally: Tally): FoundNotes {
  const { targets, links, asides } = survey(documents);
  const notes: string[] = [];
  const marks = new Map<XmlElement, number>();
  const containers = new Map<XmlElement, number>();
  const candidates = new Map<XmlElement, Candidate>();
  const tails: XmlElement[] = [];
  const aimed = new Set(links.flatMap((link) => containerOf(targetOf(link, targets)) ?? []));
  for (const link of links) {
    const target = targetOf(link, targets);
    const container = containerOf(target);
    if (!target || !container) continue;
    const candidate = candidates.get(container) ?? readCandidate(container, target, aimed);
    candidates.set(container, candidate);
    if (!isReference(link, target, candidate)) continue;
    let index = containers.get(container);
    if (index === undefined) {
      index = notes.length;
      notes.push(noteText([container, ...candidate.tail], textOf(link.element)));
      containers.set(container, index);
      tails.push(...candidate.tail);
    }
    marks.set(link.element, index);
  }
  const orphans = asides.filter((aside) => !containers.has(aside) && !holdsAny(aside, containers));
  const gone = new Set([...containers.keys(), ...tails, ...orphans]);
  const anchors = new Set(
    [...targets].flatMap(([anchor, { element, above }]) =>
      [element, ...above].some((one) => gone.has(one)) ? [anchor] : [],
    ),
  );
  tallyRemoved(documents, { marks, notes, orphans: new Set(orphans), gone }, tally);
  return {
    documents: documents.map(({ path, root }) => ({ path, root: replace(root, marks, gone) })),
    notes,
    anchors,
  };
}

interface Removed {
  readonly marks: ReadonlyMap<XmlElement, number>;
  readonly notes: readonly string[];
  readonly orphans: ReadonlySet<XmlElement>;
  readonly gone: ReadonlySet<XmlElement>;
}

/** Reports the marks, and the notes without a reference. */
function tallyRemoved(
  documents: readonly MarkupDocument[],
  { marks, notes, orphans, gone }: Removed,
  tally: Tally,
): void {
  let letters = -notes.reduce((sum, note) => sum + countLetters(note), 0);
  const visit = (element: XmlElement): void => {
    const own = gone.has(element) || marks.has(element) ? countLetters(runningText(element)) : 0;
    if (orphans.has(element)) tally.add('unreferenced-notes', 1, 'Footnotes without a reference were left out.', own);
    else if (gone.has(element) || marks.has(element)) letters += own;
    else for (const child of childElements(element)) visit(child);
  };
  for (const { root } of documents) visit(root);
  tally.add('note-marks', marks.size, 'The marks of footnotes were left out.', letters);
}

interface Survey {
  readonly targets: ReadonlyMap<string, Place>;
  readonly links: readonly Place[];
  /** Elements marked as footnotes. */
  readonly asides: readonly XmlElement[];
}

function survey(documents: readonly MarkupDocument[]): Survey {
  const targets = new Map<string, Place>();
  const links: Place[] = [];
  const asides: XmlElement[] = [];
  let order = 0;
  const visit = (element: XmlElement, path: string, above: readonly XmlElement[]): void => {
    const place = { element, path, above, order: order++ };
    const { id, name, href } = element.attributes;
    if (id !== undefined && !targets.has(`${path}#${id}`)) targets.set(`${path}#${id}`, place);
    if (name !== undefined && element.name === 'a' && !targets.has(`${path}#${name}`))
      targets.set(`${path}#${name}`, place);
    if (element.name === 'a' && href?.includes('#')) links.push(place);
    if (hasType(element, 'footnote', 'endnote', 'rearnote', 'doc-footnote', 'doc-endnote')) asides.push(element);
    const inside = [...above, element];
    for (const child of childElements(element)) visit(child, path, inside);
  };
  for (const { path, root } of documents) visit(root, path, []);
  return { targets, links, asides };
}

function targetOf({ element, path }: Place, targets: ReadonlyMap<string, Place>): Place | undefined {
  const link = splitLink(path, element.attributes.href ?? '');
  return targets.get(`${link.path}#${link.id ?? ''}`);
}

/** The element of the note: the target, or the block around it if the target is only an anchor. */
function containerOf(place: Place | undefined): XmlElement | undefined {
  if (!place) return undefined;
  const { element, above } = place;
  const line = [...above, element].reverse();
  const block = line.find((one) => isBlockElement(one.name) && one.name !== 'body' && one.name !== 'html');
  // <dt> has the number of a note and <dd> its text; in a row, the first cell has the number.
  return block?.name === 'dt' || block?.name === 'td' ? line[line.indexOf(block) + 1] : block;
}

/** The target of a link, read only once for all links to it. */
interface Candidate {
  readonly container: XmlElement;
  readonly holdsHeading: boolean;
  readonly text: string;
  /** The anchors that links in it lead to. */
  readonly aims: ReadonlySet<string>;
  /** The paragraphs of the note, if the container has only its mark. */
  readonly tail: readonly XmlElement[];
}

function readCandidate(container: XmlElement, { above }: Place, aimed: ReadonlySet<XmlElement>): Candidate {
  const parent = above[above.indexOf(container) - 1] ?? above.at(-1);
  const isMark = BACKLINK_TEXT.test(textOf(container).trim()) && linksIn(container).length > 0;
  return {
    tail: isMark && parent ? tailOf(container, parent, aimed) : [],
    container,
    holdsHeading: /^h[1-6]$/.test(container.name) || holdsHeading(container),
    text: textOf(container).trim(),
    aims: new Set(linksIn(container).map(({ attributes }) => splitLink('', attributes.href ?? '').id ?? '')),
  };
}

/** The paragraphs after a mark, up to the next heading or the next target of a link. */
function tailOf(container: XmlElement, parent: XmlElement, aimed: ReadonlySet<XmlElement>): readonly XmlElement[] {
  const after = childElements(parent);
  const rest = after.slice(after.indexOf(container) + 1);
  const end = rest.findIndex(
    (one) => aimed.has(one) || /^h[1-6]$/.test(one.name) || !isBlockElement(one.name) || holdsHeading(one),
  );
  const tail = end < 0 ? rest : rest.slice(0, end);
  // A note is short: what follows the last note is text again.
  return tail.slice(0, end < 0 ? 1 : MOST_PARAGRAPHS);
}

const MOST_PARAGRAPHS = 5;

function isReference(link: Place, target: Place, { container, holdsHeading, text, aims, tail }: Candidate): boolean {
  if (link.above.includes(container) || holdsHeading) return false;
  if (hasType(link.element, 'noteref', 'doc-noteref')) return true;
  const mark = textOf(link.element).trim();
  if (!MARK_TEXT.test(mark) || target.order < link.order) return false;
  if (hasType(container, 'footnote', 'endnote', 'rearnote', 'doc-footnote', 'doc-endnote')) return true;
  if (text.length > LONGEST_NOTE || (text.replace(BACKLINK_TEXT, '') === '' && tail.length === 0)) return false;
  // Numbers in a table of contents lead to chapters, which do not link back to them.
  const near = [link.element, ...link.above.filter(({ name }) => name !== 'body' && name !== 'html')];
  const leadsBack = near.flatMap(idsIn).some((id) => aims.has(id));
  return leadsBack || sameMark(container, text, mark) || hasClass(container, /^(?:foot|end)?notes?$/i);
}

const LONGEST_NOTE = 10_000;

function holdsHeading(element: XmlElement): boolean {
  return childElements(element).some((child) => /^h[1-6]$/.test(child.name) || holdsHeading(child));
}

/** The anchors of an element and, if it is a line of text, of the elements in it. */
function idsIn(element: XmlElement): readonly string[] {
  const { id, name } = element.attributes;
  const own = [id, name].filter((one) => one !== undefined);
  return isBlockElement(element.name) && element.name !== 'p'
    ? own
    : [...own, ...childElements(element).flatMap(idsIn)];
}

function linksIn(element: XmlElement): readonly XmlElement[] {
  return childElements(element).flatMap((child) => [...(child.name === 'a' ? [child] : []), ...linksIn(child)]);
}

/**
 * Whether a note begins with the mark. A bare number in running text is none ("12 июня мы вышли"): it must be set apart
 * by a sign or by an element of its own.
 */
function sameMark(container: XmlElement, note: string, mark: string): boolean {
  const leading = LEADING_MARK.exec(note)?.[0];
  if (leading === undefined || bare(leading) !== bare(mark)) return false;
  return !/^\s*\d+\s*$/.test(leading) || firstElementText(container) === leading.trim();
}

/** The text of the innermost element that a note begins with. */
function firstElementText(container: XmlElement): string | undefined {
  const first = container.children.find((child) => typeof child !== 'string' || child.trim() !== '');
  if (first === undefined || typeof first === 'string') return undefined;
  return LEADING_MARK.exec(`${textOf(first).trim()} `)?.[0].trim() === textOf(first).trim()
    ? textOf(first).trim()
    : firstElementText(first);
}

function bare(mark: string): string {
  return mark.replace(/[^\p{L}\p{N}*†‡§]/gu, '').toLowerCase();
}

/**
 * The text of a note: its paragraphs on one line, without its mark and the link back. A number that is not the mark
 * belongs to the note.
 */
function noteText(elements: readonly XmlElement[], mark: string): string {
  const text = elements
    .map(said)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^[[(]\s*[\])]\s*/, '');
  const leading = LEADING_MARK.exec(text)?.[0] ?? '';
  const isMark = /^[[(]/.test(leading) || bare(leading) === bare(mark);
  return (isMark ? text.slice(leading.length) : text).replace(/^[\s.:)\]]+/, '').trim();
}

function said(node: XmlNode): string {
  if (typeof node === 'string') return node;
  if (node.name === 'script' || node.name === 'style') return '';
  const isWayBack =
    node.name === 'a' && attributeOf(node, 'href')?.includes('#') && BACKLINK_TEXT.test(textOf(node).trim());
  if (isWayBack || hasType(node, 'backlink', 'doc-backlink')) return '';
  const text = node.children.map(said).join('');
  return isBlockElement(node.name) || node.name === 'br' ? ` ${text} ` : text;
}

function holdsAny(element: XmlElement, wanted: ReadonlyMap<XmlElement, number>): boolean {
  return childElements(element).some((child) => wanted.has(child) || holdsAny(child, wanted));
}

function replace(
  element: XmlElement,
  marks: ReadonlyMap<XmlElement, number>,
  gone: ReadonlySet<XmlElement>,
): XmlElement {
  const children = element.children.flatMap((child): readonly XmlNode[] => {
    if (typeof child === 'string') return [child];
    if (gone.has(child)) return [];
    const mark = marks.get(child);
    return mark === undefined ? [replace(child, marks, gone)] : [noteMark(mark)];
  });
  return { ...element, children: unwrapMark(children) };
}

/** The brackets left over from "[<a>1</a>]". */
function unwrapMark(children: readonly XmlNode[]): readonly XmlNode[] {
  return children.map((child, index) => {
    if (typeof child !== 'string') return child;
    const [before, after] = [children[index - 1], children[index + 1]];
    const opened = isMark(after) ? child.replace(/[[(]$/, '') : child;
    return isMark(before) ? opened.replace(/^[\])]/, '') : opened;
  });
}

function isMark(node: XmlNode | undefined): boolean {
  return typeof node === 'string' && /^\uE000\d+\uE001$/.test(node);
}
