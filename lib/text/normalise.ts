// Requirements for stored text: Unicode normalization form NFC, without control and bidirectional characters.

/** A character that is not allowed in stored text. */
export interface Forbidden {
  /** Its offset, in UTF-16 units. */
  readonly index: number;
  /** In Unicode notation: "U+202E". */
  readonly code: string;
}

// Controls except the line break, direction marks, line and paragraph separators, byte order marks and annotations,
// lone surrogates, and noncharacters.
const FORBIDDEN =
  /[[\p{Cc}\p{Bidi_Control}\u2028\u2029\uFEFF\uFFF9-\uFFFB\p{Surrogate}\p{Noncharacter_Code_Point}]--\n]/v;

const EVERY_FORBIDDEN = new RegExp(FORBIDDEN, 'gv');

export function isNfc(text: string): boolean {
  return text === text.normalize('NFC');
}

/** The first character that is not allowed in stored text, if there is one. Line breaks are allowed. */
export function findForbidden(text: string): Forbidden | undefined {
  const match = FORBIDDEN.exec(text);
  return match ? { index: match.index, code: codePointName(match[0]) } : undefined;
}

/** The text without such characters. */
export function dropForbidden(text: string): string {
  return text.replace(EVERY_FORBIDDEN, '');
}

/** The text with every such character and every line break escaped ("<U+202E>"), to be printed on one line. */
export function printable(text: string): string {
  return text.replace(EVERY_FORBIDDEN, (character) => `<${codePointName(character)}>`).replaceAll('\n', '<U+000A>');
}

function codePointName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
