// dash-space: a dash has a space on both sides or on neither, depending on the language.
import type { ProseRule } from '../rule.ts';
import { findInEach } from '../segments.ts';

const ONE_SIDED = /\p{L}[,.!?…»”)]? [—–]\p{L}|\p{L}[,.!?…»”)]?[—–] \p{L}/u;
const CLOSE = /\p{L}[»)]?—[«(]?\p{Ll}/u;

export const dashSpace: ProseRule = {
  code: 'dash-space',
  severity: 'warning',
  explain:
    'Russian puts a space on both sides of a dash between words. English puts spaces on both sides or on neither; a dash with a space on one side only is a mistake in both languages.',
  find: (prose) =>
    findInEach(
      prose,
      (text) => faultIn(text, prose.lang),
      prose.lang === 'ru' ? 'Put a space on both sides.' : 'Put a space on both sides or on neither.',
    ),
};

function faultIn(text: string, lang: string): string | undefined {
  const found = ONE_SIDED.exec(text);
  if (found) return `a dash has a space on one side only: "${found[0]}"`;
  const close = lang === 'ru' ? CLOSE.exec(text) : undefined;
  return close ? `a dash has no spaces around it: "${close[0]}"` : undefined;
}
