// What stored text must be: in Unicode's form NFC, and free of control and bidirectional characters.

/** A character that may not stand in stored text. */
export interface Forbidden {
  /** Where it stands, in UTF-16 units. */
  readonly index: number;
  /** As Unicode writes it: "U+202E". */
  readonly code: string;
}

// Controls but the line break, direction marks, line and paragraph separators, byte order marks and annotations,
// halves of surrogate pairs, and code points that are no characters.
const FORBIDDEN =
  /[[\p{Cc}\p{Bidi_Control}\u2028\u2029\uFEFF\uFFF9-\uFFFB\p{Surrogate}\p{Noncharacter_Code_Point}]--\n]/v;

const EVERY_FORBIDDEN = new RegExp(FORBIDDEN, 'gv');

export function isNfc(text: string): boolean {
  return text === text.normalize('NFC');
}

/** The first character that may not stand in stored text, if there is one. A line break is not among them. */
export function findForbidden(text: string): Forbidden | undefined {
  const match = FORBIDDEN.exec(text);
  return match ? { index: match.index, code: codePointName(match[0]) } : undefined;
}

/** The text without such characters. */
export function dropForbidden(text: string): string {
  return text.replace(EVERY_FORBIDDEN, '');
}

/** The text with each such character, and each line break, written out ("<U+202E>"), so that it can be printed on one line. */
export function printable(text: string): string {
  return text.replace(EVERY_FORBIDDEN, (character) => `<${codePointName(character)}>`).replaceAll('\n', '<U+000A>');
}

function codePointName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
