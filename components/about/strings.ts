// The interface strings that the device's memory needs in the browser.
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

/** A count that is of each plural form, in English and in Russian. */
const samples = { one: 1, few: 2, many: 5, other: 1.5 } as const;

/** Strings by key; `held` says how many texts are remembered, by the plural form of their number, which "{}" stands for. */
export type DeviceStrings = Readonly<Record<(typeof keys)[number], string>> & {
  readonly lng: string;
  readonly held: Readonly<Record<string, string>>;
};

export function deviceStrings(lng: string, t: Translate): DeviceStrings {
  return {
    ...(Object.fromEntries(keys.map((key) => [key, t(key)])) as Record<(typeof keys)[number], string>),
    lng,
    held: Object.fromEntries(
      Object.entries(samples).map(([form, count]) => [
        form,
        t('about.device.held', { count }).replace(String(count), '{}'),
      ]),
    ),
  };
}
