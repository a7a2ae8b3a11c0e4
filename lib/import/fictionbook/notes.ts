// Finds the footnotes of a FictionBook: the sections of a body of notes, and every element that a link of the type
// "note" leads to.
import { attributeOf, childElements, textOf, type XmlElement, type XmlNode } from '../../formats/read-xml.ts';
import { countLetters } from '../account.ts';
import type { Tally } from '../tally.ts';

export interface FictionNotes {
  /** The texts of the notes. */
  readonly texts: readonly string[];
  /** The index of the note that a link leads to. */
  readonly indexOf: ReadonlyMap<string, number>;
  /** Elements that are notes, and so are not part of the text. */
  readonly gone: ReadonlySet<XmlElement>;
  /** The bodies that contain only notes. */
  readonly bodies: ReadonlySet<XmlElement>;
}

const NOTES_NAME = /^(?:(?:foot|end)?notes?|comments?|примечани[ея]|сноск[аи]|комментари[ий])\s*\d*$/i;
const NOTES_TITLE = /^(?:примечания|сноски|комментарии|notes|footnotes|endnotes|comments)[.:]?$/i;
/** A longer section is a chapter, even if it is linked as a note. */
const LONGEST_NOTE = 10_000;
const LEADING_MARK = /^\s*(?:\[\s*\d{1,4}\s*\]|\(\s*\d{1,4}\s*\)|\d{1,4}[.)]|\*{1,4}|\d{1,4}(?=\s|$))\s*/;

/** The heading of a list of notes: "Примечания". */
export function isNotesTitle(text: string): boolean {
  return NOTES_TITLE.test(text.trim());
}

export function findFictionNotes(root: XmlElement, tally: Tally): FictionNotes {
  const bodies = new Set(childElements(root, 'body').filter((body, index) => index > 0 && isNotesBody(body)));
  for (const body of childElements(root, 'body'))
    if (NOTES_NAME.test(attributeOf(body, 'name') ?? '')) bodies.add(body);
  const targets = targetsOf(root, bodies);
  const texts: string[] = [];
  const indexOf = new Map<string, number>();
  const gone = new Set<XmlElement>();
  for (const [id, { element, mark }] of targets) {
    indexOf.set(id, texts.length);
    const whole = spaced(element, element);
    const said = whole.replace(/\s+/g, ' ').trim();
    const leading = LEADING_MARK.exec(said)?.[0] ?? '';
    // A note of its own may begin with a number; only a repeated mark is removed.
    const text =
      bareMark(leading) !== '' && bareMark(leading) === bareMark(mark ?? '') ? said.slice(leading.length) : said;
    texts.push(text);
    gone.add(element);
    const letters = countLetters(textOf(element)) - countLetters(text);
    if (letters > 0) tally.add('note-marks', 1, 'The marks of footnotes were left out.', letters);
  }
  return { texts, indexOf, gone, bodies };
}

function isNotesBody(body: XmlElement): boolean {
  const [title] = childElements(body, 'title');
  return title !== undefined && isNotesTitle(textOf(title));
}

interface Target {
  readonly element: XmlElement;
  /** The text of the first link to it. */
  readonly mark: string | undefined;
}

function targetsOf(root: XmlElement, bodies: ReadonlySet<XmlElement>): ReadonlyMap<string, Target> {
  const elements = new Map<string, { readonly element: XmlElement; readonly isInNotes: boolean }>();
  const links: {
    readonly id: string;
    readonly mark: string;
    readonly above: readonly XmlElement[];
    readonly isNote: boolean;
  }[] = [];
  const visit = (element: XmlElement, above: readonly XmlElement[], isInNotes: boolean): void => {
    const id = attributeOf(element, 'id');
    if (id !== undefined && !elements.has(id)) elements.set(id, { element, isInNotes });
    if (element.name === 'a') {
      const href = (attributeOf(element, 'href') ?? '').replace(/^.*#/, '');
      links.push({ id: href, mark: textOf(element), above, isNote: attributeOf(element, 'type') === 'note' });
    }
    for (const child of childElements(element)) visit(child, [...above, element], isInNotes || bodies.has(child));
  };
  for (const body of childElements(root, 'body')) visit(body, [], bodies.has(body));
  const targets = new Map<string, Target>();
  const add = (id: string, mark: string | undefined): void => {
    const found = elements.get(id);
    if (found && !targets.has(id)) targets.set(id, { element: found.element, mark });
  };
  for (const { id, mark, above, isNote } of links) {
    const found = elements.get(id);
    if (!found || above.includes(found.element) || found.element.name === 'body' || found.element.name === 'a')
      continue;
    const isShort = textOf(found.element).length <= LONGEST_NOTE;
    if ((isNote && isShort) || found.isInNotes) add(id, mark);
  }
  // Inside a note there are no other notes.
  const notes = new Set([...targets.values()].map(({ element }) => element));
  for (const [id, { element }] of targets) {
    if (childElements(element).some((child) => holdsAny(child, notes))) targets.delete(id);
  }
  // Unreferenced sections of a body of notes are reported by the caller.
  return targets;
}

function holdsAny(element: XmlElement, wanted: ReadonlySet<XmlElement>): boolean {
  return wanted.has(element) || childElements(element).some((child) => holdsAny(child, wanted));
}

/** The text of a note without its title, with spaces between its paragraphs and lines. */
function spaced(node: XmlNode, note: XmlElement): string {
  if (typeof node === 'string') return node;
  if (node.name === 'title' && note.children.includes(node)) return '';
  const text = node.children.map((child) => spaced(child, note)).join('');
  return /^(?:a|b|code|date|emphasis|i|strikethrough|strong|style|sub|sup)$/.test(node.name) ? text : ` ${text} `;
}

function bareMark(mark: string): string {
  return mark.replace(/[^\p{L}\p{N}*]/gu, '').toLowerCase();
}
