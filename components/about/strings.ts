// The interface strings of the device's memory.
import { type PluralTemplates, pluralTemplates, templates } from '#lib/site/templates.ts';
import type { Translate } from '#lib/site/translate.ts';

const keys = [
  'about.device.blocked',
  'about.device.broken',
  'about.device.cancel',
  'about.device.clear',
  'about.device.cleared',
  'about.device.confirm',
  'about.device.delete',
  'about.device.empty',
  'about.device.load',
  'about.device.loaded',
  'about.device.offline',
  'about.device.restored',
  'about.device.save',
  'about.device.saved',
  'about.device.settings',
  'about.device.undo',
  'about.device.words',
  'saved.problem.blocked',
  'saved.problem.failed',
  'saved.problem.full',
  'words.title',
] as const;

/** Templates by key; `texts`, `words` and `books`, how many are stored, by plural form. */
export type DeviceStrings = Readonly<Record<(typeof keys)[number], string>> & {
  readonly lng: string;
  readonly texts: PluralTemplates;
  readonly words: PluralTemplates;
  readonly books: PluralTemplates;
};

export function deviceStrings(lng: string, t: Translate): DeviceStrings {
  return {
    ...templates(t, keys),
    lng,
    texts: pluralTemplates(t, 'about.device.texts'),
    words: pluralTemplates(t, 'words'),
    books: pluralTemplates(t, 'about.device.books'),
  };
}
