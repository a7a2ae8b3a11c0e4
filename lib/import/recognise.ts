// Finds out the format of a file from its bytes, whatever its name is, without the code that reads the format.
import { isZip } from '../formats/zip-directory.ts';
import { zipNames } from './zip-names.ts';

/** The names of the formats. */
export type Format = 'rtf' | 'odt' | 'epub' | 'docx' | 'fb2.zip' | 'fb2' | 'html' | 'subtitles' | 'markdown' | 'txt';

/** The format of a file: formats with clear signatures are tried first, and what is none of them is plain text. */
export function recogniseFormat(bytes: Uint8Array): Format {
  return RULES.find(([, recognises]) => recognises(bytes))?.[0] ?? 'txt';
}

const RULES: readonly (readonly [Format, (bytes: Uint8Array) => boolean])[] = [
  ['rtf', (bytes) => latin(bytes, 5) === '{\\rtf'],
  ['odt', isOpenDocument],
  ['epub', (bytes) => holds(bytes, /^(?:mimetype|META-INF\/container\.xml)$/)],
  ['docx', (bytes) => holds(bytes, /^(?:\[Content_Types\]\.xml|word\/.*)$/)],
  ['fb2.zip', (bytes) => isZip(bytes) && zipNames(bytes).some(isFictionBookName)],
  ['fb2', isFictionBook],
  ['html', isPage],
  ['subtitles', isSubtitles],
  ['markdown', (bytes) => hasClearSigns(asciiOf(bytes))],
];

/** Whether a file in an archive is named as a book in FictionBook. */
export function isFictionBookName(name: string): boolean {
  return /\.fb2$/i.test(name);
}

function holds(bytes: Uint8Array, part: RegExp): boolean {
  return isZip(bytes) && zipNames(bytes).some((name) => part.test(name));
}

const TEXT_DOCUMENT = 'application/vnd.oasis.opendocument.text';

function isOpenDocument(bytes: Uint8Array): boolean {
  if (!isZip(bytes)) return false;
  const start = latin(bytes, 200);
  return start.includes(TEXT_DOCUMENT) || (zipNames(bytes).includes('content.xml') && !/opendocument\.\w/.test(start));
}

function isFictionBook(bytes: Uint8Array): boolean {
  const start = latin(bytes, 4096).replaceAll('\0', '');
  return /^[^<]{0,3}\s*<[^>]*>[\s\S]*<(?:\w+:)?FictionBook[\s>]|^[^<]{0,3}\s*<(?:\w+:)?FictionBook[\s>]/.test(start);
}

const PAGE =
  /^[^<]{0,3}\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:[^-]|-(?!->))*-->\s*)*<(?:!doctype\s+html|html|head|body|title|meta|article|main|h[1-6]|script|style)[\s>]/i;
/** HTML without a doctype or html element, as opposed to HTML inside Markdown. */
const FRAGMENT = /^[^<]{0,3}\s*<(?:p|div|section|center|table)[\s>]/i;

function isPage(bytes: Uint8Array): boolean {
  const start = latin(bytes, 4096).replaceAll('\0', '');
  return PAGE.test(start) || (FRAGMENT.test(start) && (start.match(/<\/p>/gi)?.length ?? 0) >= 3);
}

const HEADER = /^\s*(?:WEBVTT(?:\s|$)|\d+\s*\n\s*(?:\d+\s?:\s?){1,2}\d{1,2}[\d\s,.:]*-{1,2}>)/;

function isSubtitles(bytes: Uint8Array): boolean {
  const start = latin(bytes, 512).replaceAll('\0', '');
  return HEADER.test(start.replace(/^(?:ï»¿|ÿþ|þÿ)/, '').replace(/\r\n?/g, '\n'));
}

function latin(bytes: Uint8Array, length: number): string {
  return new TextDecoder('latin1').decode(bytes.subarray(0, length));
}

const viewBytes = 1 << 20;

/** Markdown's marks are ASCII, which all text encodings share, except for the zero bytes of UTF-16. */
function asciiOf(bytes: Uint8Array): string {
  const head = bytes.subarray(0, viewBytes);
  const view = head.includes(0) ? head.filter((byte) => byte > 0) : head;
  return new TextDecoder('latin1').decode(view).replace(/\r\n?/g, '\n');
}

/** A line and the rule below it, which is about as long: "=" for the first level, "-" for the second. */
const UNDERLINED = /(?<=^|\n\n)(\S[^\n]{0,200})\n(=+|-+)[^\S\n]*(?=\n\n|$)/g;

function underlines(ascii: string): readonly string[] {
  return [...ascii.matchAll(UNDERLINED)].flatMap(([, line = '', rule = '']) => {
    // In bytes: a letter of UTF-8 may have two.
    const isAsLong = rule.length >= 3 && rule.length <= line.length + 3;
    return isAsLong ? [rule.charAt(0)] : [];
  });
}

/**
 * Plain text has asterisks and underscores too, so only front matter and headings count; one heading is enough at the
 * beginning.
 */
function hasClearSigns(ascii: string): boolean {
  if (/^(?:ï»¿|ÿþ|þÿ)?---\n(?:[^\n]*\n){0,30}?---(?:\n|$)/.test(ascii) && /^[^\n]*\n\S[^\n]*: /.test(ascii))
    return true;
  if (/^(?:ï»¿|ÿþ|þÿ)?\s*#{1,6} [^\n]+(?:\n|$)/.test(ascii)) return true;
  const ruled = underlines(ascii.replace(/^(?:ï»¿|ÿþ|þÿ)/, ''));
  if (ruled.length > 1 || ruled.includes('=')) return true;
  return (ascii.match(/(?<=\n\n)#{1,6} [^\n]+(?=\n|$)/g)?.length ?? 0) > 1;
}
