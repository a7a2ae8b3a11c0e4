// The lines of a plain text, and predicates on a line.
import { countLetters } from '../account.ts';

export interface Line {
  /** Line number in the file, from 1. */
  readonly number: number;
  /** Trimmed; "" for a blank line. */
  readonly text: string;
  /** Number of spaces before it. */
  readonly indent: number;
}

/** The lines of a text whose first line has the number `first` in its file. */
export function toLines(text: string, first = 1): readonly Line[] {
  return text.split('\n').map((raw, index) => {
    const trimmed = raw.trim();
    return { number: first + index, text: trimmed, indent: trimmed === '' ? 0 : raw.length - raw.trimStart().length };
  });
}

/** The number of letters and digits of lines, for reports of those that are left out. */
export function lettersIn(lines: readonly Line[]): number {
  return countLetters(lines.map(({ text }) => text).join('\n'));
}

export function startsLower(text: string): boolean {
  return /^["«“„(]?\p{Ll}/u.test(text);
}

export function endsSentence(text: string): boolean {
  return /[.!?…]["»”’)\]]*$/.test(text);
}

/** A dash at the beginning of a line, as in dialogue. */
export function opensSpeech(text: string): boolean {
  return /^(?:[—–―]|--?(?=\s))/.test(text);
}

/** Words in quotation marks with a stop of their own, as in dialogue: “No.”, “Yes,” he said, «Да», — сказал он. */
export function isQuotedSpeech(text: string): boolean {
  return /^["«“„‘'](?:[^"»”]|[’'](?=\p{L}))*?(?:(?:[.,!?…:—–-]|--)["»”’'](?![\p{L}\d])|["»”’'],\s)/u.test(text);
}

export function isUpperCase(text: string): boolean {
  return /\p{Lu}[^\p{Ll}]*\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
}

/** A footnote's mark and its text: "[1] …", "* …", "1 …". */
export function opensNote(text: string): boolean {
  return /^(?:[[{](?:\d{1,3}|\*{1,3})[\]}]|\*{1,3}\)?|[¹²³⁰⁴-⁹]{1,3}|\d{1,2}\)?\s)\s*[—–-]?\s*["«“„(]?\p{L}/u.test(
    text,
  );
}

/** Only marks, as between two scenes: "* * *", "———". */
export function isSeparator(text: string): boolean {
  return /^(?:[*•·~=_#-]\s*){3,}$|^(?:[.…]\s+){3,}[.…]?$|^[—–]{2,}$|^[*⁂]$/.test(text);
}

/** "line 7" or "lines 7–120", for reports. */
export function placeOf(lines: readonly Line[]): string {
  const first = lines.at(0)?.number;
  const last = lines.at(-1)?.number;
  return first === last ? `line ${first}` : `lines ${first}–${last}`;
}
