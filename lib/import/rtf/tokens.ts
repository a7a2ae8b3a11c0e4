// Reads Rich Text Format as tokens: groups, control words, and text as bytes. Microsoft, RTF Specification 1.9.1, 2008.

export type RtfToken =
  | { readonly kind: 'open' | 'close' }
  /** "\par", "\u1052": the number is undefined where there is none. A symbol ("\~") is a word of one character. */
  | { readonly kind: 'word'; readonly name: string; readonly number: number | undefined }
  /** Bytes of the current font's encoding, one character each: from plain text or "\'e0". */
  | { readonly kind: 'bytes'; readonly text: string };

const WORD = /([a-z]{1,32})(-?\d{1,10})? ?/iy;
const HEX = /'([\da-f]{2})/iy;
const TEXT = /[^\\{}\r\n]+/y;

/** The tokens of a file that was decoded as latin1. Binary data is skipped. */
export function* rtfTokens(source: string): Generator<RtfToken> {
  let at = 0;
  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(source);
    if (found) at = pattern.lastIndex;
    return found;
  };
  while (at < source.length) {
    const sign = source.charAt(at);
    if (sign === '{' || sign === '}') {
      at += 1;
      yield { kind: sign === '{' ? 'open' : 'close' };
    } else if (sign === '\r' || sign === '\n') {
      at += 1;
    } else if (sign === '\\') {
      at += 1;
      const hex = match(HEX)?.[1];
      if (hex !== undefined) {
        yield { kind: 'bytes', text: String.fromCharCode(Number.parseInt(hex, 16)) };
        continue;
      }
      const [, name, digits] = match(WORD) ?? [];
      if (name === undefined) {
        const symbol = source.charAt(at);
        at += 1;
        yield /[\\{}]/.test(symbol)
          ? { kind: 'bytes', text: symbol }
          : { kind: 'word', name: /[\r\n]/.test(symbol) ? 'par' : symbol, number: undefined };
      } else {
        const number = digits === undefined ? undefined : Number(digits);
        if (name === 'bin') at += Math.max(0, number ?? 0);
        else yield { kind: 'word', name, number };
      }
    } else {
      yield { kind: 'bytes', text: match(TEXT)?.[0] ?? '' };
    }
  }
}
