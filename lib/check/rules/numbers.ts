// numbers: a translation has the numbers of its original, in figures or in words.
import { numbersOf, unanswered } from '../numbers/compare.ts';
import type { Quantity } from '../numbers/quantities.ts';
import type { Finding, Rule, Translation } from '../rule.ts';
import { pairsOf } from '../segments.ts';

export const numbers: Rule<Translation> = {
  code: 'numbers',
  severity: 'warning',
  explain:
    'A number in figures, a date, a share or a century stands on both sides with the same value, whether in figures, in words or in Roman figures, with a decimal comma or a point. A measure may be converted (180 km, 112 miles) if the sum is right. Where both sides have one number word from three to ten, it is the same one.',
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
  const pair = numbersOf(source, target);
  const { source: lost, target: added } = unanswered(pair, source, target);
  if (lost.length > 0 && added.length > 0) return `the original has ${list(lost)}, the translation ${list(added)}`;
  if (lost.length > 0) return `the translation lacks ${list(lost)}`;
  if (added.length > 0) return `the original lacks ${list(added)}`;
  const [word, mate] = [onlyWord(pair.source), onlyWord(pair.target)];
  if (!word || !mate || word.values[0] === mate.values[0]) return undefined;
  return `the original says ${list([word])}, the translation ${list([mate])}`;
}

/** The number word from three to ten, where it is the only number of its side. */
function onlyWord(quantities: readonly Quantity[]): Quantity | undefined {
  const [only] = quantities;
  const [value = 0] = only?.values ?? [];
  return quantities.length === 1 && !only?.exact && value >= 3 && value <= 10 ? only : undefined;
}

function list(quantities: readonly Quantity[]): string {
  return [...new Set(quantities.map(({ text }) => `"${text}"`))].join(', ');
}

function finding(file: string, id: string, message: string): Finding {
  return { file, id, message, hint: 'Compare the numbers of both sides.' };
}
