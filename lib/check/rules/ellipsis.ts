// ellipsis: an ellipsis is one character.
import { fixAround, maskAddresses } from '../mask.ts';
import type { ProseRule } from '../rule.ts';
import { findInEach } from '../segments.ts';

/** Three full stops, with or without spaces; not more, and not the two points of «?..». */
const POINTS = /(?<![.?!] ?)(?:\.{3}|\. \. \.)(?! ?\.)/;
const EVERY_POINTS = new RegExp(POINTS, 'g');

export const ellipsis: ProseRule = {
  code: 'ellipsis',
  severity: 'warning',
  explain:
    'An ellipsis is one character, "…", so that no line breaks inside it and a search finds it. After a question or exclamation mark Russian writes two points, which are not reported.',
  find: (prose) =>
    findInEach(
      prose,
      (text) => (POINTS.test(maskAddresses(text)) ? 'three full stops are used as an ellipsis' : undefined),
      'Write "…".',
    ),
  fix: (text) => fixAround(text, (prose) => prose.replace(EVERY_POINTS, '…')),
};
