// Reads XML as events or as a tree: no declared entities, only predefined ones, and limited nesting.
import { SaxesParser } from 'saxes';
import { UserError } from '../error.ts';

/** A start tag. */
export interface XmlTag {
  /** Without its prefix: "title" for <dc:title>. */
  readonly name: string;
  /** By the names as written, including prefixes: "xml:lang". */
  readonly attributes: Readonly<Record<string, string>>;
  /** The position of the end of the tag, from 1. */
  readonly line: number;
}

/** An element with its content. */
export interface XmlElement extends XmlTag {
  readonly children: readonly XmlNode[];
}

export type XmlNode = XmlElement | string;

export interface XmlEvents {
  readonly open?: (tag: XmlTag) => void;
  readonly close?: (name: string) => void;
  /** All the text between two tags, with entities resolved; a CDATA section is a separate text. */
  readonly text?: (text: string) => void;
}

export interface XmlOptions {
  /** The name of the file in messages: "OPS/chapter1.xhtml", "The file". */
  readonly file: string;
  /** Named entities that the format allows besides XML's five, without "&" and ";". */
  readonly entities?: Readonly<Record<string, string>>;
}

/** Accepts XML in chunks that may end anywhere. */
export interface XmlReader {
  readonly write: (piece: string) => void;
  /** Ends the document: an open element is an error. */
  readonly end: () => void;
}

/** Deeper than any text, and shallow enough for recursive functions. */
export const XML_DEPTH = 256;

/** A tree of this size takes about 300 MB; a long novel has about fifty thousand elements and text nodes. */
export const XML_NODES = 1_000_000;

/**
 * Opens a reader that calls `events` while XML comes in, with constant memory. Throws a UserError, with line and
 * column, if the XML is not well-formed, if its document type has declarations (which allow entity bombs and reading
 * local files), and if elements are nested deeper than XML_DEPTH.
 */
export function openXmlReader(events: XmlEvents, { file, entities = {} }: XmlOptions): XmlReader {
  const parser = new SaxesParser<{ xmlns: false }>({ xmlns: false });
  Object.assign(parser.ENTITIES, entities);
  const place = () => `line ${parser.line}, column ${parser.column + 1}`;
  let depth = 0;

  parser.on('error', ({ message }) => {
    const reason = message.replace(/^\d+:\d+: /, '').replace(/\.$/, '');
    throw new UserError(
      'xml',
      `${file} is not well-formed XML: ${place()}: ${reason}.`,
      'It may be truncated or damaged: download it again, or save it again in the program that made it.',
    );
  });
  parser.on('doctype', (doctype) => {
    if (!doctype.includes('[')) return;
    throw new UserError(
      'xml-doctype',
      `${file} declares entities (${place()}), which are not supported.`,
      'Remove the part in square brackets from its DOCTYPE.',
    );
  });
  parser.on('opentag', ({ name, attributes }) => {
    depth++;
    if (depth > XML_DEPTH)
      throw new UserError(
        'xml-depth',
        `${file} nests elements deeper than ${XML_DEPTH} levels (${place()}).`,
        'The file is broken or malicious. Use another copy.',
      );
    events.open?.({ name: localName(name), attributes, line: parser.line });
  });
  parser.on('closetag', ({ name }) => {
    depth--;
    events.close?.(localName(name));
  });
  parser.on('text', (text) => events.text?.(text));
  parser.on('cdata', (text) => events.text?.(text));
  return { write: (piece) => void parser.write(piece), end: () => void parser.close() };
}

/** Calls `events` for a whole document. Throws like openXmlReader. */
export function readXml(xml: string, events: XmlEvents, options: XmlOptions): void {
  const reader = openXmlReader(events, options);
  reader.write(xml);
  reader.end();
}

/** The root of the tree of a whole document. Throws like openXmlReader, and for a tree of more than XML_NODES nodes. */
export function parseXml(xml: string, options: XmlOptions): XmlElement {
  const document: XmlNode[] = [];
  const open = [document];
  let nodes = 0;
  const add = (node: XmlNode): void => {
    nodes++;
    if (nodes > XML_NODES) throw tooLarge(options.file);
    open.at(-1)?.push(node);
  };
  readXml(
    xml,
    {
      open: (tag) => {
        const children: XmlNode[] = [];
        add({ ...tag, children });
        open.push(children);
      },
      close: () => {
        open.pop();
      },
      text: add,
    },
    options,
  );
  const root = document.find((node) => typeof node !== 'string');
  // A document without a root is not well-formed, which the reader has reported.
  if (!root) throw new TypeError('a document without a root');
  return root;
}

function tooLarge(file: string): UserError {
  return new UserError(
    'xml-too-large',
    `${file} has more than ${XML_NODES.toLocaleString('en')} elements and text nodes.`,
    'If the file is correct, divide it into smaller files.',
  );
}

/** An attribute's value, with any prefix: "href" finds "xlink:href" and "l:href". */
export function attributeOf({ attributes }: XmlTag, name: string): string | undefined {
  const exact = attributes[name];
  if (exact !== undefined) return exact;
  const key = Object.keys(attributes).find((written) => localName(written) === name);
  return key === undefined ? undefined : attributes[key];
}

/** The child elements, all or those with a name. */
export function childElements(element: XmlElement, name?: string): readonly XmlElement[] {
  return element.children.filter(
    (child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name),
  );
}

/** All descendant elements with a name, in document order. */
export function findElements(element: XmlElement, name: string): readonly XmlElement[] {
  return childElements(element).flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...findElements(child, name),
  ]);
}

/** The text content, at any depth. */
export function textOf(node: XmlNode): string {
  return typeof node === 'string' ? node : node.children.map(textOf).join('');
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
