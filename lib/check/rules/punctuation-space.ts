// punctuation-space: no space stands before a comma or a full stop, and one stands after it.
import { fixAround, maskAddresses } from '../mask.ts';
import type { ProseRule } from '../rule.ts';
import { findInEach } from '../segments.ts';

/** A mark that leans on the word before it; three points, a decimal such as " .5" and a file's ending are something else. */
const BEFORE = /(?<=[\p{L}\p{N}\uE000»”’)\]]) +(?=[,;:!?](?:[\s»”’)]|$)|\.(?:[\s»”’)]|$)(?! ?\.))/u;
const EVERY_BEFORE = new RegExp(BEFORE, 'gu');
/** A comma and the like before a word, or a full stop between a word in small letters and a sentence. */
const AFTER = /\p{L}(?:[,;](?=\p{L})|[!?](?=\p{L})|:(?=\p{L}{2}))|\p{Ll}{3}\.(?=\p{Lu}\p{Ll}{2})/u;

export const punctuationSpace: ProseRule = {
  code: 'punctuation-space',
  severity: 'warning',
  explain:
    'Both languages set commas, stops, colons and question marks close to the word before them and leave a space after them.',
  find: (prose) => findInEach(prose, faultIn, 'Close the gap before the mark and leave one space after it.'),
  fix: (text) => fixAround(text, (prose) => prose.replace(EVERY_BEFORE, '')),
};

function faultIn(text: string): string | undefined {
  const masked = maskAddresses(text);
  const before = BEFORE.exec(masked);
  if (before) return `a space stands before ${around(masked, before.index + before[0].length, 1)}`;
  const after = AFTER.exec(masked);
  if (after) return `no space stands after the mark in ${around(masked, after.index, after[0].length + 4)}`;
  return undefined;
}

function around(text: string, index: number, length: number): string {
  return `"${text.slice(Math.max(0, index - 6), index + length)}"`;
}
