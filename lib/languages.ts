// Which languages there are: of originals, of translations, of the interface.
import type { Lang } from './model.ts';

/** The language without script and region: "zh" of "zh-Hant". */
export function primaryLanguage(lang: Lang): string {
  return lang.replace(/[-_].*$/s, '').toLowerCase();
}
