// The interface strings of the end of a text.
import { type PluralTemplates, pluralTemplates, templates } from '#lib/site/templates.ts';
import type { Translate } from '#lib/site/translate.ts';

const keys = [
  'end.blank',
  'end.review',
  'end.share',
  'end.sheet',
  'end.unmarked',
  'saved.problem.blocked',
  'saved.problem.failed',
  'saved.problem.full',
  'words.undo',
] as const;

/** Templates by key; `saved`, `rest` and `marked` by plural form. */
export type EndStrings = Readonly<Record<(typeof keys)[number], string>> & {
  readonly saved: PluralTemplates;
  readonly rest: PluralTemplates;
  readonly marked: PluralTemplates;
};

export function endStrings(t: Translate): EndStrings {
  return {
    ...templates(t, keys),
    saved: pluralTemplates(t, 'end.saved'),
    rest: pluralTemplates(t, 'end.rest'),
    marked: pluralTemplates(t, 'end.marked'),
  };
}
