// spaces: one space between words, none at the ends of a segment.
import type { ProseRule } from '../rule.ts';
import { findInEach } from '../segments.ts';

export const spaces: ProseRule = {
  code: 'spaces',
  severity: 'warning',
  explain:
    'There is one space between words, and none at either end of a segment. A page shows several spaces as one, but they are copied and exported with a sentence.',
  find: (prose) => findInEach(prose, faultIn, 'Use one space between words and none at the ends.'),
  fix: (text) => text.replace(/ {2,}/g, ' ').replace(/^ +| +$/gm, ''),
};

function faultIn(text: string): string | undefined {
  if (text.trim() === '') return undefined;
  if (/^ | $/m.test(text)) return 'there is a space at an end';
  return text.includes('  ') ? 'there are two spaces in a row' : undefined;
}
