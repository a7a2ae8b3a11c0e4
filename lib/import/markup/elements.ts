// Classifies (X)HTML elements for reading their text.
import { attributeOf, type XmlElement } from '../../formats/read-xml.ts';

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

/** Whether an element is skipped: scripts, pictures, forms, navigation, hidden elements, printed page numbers. */
export function isMute(element: XmlElement): boolean {
  const { hidden, style = '', 'aria-hidden': ariaHidden } = element.attributes;
  return (
    MUTE.has(element.name) ||
    hidden !== undefined ||
    ariaHidden === 'true' ||
    /display\s*:\s*none/i.test(style) ||
    isPageNumber(element)
  );
}

export function isPageNumber(element: XmlElement): boolean {
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
