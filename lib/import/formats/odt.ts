// Reads OpenDocument texts (.odt) of LibreOffice and other programs; pictures and comments are left out.
import { UserError } from '../../error.ts';
import { findElements, parseXml, textOf, type XmlElement, type XmlNode } from '../../formats/read-xml.ts';
import { openZip, type ZipArchive } from '../../formats/unzip.ts';
import { countLetters } from '../account.ts';
import { realAuthor, realTitle } from '../default-names.ts';
import type { Importer } from '../importer.ts';
import { type DocumentProperties, element, readDocument } from '../markup/read-document.ts';
import { stripMarkup } from '../plain-markup.ts';
import { startTally, type Tally } from '../tally.ts';

/** Elements whose content is no running text. */
const MUTE =
  /^(?:tracked-changes|sequence-decls|forms|annotation|annotation-end|table-of-content|image|object|alphabetical-index|bibliography|note-citation)$/;
/** The names of styles are English in every language version, with "_20_" for a space; users' own may be Russian. */
const QUOTATION = /^(?:quotations?|quote|block text|epigraph|эпиграф|цитата)$/i;
const VERSE = /^(?:verse|poem|poetry|stanza|стихи|стих)$/i;

export const odt: Importer = {
  format: 'odt',
  read: async (bytes, { limits }) => {
    const archive = openZip(bytes, limits);
    const content = readPart(archive, 'content.xml');
    const [body] = content ? findElements(content, 'text').filter(({ children }) => children.length > 0) : [];
    if (!content || !body)
      throw new UserError(
        'odt',
        'The OpenDocument file has no text.',
        'Open it in a word processor and save it again.',
      );
    const tally = startTally();
    const styles = readStyles(content, readPart(archive, 'styles.xml'));
    return readDocument(toHtml(body, styles, tally), readProperties(archive), tally);
  },
  plain: (bytes, { limits }) =>
    stripMarkup(new TextDecoder().decode(openZip(bytes, limits).read('content.xml')), { silent: UNSEEN, isXml: true }),
};

/** Elements of content.xml outside the text, and deleted text. */
const UNSEEN = /^(?:office:(?:automatic-styles|font-face-decls|scripts)|text:tracked-changes)$/;

function readPart(archive: ZipArchive, name: string): XmlElement | undefined {
  const part = archive.read(name);
  return part && parseXml(new TextDecoder().decode(part), { file: `The document's ${name}` });
}

/** What a style says of text; the name of its parent: "P1" is a style without a name, based on "Quotations". */
interface Style {
  readonly parent: string | undefined;
  /** Attributes as those of applyStyles. */
  readonly looks: Readonly<Record<string, string>>;
  /** undefined: as its parent. */
  readonly isHidden: boolean | undefined;
}

type Styles = ReadonlyMap<string, Style>;

function readStyles(...parts: readonly (XmlElement | undefined)[]): Styles {
  const styles = new Map<string, Style>();
  for (const part of parts) {
    for (const style of part ? findElements(part, 'style') : []) {
      const name = style.attributes['style:name'];
      const parent = style.attributes['style:parent-style-name'];
      const [properties] = findElements(style, 'text-properties');
      const looks = style.attributes['style:family'] === 'text' ? looksOf(properties) : {};
      const display = properties?.attributes['text:display'];
      const isHidden = display === undefined ? undefined : display === 'none';
      if (name !== undefined && !styles.has(name)) styles.set(name, { parent, looks, isHidden });
    }
  }
  return styles;
}

