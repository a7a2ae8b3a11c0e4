// Parses HTML, valid or not, into the same plain tree as XML; and serialises it.
import { parseHTML } from 'linkedom';
import { UserError } from '../../error.ts';
import { XML_DEPTH, type XmlElement, type XmlNode } from '../../formats/read-xml.ts';
import { withoutComments } from './comments.ts';

/** Tags and entities; a long novel has some ten thousand. */
const MOST_TAGS = 1_000_000;
/** Limit of open elements; the parser's time grows with its square. */
const MOST_OPEN = 2_000;
/** Void elements, and elements with an optional end tag. */
const SELF_ENDING =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|td|th|tr|dd|dt|option|thead|tbody)$/;

/** Private-use characters for "<" and "&" in text: each entity would cost the parser a node and its users a copy. */
const LESS = '\uE003';
const AND = '\uE004';

const ELEMENT = 1;
const TEXT = 3;

/** A document of linkedom; lib does not use the DOM types. */
type HtmlDocument = ReturnType<typeof parseHTML>['document'];

interface DomNode {
  readonly nodeType: number;
  readonly nodeValue: string | null;
  readonly lastChild: DomNode | null;
  readonly previousSibling: DomNode | null;
}

interface DomElement extends DomNode {
  readonly localName: string;
  readonly getAttributeNames: () => readonly string[];
  readonly getAttribute: (name: string) => string | null;
}

/**
 * Parses HTML into a tree of lower-case elements with the root <html>. Scripts are not run; they are text that is
 * ignored. Elements nested deeper than XML_DEPTH are moved up to that depth. Throws a UserError if there is too much
 * markup.
 */
export function parseHtml(source: string): XmlElement {
  const html = withoutComments(source);
  measure(html);
  const roots = [...parseDocument(html).childNodes].flatMap((node): readonly XmlNode[] =>
    node.nodeType === ELEMENT ? [treeOf(node)] : node.nodeType === TEXT ? [unstand(node.nodeValue ?? '')] : [],
  );
  // Text after </html> belongs to the page; so does that of a second <html>.
  const children = roots.flatMap((node) => (typeof node !== 'string' && node.name === 'html' ? node.children : [node]));
  const root = roots.find((node) => typeof node !== 'string' && node.name === 'html');
  return { name: 'html', attributes: typeof root === 'object' ? root.attributes : {}, line: 0, children };
}

/** The document as a DOM, for callers that need one. */
export function parseDocument(html: string): HtmlDocument {
  // A "<" that opens no tag costs the parser a copy of the text before it, an entity costs a node of the tree.
  const eased = withoutOpenSilence(html)
    .replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, text: string) => text.replaceAll('<', LESS).replaceAll('&', AND))
    .replaceAll('<![CDATA[', '')
    .replace(/<(?![a-z/!?])/gi, LESS)
    .replace(/&#(?:(\d{1,7})|x([\da-f]{1,6}));/gi, decodeNumber);
  const isWhole = /<(?:html|body)[\s>]/i.test(html.slice(0, 100_000));
  return parseHTML(isWhole ? eased : `<!doctype html><html><body>${eased}</body></html>`).document;
}

/** Elements whose content is not text, up to their end tag or to the end of the file. */
const RAW = ['script', 'style', 'textarea', 'title', 'iframe', 'noembed', 'noframes', 'xmp'];

/** The page without start tags of such elements that are never closed: all text after them would be lost. */
function withoutOpenSilence(html: string): string {
  const lower = html.toLowerCase();
  const cuts: (readonly [from: number, to: number])[] = [];
  for (const name of RAW) {
    let at = lower.indexOf(`<${name}`, lower.lastIndexOf(`</${name}`) + 1);
    for (; at >= 0; at = lower.indexOf(`<${name}`, at + 1)) {
      if (!/[\s/>]/.test(lower[at + name.length + 1] ?? '>')) continue;
      const end = lower.indexOf('>', at);
      cuts.push([at, end < 0 ? lower.length : end + 1]);
    }
  }
  if (cuts.length === 0 || lower.length !== html.length) return html;
  let text = '';
  let from = 0;
  for (const [start, end] of cuts.sort(([one], [other]) => one - other)) {
    text += html.slice(from, Math.max(from, start));
    from = Math.max(from, end);
  }
  return text + html.slice(from);
}

