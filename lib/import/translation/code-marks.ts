// Reads emphasis and links from the inline codes of a translation file.
import type { XmlElement } from '../../formats/read-xml.ts';
import type { Mark, MarkKind } from '../../model.ts';
import { markCodes } from '../../segment/mark-codes.ts';
import type { Unit } from '../../segment/units.ts';
import { isSafeHref, tidyMarks } from '../../text/emphasis/marks.ts';

/** A mark in the bare text of one side of a unit. */
export interface CodeMark extends Mark {
  /** Of the code in our own exports, as `markCodes` numbers it. */
  readonly number: number | undefined;
}

/** What a code says of the words after it, or around which it is. */
export interface CodeLook {
  readonly kind: MarkKind;
  readonly href: string | undefined;
  readonly number: number | undefined;
}

const KINDS: Readonly<Record<string, MarkKind>> = {
  italic: 'em',
  'xlf:i': 'em',
  bold: 'strong',
  'xlf:b': 'strong',
  'x-small-caps': 'sc',
  'stroka:small-caps': 'sc',
  link: 'a',
};
const TAGS: Readonly<Record<string, MarkKind>> = { em: 'em', i: 'em', strong: 'strong', b: 'strong', sc: 'sc', a: 'a' };

/** By the type of the code, or by the tag that it contains; undefined for other codes. */
export function lookOfCode({ attributes, children }: XmlElement): CodeLook | undefined {
  const content = children.map((child) => (typeof child === 'string' ? child : '')).join('');
  const [, tag = '', rest = ''] = /^\s*<(\w+)((?:\s[^<>]*)?)>\s*$/.exec(content) ?? [];
  const type = attributes.ctype ?? attributes.subType ?? attributes.type ?? '';
  const kind = own(KINDS, type.replace(/^x-(?=italic|bold|link)/, '')) ?? own(TAGS, tag.toLowerCase());
  if (kind === undefined) return undefined;
  const href = /\shref="([^"]*)"/.exec(rest)?.[1]?.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
  const number = /(\d{1,6})$/.exec(attributes.x ?? attributes.id ?? '')?.[1];
  return { kind, href, number: number === undefined ? undefined : Number(number) };
}

function own<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/**
 * The marks of a translation as it is stored, which differs from the bare text of the file in white space. A link
 * without an address has that of the library's code of the same number.
 */
export function settleMarks(
  { bare, marks }: { readonly bare: string; readonly marks: readonly CodeMark[] },
  text: string,
  current: Unit,
): readonly Mark[] {
  const codes = markCodes(current);
  const links = [...codes.target, ...codes.source].filter(({ kind }) => kind === 'a');
  const placed = marks.flatMap(({ kind, start, end, href, number }): readonly Mark[] => {
    const address = href ?? links.find((code) => code.number === number)?.href;
    const place = { kind, start: placeAfter(text, lettersIn(bare, start)), end: placeOf(text, lettersIn(bare, end)) };
    if (kind !== 'a') return [place];
    return address !== undefined && isSafeHref(address) ? [{ ...place, href: address }] : [];
  });
  return tidyMarks(placed, text);
}

/** How many characters other than white space are before an offset. */
function lettersIn(text: string, end: number): number {
  return text.slice(0, end).normalize('NFC').replace(/\s+/g, '').length;
}

/** The offset after so many characters other than white space. */
function placeOf(text: string, letters: number): number {
  let at = 0;
  for (let left = letters; at < text.length && left > 0; at += 1) if (!/\s/.test(text[at] ?? '')) left -= 1;
  return at;
}

/** The same, after white space. */
function placeAfter(text: string, letters: number): number {
  const at = placeOf(text, letters);
  return at + (/^\s*/.exec(text.slice(at))?.[0].length ?? 0);
}
