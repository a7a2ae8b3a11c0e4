// Escapes text for XML 1.0: for elements, and for attributes in double quotes.

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** Everything that is not a Char of XML 1.0 (production 2): most controls, lone surrogates, U+FFFE and U+FFFF. */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** The replacement for characters that XML forbids, which shows that text is missing. */
export const REPLACEMENT = '\uFFFD';

/**
 * Text for an element. A parser returns the same text, including line breaks; characters that XML forbids become
 * U+FFFD.
 */
export function xmlText(text: string): string {
  return xmlChars(text).replace(/[&<>\r]/g, escaped);
}

/** Text for an attribute in double quotes. Tabs and line breaks are preserved and do not become spaces. */
export function xmlAttribute(text: string): string {
  return xmlChars(text).replace(/[&<>"\t\n\r]/g, escaped);
}

/** The text with U+FFFD for every character that XML forbids. */
export function xmlChars(text: string): string {
  return text.replace(FORBIDDEN, REPLACEMENT);
}

/** Attributes of a tag, each with a leading space; those without a value are left out. */
export function xmlAttributes(attributes: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${xmlAttribute(value)}"`))
    .join('');
}

function escaped(character: string): string {
  return ESCAPES[character] ?? character;
}
