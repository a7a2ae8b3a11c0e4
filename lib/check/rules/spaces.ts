// spaces: one space stands between words, none at the ends of a segment.
import type { ProseRule } from '../rule.ts';
import { findInEach } from '../segments.ts';

export const spaces: ProseRule = {
  code: 'spaces',
  severity: 'warning',
  explain:
    'One space stands between words, none at either end of a segment. More are shown as one on the page, but travel along when a sentence is copied or exported.',
  find: (prose) => findInEach(prose, faultIn, 'Leave one space between words and none at the ends.'),
  fix: (text) => text.replace(/ {2,}/g, ' ').replace(/^ +| +$/gm, ''),
};

function faultIn(text: string): string | undefined {
  if (text.trim() === '') return undefined;
  if (/^ | $/m.test(text)) return 'a space stands at an end';
  return text.includes('  ') ? 'two spaces stand together' : undefined;
}
