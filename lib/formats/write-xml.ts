// Text made fit to stand in XML 1.0: inside an element, or inside an attribute in double quotes.

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** Everything that is no Char of XML 1.0 (production 2): most controls, lone surrogates, U+FFFE and U+FFFF. */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** What stands for a character that XML forbids, so that nobody takes the text for whole. */
export const REPLACEMENT = '\uFFFD';

/** Text for inside an element. A parser gives back the same, line breaks included; what XML forbids becomes U+FFFD. */
export function xmlText(text: string): string {
  return xmlChars(text).replace(/[&<>\r]/g, escaped);
}

/** Text for inside an attribute in double quotes. Tabs and line breaks come back as they are, and do not become spaces. */
export function xmlAttribute(text: string): string {
  return xmlChars(text).replace(/[&<>"\t\n\r]/g, escaped);
}

/** The text with U+FFFD for every character that XML forbids. */
export function xmlChars(text: string): string {
  return text.replace(FORBIDDEN, REPLACEMENT);
}

/** Attributes as they stand in a tag, each with a space before it; those without a value are left out. */
export function xmlAttributes(attributes: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${xmlAttribute(value)}"`))
    .join('');
}

function escaped(character: string): string {
  return ESCAPES[character] ?? character;
}
