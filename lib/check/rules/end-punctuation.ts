// end-punctuation: a question stays a question, and a sentence that ends, ends in both languages.
import type { Rule, Translation } from '../rule.ts';
import { pairsOf } from '../segments.ts';

type End = 'question' | 'statement' | 'none';

export const endPunctuation: Rule<Translation> = {
  code: 'end-punctuation',
  severity: 'warning',
  explain:
    'Where the original asks, the translation asks; where one side ends with a full stop, the other does not end with nothing. Exclamation marks, points and commas are left to the translator.',
  find(translation) {
    const { file } = translation.target;
    const hint = 'Let both sides ask, or neither; end both with a mark, or neither.';
    return pairsOf(translation).flatMap(({ id, source, target, joined }) => {
      if (joined) return [];
      const message = differenceOf(endOf(source), endOf(target), /^[hv]/.test(id));
      return message === undefined ? [] : [{ file, id, message, hint }];
    });
  },
};

/** Undefined for what may go on: a comma, a dash, points. */
function endOf(text: string): End | undefined {
  // «…?». ends with the stop of the sentence around the question.
  const inner = text.trimEnd().replace(/(?<=[?!][»”"’)]{1,4})\.$/u, '');
  const bare = inner.replace(/[»”’"')\]\s]{1,8}$/u, '');
  if (/[?？][!.…]{0,3}$|!\?$/u.test(bare)) return 'question';
  if (/[.!]$/.test(bare)) return 'statement';
  return /[\p{L}\p{N}]$/u.test(bare) ? 'none' : undefined;
}

/** Headings end as they like, and a line of verse need not end at all. */
function differenceOf(source: End | undefined, target: End | undefined, isLoose: boolean): string | undefined {
  if (source === target || source === undefined || target === undefined) return undefined;
  if (source === 'question') return 'the original asks a question, the translation does not';
  if (target === 'question') return 'the translation asks a question, the original does not';
  if (isLoose) return undefined;
  return source === 'none'
    ? 'the translation ends with a mark, the original with none'
    : 'the original ends with a mark, the translation with none';
}
