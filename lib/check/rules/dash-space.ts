// dash-space: a dash has a space on both sides or on neither, as its language has it.
import type { ProseRule } from '../rule.ts';
import { findInEach } from '../segments.ts';

const ONE_SIDED = /\p{L}[,.!?…»”)]? [—–]\p{L}|\p{L}[,.!?…»”)]?[—–] \p{L}/u;
const CLOSE = /\p{L}[»)]?—[«(]?\p{Ll}/u;

export const dashSpace: ProseRule = {
  code: 'dash-space',
  severity: 'warning',
  explain:
    'Russian sets a space on both sides of a dash between words. English sets it close, or spaced on both sides; a dash with a space on one side only is a slip in either.',
  find: (prose) =>
    findInEach(
      prose,
      (text) => faultIn(text, prose.lang),
      prose.lang === 'ru' ? 'Set a space on both sides.' : 'Set a space on both sides or on neither.',
    ),
};

function faultIn(text: string, lang: string): string | undefined {
  const found = ONE_SIDED.exec(text);
  if (found) return `a dash has a space on one side only: "${found[0]}"`;
  const close = lang === 'ru' ? CLOSE.exec(text) : undefined;
  return close ? `a dash stands without spaces: "${close[0]}"` : undefined;
}
