// Character classes for the sentence rules.

const terminators = '.!?…‼⁇⁈⁉‽。！？';
const closers = ')]}»”"\'’›“`*_⁰¹²³⁴⁵⁶⁷⁸⁹†‡';
const openers = '([{«„“"\'‘‹`*_¿¡”’';
const dashes = '—–-―‒';

/** Marks that may end a sentence. */
export function isTerminator(char: string): boolean {
  return terminators.includes(char);
}

/** Quotation marks, brackets, and signs of emphasis or of a note that may follow a mark. */
export function isCloser(char: string): boolean {
  return closers.includes(char);
}

export function isQuotationMark(char: string): boolean {
  return '»”"\'’›“`'.includes(char);
}

/** Quotation marks and brackets that may open before a word. */
export function isOpener(char: string): boolean {
  return openers.includes(char);
}

export function isDash(char: string): boolean {
  return dashes.includes(char);
}

export function isDigit(char: string): boolean {
  return char >= '0' && char <= '9';
}

export function isLetter(char: string): boolean {
  return char.toLowerCase() !== char.toUpperCase();
}

export function isUpper(char: string): boolean {
  return char !== char.toLowerCase();
}

export function isLower(char: string): boolean {
  return char !== char.toUpperCase();
}

/** White space according to `\s`; word joiners and zero-width spaces are not white space. */
export function isSpace(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

/** A code unit of an emoji, of its modifiers, or of a pictogram used as one (♥ ☺ ✌). */
export function isPictogram(code: number): boolean {
  return (
    (code >= 0xd83c && code <= 0xd83e) ||
    (code >= 0xdc00 && code <= 0xdfff) ||
    (code >= 0x2600 && code <= 0x27bf) ||
    (code >= 0x2b00 && code <= 0x2bff) ||
    (code >= 0x2190 && code <= 0x21ff) ||
    (code >= 0x2300 && code <= 0x23ff) ||
    (code >= 0xfe00 && code <= 0xfe0f) ||
    code === 0x200d ||
    code === 0x2800 ||
    code === 0x3030
  );
}
