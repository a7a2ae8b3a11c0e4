// Splits a paragraph into tokens at white space, and where the space after a full stop is missing.
import { isDigit, isLower, isSpace, isUpper } from './characters.ts';

/** Start and end of each token; equal neighbours ("ends[k] === starts[k + 1]") were typed without a space. */
export interface Tokens {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Tokens that contain a bracket or a quotation mark. */
  readonly signs: readonly boolean[];
}

export function tokenise(text: string): Tokens {
  const starts: number[] = [];
  const ends: number[] = [];
  const signs: boolean[] = [];
  const length = text.length;
  let position = 0;
  while (position < length) {
    while (position < length && isSpace(text.charCodeAt(position))) position += 1;
    if (position === length) break;
    let start = position;
    let isAddress = false;
    let hasSigns = false;
    const cuts: number[] = [];
    for (; position < length; position += 1) {
      const code = text.charCodeAt(position);
      if (isSpace(code)) break;
      if (isAddressSign(code)) isAddress = true;
      else if (isSign(code)) hasSigns = true;
      else if (isStop(code) && position > start && isGlued(text, position)) cuts.push(position + 1);
    }
    if (!isAddress) {
      for (const cut of cuts) {
        starts.push(start);
        ends.push(cut);
        signs.push(hasSigns);
        start = cut;
      }
    }
    starts.push(start);
    ends.push(position);
    signs.push(hasSigns);
  }
  return { text, starts, ends, signs };
}

/** The text of token `index`, or "" outside the text. */
export function tokenText(tokens: Tokens, index: number): string {
  const start = tokens.starts[index];
  return start === undefined ? '' : tokens.text.slice(start, tokens.ends[index]);
}

/** / @ \ _ */
function isAddressSign(code: number): boolean {
  return code === 0x2f || code === 0x40 || code === 0x5c || code === 0x5f;
}

/** " ( ) [ ] « » „ “ ” */
function isSign(code: number): boolean {
  if (code < 0xab) return code === 0x22 || code === 0x28 || code === 0x29 || code === 0x5b || code === 0x5d;
  return code === 0xab || code === 0xbb || (code >= 0x201c && code <= 0x201e);
}

/** . ! ? … */
function isStop(code: number): boolean {
  return code === 0x2e || code === 0x21 || code === 0x3f || code === 0x2026;
}

/** Between a lower-case letter or a digit and a capitalised word: "world.Today", "1,000.That", "nice.I". */
function isGlued(text: string, position: number): boolean {
  const before = text.charAt(position - 1);
  if (!isLower(before) && !isDigit(before)) return false;
  const next = text.charAt(position + 1);
  return (
    isUpper(next) && (isLower(text.charAt(position + 2)) || (next === 'I' && /[\s'’]/.test(text.charAt(position + 2))))
  );
}