/** The character of a numeric reference; special characters of HTML and invalid numbers are left to the parser. */
function decodeNumber(written: string, decimal: string | undefined, hexadecimal: string | undefined): string {
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
  const isPlain = code >= 0xa0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isPlain ? String.fromCodePoint(code) : written;
}

/** The tree of a DOM element; without recursion, since the file may be nested deeply. */
export function treeOf(root: DomNode): XmlElement {
  const document: XmlNode[] = [];
  const waiting: { readonly node: DomNode; readonly into: XmlNode[]; readonly depth: number }[] = [
    { node: root, into: document, depth: 1 },
  ];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, into, depth } = next;
    if (node.nodeType === TEXT) into.push(unstand(node.nodeValue ?? ''));
    if (!isElement(node)) continue;
    const children: XmlNode[] = [];
    const attributes = Object.fromEntries(
      node.getAttributeNames().map((name) => [name.toLowerCase(), node.getAttribute(name) ?? '']),
    );
    into.push({ name: node.localName.toLowerCase(), attributes, line: 0, children });
    const isDeep = depth >= XML_DEPTH;
    // Children are pushed in reverse order, so that the first one is popped first.
    for (let child = node.lastChild; child; child = child.previousSibling)
      waiting.push({ node: child, into: isDeep ? into : children, depth: isDeep ? depth : depth + 1 });
  }
  const [tree] = document;
  if (typeof tree !== 'object') throw new TypeError('the root of a document is not an element');
  return tree;
}

function unstand(text: string): string {
  return text.replaceAll(LESS, '<').replaceAll(AND, '&');
}

function isElement(node: DomNode): node is DomElement {
  return node.nodeType === ELEMENT;
}

/** Serialises the tree to HTML. */
export function writeHtml(node: XmlNode): string {
  if (typeof node === 'string') return node.replaceAll('<', LESS).replaceAll('&', AND);
  if (node.name === 'script' || node.name === 'style') return '';
  const attributes = Object.entries(node.attributes).map(
    ([name, value]) => ` ${name}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`,
  );
  const start = `<${node.name}${attributes.join('')}>`;
  return /^(?:br|hr|img|input|link|meta|wbr)$/.test(node.name)
    ? start
    : `${start}${node.children.map(writeHtml).join('')}</${node.name}>`;
}

/** Counts tags and entities before a tree is built: in one pass, with scripts and styles skipped. */
function measure(html: string): void {
  let tags = 0;
  let open = 0;
  const tag = /<(\/?[a-z][a-z0-9]*)|&[a-z]/gi;
  for (let match = tag.exec(html); match; match = tag.exec(html)) {
    const name = (match[1] ?? '').toLowerCase();
    if (/^(?:script|style)$/.test(name)) {
      const end = `</${name}`;
      const at = indexOfIgnoringCase(html, end, tag.lastIndex);
      if (at < 0) return;
      tag.lastIndex = at + end.length;
    } else if (name.startsWith('/')) {
      if (!SELF_ENDING.test(name.slice(1))) open = Math.max(0, open - 1);
    } else if (name !== '' && !SELF_ENDING.test(name)) {
      open++;
    }
    tags++;
    if (tags > MOST_TAGS || open > MOST_OPEN)
      throw new UserError(
        'html-too-much',
        `The HTML has too much markup (${tags > MOST_TAGS ? 'too many tags' : 'elements nested too deeply'}).`,
        'Save the text from a browser as plain text, and use that.',
      );
  }
}

function indexOfIgnoringCase(text: string, wanted: string, from: number): number {
  const pattern = new RegExp(wanted, 'gi');
  pattern.lastIndex = from;
  return pattern.exec(text)?.index ?? -1;
}
