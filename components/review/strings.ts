// The interface strings of the review.
import { type PluralTemplates, pluralTemplates, templates } from '#lib/site/templates.ts';
import type { Translate } from '#lib/site/translate.ts';
import { VOCABULARY_KEYS } from '../vocabulary/strings.ts';

const keys = [
  ...VOCABULARY_KEYS,
  'review.again',
  'review.blank',
  'review.check',
  'review.done',
  'review.easy',
  'review.end',
  'review.forecast',
  'review.forecast.day',
  'review.forecast.hint',
  'review.forecast.table',
  'review.forecast.words',
  'review.good',
  'review.hard',
  'review.heard',
  'review.hidden',
  'review.keys',
  'review.mode',
  'review.next',
  'review.novoice',
  'review.play',
  'review.resume',
  'review.reveal',
  'review.right',
  'review.shown',
  'review.type',
  'review.typed',
  'review.undo',
  'review.whole',
  'review.words',
  'review.wrong',
] as const;

/** Templates by key; `left`, `given` and `later` by plural form. */
export type ReviewStrings = Readonly<Record<(typeof keys)[number], string>> & {
  readonly left: PluralTemplates;
  readonly given: PluralTemplates;
  readonly later: PluralTemplates;
};

export function reviewStrings(t: Translate): ReviewStrings {
  return {
    ...templates(t, keys),
    left: pluralTemplates(t, 'review.left'),
    given: pluralTemplates(t, 'review.given'),
    later: pluralTemplates(t, 'review.later'),
  };
}
