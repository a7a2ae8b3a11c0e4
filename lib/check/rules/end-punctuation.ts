// end-punctuation: questions stay questions, and sentences end with punctuation in both languages.
import type { Rule, Translation } from '../rule.ts';
import { pairsOf } from '../segments.ts';

type End = 'question' | 'statement' | 'none';

export const endPunctuation: Rule<Translation> = {
  code: 'end-punctuation',
  severity: 'warning',
  explain:
    'A question is translated as a question. If one side ends with a full stop, the other ends with some punctuation too. Exclamation marks, ellipses and commas are left to the translator.',
  find(translation) {
    const { file } = translation.target;
    const hint = 'Make both sides questions, or neither; end both with punctuation, or neither.';
    return pairsOf(translation).flatMap(({ id, source, target, joined }) => {
      if (joined) return [];
      const message = differenceOf(endOf(source), endOf(target), /^[hv]/.test(id));
      return message === undefined ? [] : [{ file, id, message, hint }];
    });
  },
};

/** Undefined for an ending that may continue: a comma, a dash, an ellipsis. */
function endOf(text: string): End | undefined {
  // «…?». ends with the full stop of the sentence around the question.
  const inner = text.trimEnd().replace(/(?<=[?!][»”"’)]{1,4})\.$/u, '');
  const bare = inner.replace(/[»”’"')\]\s]{1,8}$/u, '');
  if (/[?？][!.…]{0,3}$|!\?$/u.test(bare)) return 'question';
  if (/[.!]$/.test(bare)) return 'statement';
  return /[\p{L}\p{N}]$/u.test(bare) ? 'none' : undefined;
}

/** Headings may end in any way, and a line of verse may have no punctuation at its end. */
function differenceOf(source: End | undefined, target: End | undefined, isLoose: boolean): string | undefined {
  if (source === target || source === undefined || target === undefined) return undefined;
  if (source === 'question') return 'the original is a question, the translation is not';
  if (target === 'question') return 'the translation is a question, the original is not';
  if (isLoose) return undefined;
  return source === 'none'
    ? 'the translation ends with punctuation, the original does not'
    : 'the original ends with punctuation, the translation does not';
}
