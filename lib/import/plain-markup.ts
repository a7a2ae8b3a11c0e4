// Extracts the text of XML or HTML by removing its tags, without building a tree: the basis of an importer's account.
import { characterEntities } from 'character-entities';
import { commentEnd } from './markup/comments.ts';

export interface StripOptions {
  /** Elements whose content is not text: scripts, styles, binary data, metadata. */
  readonly silent: RegExp;
  /** In XML a "<" cannot be in a quoted value: a tag with one has lost its closing quote. */
  readonly isXml?: boolean;
}

/** The text between the tags, with character references resolved and a space for each tag. Linear time. */
export function stripMarkup(source: string, { silent, isXml = false }: StripOptions): string {
  const pieces: string[] = [];
  let muted: { readonly name: string; depth: number } | undefined;
  const say = (text: string): void => {
    if (!muted) pieces.push(text);
  };
  const unclosed = new Set<string>();
  /** An element without an end tag would silence the rest of the file. */
  const isClosed = (name: string, from: number): boolean => {
    if (unclosed.has(name)) return false;
    const found =
      source.indexOf(`</${name}`, from) >= 0 || new RegExp(`</${RegExp.escape(name)}`, 'i').test(source.slice(from));
    if (!found) unclosed.add(name);
    return found;
  };
  let at = 0;
  while (at < source.length) {
    const open = source.indexOf('<', at);
    if (open < 0) break;
    say(resolveReferences(source.slice(at, open)));
    if (source.startsWith('<!--', open)) at = commentEnd(source, open);
    else if (source.startsWith('<![CDATA[', open)) {
      const end = source.indexOf(']]>', open);
      if (end >= 0) say(source.slice(open + 9, end));
      at = end < 0 ? open + 9 : end + 3;
    } else if (/[!?]/.test(source[open + 1] ?? '')) at = after(source, '>', open);
    else {
      const [, slash = '', name] = /^<(\/?)([A-Za-z_][^\s/>]*)/.exec(source.slice(open, open + 200)) ?? [];
      if (name === undefined) {
        // A "<" that opens no tag is text.
        say('<');
        at = open + 1;
        continue;
      }
      const end = endOfTag(source, open, isXml);
      const isEmpty = source[end - 2] === '/';
      const lower = name.toLowerCase();
      const isSilent = !slash && silent.test(lower) && isClosed(name, end);
      if (isSilent && !isXml && !muted && RAW.test(lower)) {
        at = endOfRaw(source, lower, end);
        say(' ');
        continue;
      }
      if (muted && lower === muted.name && !isEmpty) muted.depth += slash ? -1 : 1;
      else if (!muted && !isEmpty && isSilent) muted = { name: lower, depth: 1 };
      if (muted?.depth === 0) muted = undefined;
      say(' ');
      at = end;
    }
  }
  say(resolveReferences(source.slice(at)));
  return pieces.join('');
}

/** Elements of HTML that have no elements inside: they end with the first end tag of their name. */
const RAW = /^(?:script|style|textarea|title|iframe|noembed|noframes|xmp)$/;

function endOfRaw(source: string, name: string, from: number): number {
  const pattern = new RegExp(`</${RegExp.escape(name)}`, 'gi');
  pattern.lastIndex = from;
  return pattern.exec(source)?.index ?? source.length;
}

/** The position after the tag's ">", which may also occur in a quoted value. */
function endOfTag(source: string, open: number, isXml: boolean): number {
  let at = open + 1;
  while (at < source.length) {
    const sign = source[at];
    if (sign === '>') return at + 1;
    if (sign === '=') {
      const quote = /^\s*(["'])/.exec(source.slice(at + 1, at + 20));
      const close = quote ? source.indexOf(quote[1] ?? '', at + 1 + quote[0].length) : -1;
      if (close >= 0 && !(isXml && source.slice(at, close).includes('<'))) at = close;
    }
    at++;
  }
  return at;
}

function after(source: string, end: string, from: number): number {
  const at = source.indexOf(end, from);
  return at < 0 ? source.length : at + end.length;
}

/** Browsers accept these without the semicolon. */
const LOOSE = /&(nbsp|shy|amp|lt|gt|quot|laquo|raquo|copy|reg)(?![\w;=])/g;

/** The text with HTML's character references as their characters; unknown names are left as written. */
export function resolveReferences(text: string): string {
  if (!text.includes('&')) return text;
  return text
    .replace(LOOSE, '&$1;')
    .replace(/&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z]\w*));/g, (written, decimal, hexadecimal, name) => {
      if (name !== undefined) return characterEntities[name] ?? written;
      const code = decimal === undefined ? Number.parseInt(hexadecimal, 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : ' ';
    });
}
