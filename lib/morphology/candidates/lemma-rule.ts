// How a lemma comes of a form by its letters alone: for numbers, names and abbreviations that no dictionary knows.

import { fold } from '../../text/fold.ts';

/** The rule that makes `lemma` of `form`: "=" as it stands, "l" in small letters, "." without its dot, "2+а" two letters less and "а" more. */
export function lemmaRule(form: string, lemma: string): string {
  if (lemma === form) return '=';
  if (lemma === form.toLowerCase()) return 'l';
  if (`${lemma}.` === form) return '.';
  let same = 0;
  const [letters, other] = [fold(lemma), fold(form)];
  while (same < lemma.length && letters[same] === other[same]) same += 1;
  return `${form.length - same}+${lemma.slice(same)}`;
}

/** The lemma that a rule makes of a form. */
export function applyRule(rule: string, form: string): string {
  if (rule === '=') return form;
  if (rule === 'l') return form.toLowerCase();
  if (rule === '.') return form.replace(/\.$/, '');
  const plus = rule.indexOf('+');
  const kept = form.length - Number(rule.slice(0, plus));
  return form.slice(0, Math.max(0, kept)) + rule.slice(plus + 1);
}
