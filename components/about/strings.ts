// The interface strings of the device's memory.
import { type PluralTemplates, pluralTemplates, templates } from '#lib/site/templates.ts';
import type { Translate } from '#lib/site/translate.ts';

const keys = [
  'about.device.blocked',
  'about.device.broken',
  'about.device.clear',
  'about.device.cleared',
  'about.device.empty',
  'about.device.load',
  'about.device.loaded',
  'about.device.save',
  'about.device.saved',
] as const;

/** Templates by key; `held`, how many texts are remembered, by plural form. */
export type DeviceStrings = Readonly<Record<(typeof keys)[number], string>> & {
  readonly lng: string;
  readonly held: PluralTemplates;
};

export function deviceStrings(lng: string, t: Translate): DeviceStrings {
  return { ...templates(t, keys), lng, held: pluralTemplates(t, 'about.device.held') };
}