function looksOf(properties: XmlElement | undefined): Style['looks'] {
  const said = (name: string, yes: RegExp) => {
    const value = properties?.attributes[name];
    return value === undefined ? undefined : yes.test(value) ? 'yes' : 'no';
  };
  const looks = {
    'data-italic': said('fo:font-style', /italic|oblique/),
    'data-bold': said('fo:font-weight', /bold|[6-9]00/),
    'data-small': said('fo:font-variant', /small-caps/),
  };
  return Object.fromEntries(
    Object.entries(looks).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

/** What a style and those that it is based on say of text. */
function looksOfStyle(name: string | undefined, styles: Styles): Style['looks'] {
  const chain: Style['looks'][] = [];
  for (let at = name; at !== undefined && chain.length < 20; at = styles.get(at)?.parent)
    chain.unshift(styles.get(at)?.looks ?? {});
  return Object.assign({}, ...chain);
}

/** Whether an element is not shown: by its style, or by a condition or a field of its own. */
function isHidden({ name, attributes }: XmlElement, styles: Styles): boolean {
  if (attributes['text:display'] === 'none' || attributes['text:is-hidden'] === 'true') return true;
  if (!/^(?:h|p|span)$/.test(name)) return false;
  const seen = new Set<string>();
  for (let at = attributes['text:style-name']; at !== undefined && !seen.has(at); at = styles.get(at)?.parent) {
    seen.add(at);
    const said = styles.get(at)?.isHidden;
    if (said !== undefined) return said;
  }
  return false;
}

/** The names of a style and of those that it is based on, as a user sees them. */
function styleNames(name: string | undefined, styles: Styles): readonly string[] {
  const names: string[] = [];
  for (let at = name; at !== undefined && names.length < 20; at = styles.get(at)?.parent)
    names.push(at.replaceAll('_20_', ' '));
  return names;
}

/** The text as HTML; notes become a list at its end, to which their marks link. */
function toHtml(body: XmlElement, styles: Styles, tally: Tally): XmlElement {
  const notes: XmlElement[] = [];
  const hasTitle = findElements(body, 'p').some((paragraph) => isTitle(paragraph, styles));
  let omitted = 0;
  const convertAll = (nodes: readonly XmlNode[]) => nodes.flatMap(convert);
  const convert = (node: XmlNode): readonly XmlNode[] => {
    if (typeof node === 'string') return [node];
    const { attributes, children } = node;
    if (isHidden(node, styles)) {
      const letters = countLetters(textOf(node));
      tally.add('hidden', letters > 0 ? 1 : 0, 'Hidden text was left out.', letters);
      return [];
    }
    switch (node.name) {
      case 'h': {
        const level = Number(attributes['text:outline-level'] ?? 1) + (hasTitle ? 1 : 0);
        return [element(`h${Math.min(6, Math.max(1, level))}`, convertAll(children))];
      }
      case 'p':
        return [paragraph(convertAll(children), styleNames(attributes['text:style-name'], styles))];
      case 'span':
        return [element('span', convertAll(children), looksOfStyle(attributes['text:style-name'], styles))];
      case 'a':
        return [element('a', convertAll(children), { href: attributes['xlink:href'] ?? '' })];
      case 's':
        return [' '.repeat(Math.min(100, Number(attributes['text:c'] ?? 1)))];
      case 'tab':
        return ['\t'];
      case 'line-break':
        return [element('br', [])];
      case 'number':
        // The number of a heading or a paragraph, as it is shown.
        return [...convertAll(children), ' '];
      case 'ruby-text':
        return ['(', ...convertAll(children), ')'];
      case 'frame':
        // Its title and description are of a picture.
        return children.flatMap((child) => {
          if (typeof child === 'string' || !/^(?:title|desc)$/.test(child.name)) return convert(child);
          leaveOut(child);
          return [];
        });
      case 'note':
        return [mark(node)];
      case 'list':
        return [element('ul', convertAll(children))];
      case 'list-item':
      case 'list-header':
        return [element('li', convertAll(children))];
      case 'table':
        return [element('table', convertAll(children))];
      case 'table-row':
        return [element('tr', convertAll(children))];
      case 'table-cell':
        return [element('td', convertAll(children))];
      case 'section':
        return [element('div', convertAll(children))];
      default:
        if (!MUTE.test(node.name)) return convertAll(children);
        if (node.name === 'image' || node.name === 'object') omitted += 1;
        leaveOut(node);
        return [];
    }
  };
  const leaveOut = (node: XmlElement): void => {
    const letters = node.name === 'tracked-changes' ? 0 : countLetters(textOf(node));
    tally.add('apparatus', letters > 0 ? 1 : 0, 'Comments, contents, indexes and captions were left out.', letters);
  };
  const mark = (note: XmlElement): XmlElement => {
    const number = notes.length + 1;
    const written = findElements(note, 'note-citation').map(textOf).join('');
    const letters = countLetters(written) - countLetters(`${number}`);
    tally.add('note-marks', 1, 'The marks of footnotes were left out.', letters);
    const content = findElements(note, 'note-body').flatMap(({ children }) => convertAll(children));
    notes.push(
      element('li', [...content, element('a', ['↑'], { href: `#note-ref-${number}` })], { id: `note-${number}` }),
    );
    return element('a', [`[${number}]`], { href: `#note-${number}`, id: `note-ref-${number}` });
  };
  const text = convertAll(body.children);
  tally.add('pictures', omitted, 'Pictures were left out.');
  return element('body', notes.length > 0 ? [...text, element('ol', notes)] : text);
}

function isTitle({ attributes }: XmlElement, styles: Styles): boolean {
  return styleNames(attributes['text:style-name'], styles).includes('Title');
}

function paragraph(children: readonly XmlNode[], names: readonly string[]): XmlElement {
  const is = (pattern: RegExp) => names.some((name) => pattern.test(name));
  if (is(/^Title$/)) return element('h1', children, { class: 'title' });
  if (is(QUOTATION)) return element('blockquote', [element('p', children)]);
  if (is(VERSE)) return element('div', [element('p', children)], { class: 'poem' });
  const role = names.find((name) => /^(?:Author|Date|Subtitle)$/.test(name));
  return element('p', children, role === undefined ? {} : { class: role.toLowerCase() });
}

function readProperties(archive: ZipArchive): DocumentProperties {
  const meta = readPart(archive, 'meta.xml');
  const said = (name: string) => meta && findElements(meta, name).map((found) => textOf(found).trim())[0];
  return {
    title: realTitle(said('title') || undefined),
    author: realAuthor(said('initial-creator') || said('creator') || undefined),
  };
}
