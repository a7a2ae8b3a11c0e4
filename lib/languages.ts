// The languages of the library: the source language, the default target language, and helpers for language codes.
import type { Lang } from './model.ts';

/** The language of every original. */
export const SOURCE_LANGUAGE = 'ru';

/** The default language of translations, also shown for works without a translation into the requested language. */
export const TARGET_LANGUAGE = 'en';

/** Languages written in Cyrillic script, like the originals. */
const CYRILLIC: ReadonlySet<string> = new Set(['be', 'bg', 'kk', 'ky', 'mk', 'mn', 'ru', 'sr', 'tg', 'uk']);

/** Whether a text in this language is written in Cyrillic letters. A script in the code decides: "sr-Latn" is not. */
export function writesCyrillic(lang: Lang): boolean {
  const script = /[-_]([a-z]{4})(?=[-_]|$)/i.exec(lang)?.[1]?.toLowerCase();
  return script === undefined ? CYRILLIC.has(primaryLanguage(lang)) : script === 'cyrl';
}

/** The language without script and region: "zh" for "zh-Hant". */
export function primaryLanguage(lang: Lang): string {
  return lang.replace(/[-_].*$/s, '').toLowerCase();
}
