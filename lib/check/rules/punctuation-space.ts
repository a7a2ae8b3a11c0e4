// punctuation-space: there is no space before a comma or full stop, and one space after it.
import { fixAround, maskAddresses } from '../mask.ts';
import type { ProseRule } from '../rule.ts';
import { findInEach } from '../segments.ts';

/** A mark that follows a word without a space; not an ellipsis, a decimal such as " .5" or a file extension. */
const BEFORE = /(?<=[\p{L}\p{N}\uE000»”’)\]]) +(?=[,;:!?](?:[\s»”’)]|$)|\.(?:[\s»”’)]|$)(?! ?\.))/u;
const EVERY_BEFORE = new RegExp(BEFORE, 'gu');
/** A comma or similar before a word, or a full stop between a word in lower case and a sentence. */
const AFTER = /\p{L}(?:[,;](?=\p{L})|[!?](?=\p{L})|:(?=\p{L}{2}))|\p{Ll}{3}\.(?=\p{Lu}\p{Ll}{2})/u;

export const punctuationSpace: ProseRule = {
  code: 'punctuation-space',
  severity: 'warning',
  explain:
    'In both languages there is no space before a comma, full stop, colon or question mark, and one space after it.',
  find: (prose) => findInEach(prose, faultIn, 'Delete the space before the mark and put one space after it.'),
  fix: (text) => fixAround(text, (prose) => prose.replace(EVERY_BEFORE, '')),
};

function faultIn(text: string): string | undefined {
  const masked = maskAddresses(text);
  const before = BEFORE.exec(masked);
  if (before) return `there is a space before ${around(masked, before.index + before[0].length, 1)}`;
  const after = AFTER.exec(masked);
  if (after) return `there is no space after the mark in ${around(masked, after.index, after[0].length + 4)}`;
  return undefined;
}

function around(text: string, index: number, length: number): string {
  return `"${text.slice(Math.max(0, index - 6), index + length)}"`;
}
