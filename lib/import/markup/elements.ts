// Classifies (X)HTML elements for reading their text.
import { attributeOf, type XmlElement, type XmlNode } from '../../formats/read-xml.ts';

const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** Elements without running text. */
const MUTE = new Set(
  'applet area audio base button canvas colgroup datalist embed figcaption frameset head iframe img input link map math meta nav noframes noscript object option param picture progress rp rt script select source style svg template textarea title track video'.split(
    ' ',
  ),
);

export function isBlockElement(name: string): boolean {
  return BLOCKS.has(name);
}

/** Why the text of an element is left out. */
export interface Mute {
  readonly kind: string;
  readonly message: string;
}

const PAGE_NUMBER: Mute = { kind: 'page-numbers', message: 'Printed page numbers were left out.' };
const LINE_NUMBER: Mute = { kind: 'line-numbers', message: 'Numbers of verse lines were left out.' };
const HIDDEN: Mute = { kind: 'hidden', message: 'Text that the page hides was left out.' };
const PICTURE: Mute = { kind: 'pictures', message: 'Pictures and their captions were left out.' };
const NAVIGATION: Mute = { kind: 'navigation', message: 'Navigation was left out.' };
const OBJECT: Mute = { kind: 'objects', message: 'Forms and embedded objects were left out.' };

/** Why an element is skipped: scripts, pictures, forms, navigation, hidden elements, printed numbers; or undefined. */
export function muteOf(element: XmlElement): Mute | undefined {
  const { hidden, style = '', 'aria-hidden': ariaHidden } = element.attributes;
  if (isPageNumber(element)) return PAGE_NUMBER;
  if (hasClass(element, /^(?:line-?num(?:ber)?|lnum|ln|vnum|verse-?num(?:ber)?|verse-?no|linenr|poem-?num(?:ber)?)$/i))
    return LINE_NUMBER;
  if (MUTE.has(element.name)) {
    if (/^(?:img|svg|picture|figcaption)$/.test(element.name)) return PICTURE;
    return element.name === 'nav' ? NAVIGATION : OBJECT;
  }
  const isHidden =
    hidden !== undefined || ariaHidden === 'true' || /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style);
  return isHidden ? HIDDEN : undefined;
}

/** Elements whose content is no text at all. */
export const SILENT_ELEMENTS = /^(?:iframe|script|style|template|textarea|title)$/;

/** The text in an element, visible or not, without scripts, styles and titles, and without note marks. */
export function runningText(node: XmlNode): string {
  if (typeof node === 'string') return node.replace(/\uE000\d+\uE001/g, '');
  return SILENT_ELEMENTS.test(node.name) ? '' : node.children.map(runningText).join(' ');
}

function isPageNumber(element: XmlElement): boolean {
  return (
    hasType(element, 'pagebreak', 'doc-pagebreak') || hasClass(element, /^(?:pagenum|page-?number|pageno|pagebreak)$/i)
  );
}

/** Whether epub:type or role contains one of these. */
export function hasType(element: XmlElement, ...types: readonly string[]): boolean {
  const written = `${element.attributes['epub:type'] ?? ''} ${element.attributes.role ?? ''}`.split(/\s+/);
  return types.some((type) => written.includes(type));
}

/** Whether one of the classes matches. */
export function hasClass(element: XmlElement, pattern: RegExp): boolean {
  return (attributeOf(element, 'class') ?? '').split(/\s+/).some((name) => pattern.test(name));
}
