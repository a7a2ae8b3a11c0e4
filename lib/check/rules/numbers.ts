// numbers: a translation has the numbers of its original, in figures or in words.
import { compareNumbers } from '../../text/numbers/compare.ts';
import type { Quantity } from '../../text/numbers/quantities.ts';
import type { Finding, Rule, Translation } from '../rule.ts';
import { pairsOf } from '../segments.ts';

export const numbers: Rule<Translation> = {
  code: 'numbers',
  severity: 'warning',
  explain:
    'A number in figures, a date, a percentage or a century has the same value on both sides, in figures, words or Roman numerals, with a decimal comma or point. A measure may be converted (180 km, 112 miles) if the result is right. If each side has exactly one number in words, between three and a hundred, both are the same.',
  *find(translation) {
    const { file, lang } = translation.target;
    if (lang !== 'en') return;
    for (const { id, source, target } of pairsOf(translation)) {
      const message = differenceOf(source, target);
      if (message !== undefined) yield finding(file, id, message);
    }
  },
};

function differenceOf(source: string, target: string): string | undefined {
  const difference = compareNumbers(source, target, 'en');
  if (!difference) return undefined;
  const { lost, added } = difference;
  if (added.length === 0) return `the translation lacks ${list(lost)}`;
  return lost.length === 0
    ? `the original lacks ${list(added)}`
    : `the original has ${list(lost)}, the translation ${list(added)}`;
}

function list(quantities: readonly Quantity[]): string {
  return [...new Set(quantities.map(({ text }) => `"${text}"`))].join(', ');
}

function finding(file: string, id: string, message: string): Finding {
  return { file, id, message, hint: 'Compare the numbers on both sides.' };
}
