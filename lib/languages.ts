// The languages of the library: which one originals are in, which one is translated into by default, and what is known of others.
import type { Lang } from './model.ts';

/** The language of every original. */
export const SOURCE_LANGUAGE = 'ru';

/** The language of translations where no other is asked for, or where a work has none in the one asked for. */
export const TARGET_LANGUAGE = 'en';

/** Languages written in Cyrillic letters, as the originals are. */
const CYRILLIC: ReadonlySet<string> = new Set(['be', 'bg', 'kk', 'ky', 'mk', 'mn', 'ru', 'sr', 'tg', 'uk']);

/** Whether Cyrillic letters belong in a text of this language. A script in its code decides: "sr-Latn" has none. */
export function writesCyrillic(lang: Lang): boolean {
  const script = /[-_]([a-z]{4})(?=[-_]|$)/i.exec(lang)?.[1]?.toLowerCase();
  return script === undefined ? CYRILLIC.has(primaryLanguage(lang)) : script === 'cyrl';
}

/** The language without script and region: "zh" of "zh-Hant". */
export function primaryLanguage(lang: Lang): string {
  return lang.replace(/[-_].*$/s, '').toLowerCase();
}
