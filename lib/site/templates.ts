// Interface strings that the browser fills in: templates with the placeholders of ui.json, "{{name}}", and functions to
// fill them.
import type { CustomTypeOptions } from 'i18next';
import type { Translate } from './translate.ts';

/** A key of locales/en/ui.json. */
type Key = keyof CustomTypeOptions['resources']['ui'];

/** A key with a string for each plural form: "words" for "words_one" and "words_other". */
type PluralKey<Any = Key> = Any extends `${infer Name}_other` ? Name : never;

/** A template for each plural form of the number "{{count}}" in it. */
export type PluralTemplates = Readonly<Record<string, string>>;

/** The interface string with this key, with its placeholders. */
export function template(t: Translate, key: Key): string {
  return t(key as 'about', raw);
}

/** The interface strings with these keys, with their placeholders. A page contains only the strings that it names. */
export function templates<Chosen extends Key>(t: Translate, keys: readonly Chosen[]): Readonly<Record<Chosen, string>> {
  return Object.fromEntries(keys.map((key) => [key, template(t, key)])) as Record<Chosen, string>;
}

/** The interface string with this key in every plural form of the language. */
export function pluralTemplates(t: Translate, key: PluralKey): PluralTemplates {
  return Object.fromEntries(
    Object.entries(samples).map(([form, count]) => [form, t(key as 'words', { ...raw, count })]),
  );
}

/** Replaces each "{{name}}" of a template with its value; a placeholder without a value is kept. */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{\{(\w+)\}\}/g, (placeholder, name) =>
    Object.hasOwn(values, name) ? String(values[name]) : placeholder,
  );
}

/** Fills "{{count}}" of the template for the plural form of a number, formatted for the language: "1,234 words". */
export function fillCount(lng: string, texts: PluralTemplates, count: number): string {
  const template = texts[new Intl.PluralRules(lng).select(count)] ?? '';
  return fill(template, { count: new Intl.NumberFormat(lng).format(count) });
}

/** For i18next: keep the placeholders. */
const raw = { skipInterpolation: true } as const;

/** One number for each plural form, in English and in Russian. */
const samples = { one: 1, few: 2, many: 5, other: 1.5 } as const;
