// The interface strings that the device's memory needs in the browser.
import type { Translate } from '#lib/describe/translate.ts';

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

/** Strings by key; `held` says how many texts are remembered, for 0, 1, 2 … texts, the last for all above. */
export type DeviceStrings = Readonly<Record<(typeof keys)[number], string>> & { readonly held: readonly string[] };

export function deviceStrings(t: Translate): DeviceStrings {
  return {
    ...(Object.fromEntries(keys.map((key) => [key, t(key)])) as Record<(typeof keys)[number], string>),
    held: Array.from({ length: 100 }, (_, count) => t('about.device.held', { count })),
  };
}
