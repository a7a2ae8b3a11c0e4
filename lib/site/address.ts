// Paths of pages on the site, and their absolute URLs.
import type { Lang, Text } from '../model.ts';

/** The interface's languages, the default first. */
export const INTERFACE_LANGUAGES = ['en', 'ru'] as const;
export type InterfaceLanguage = (typeof INTERFACE_LANGUAGES)[number];

/** Whether `value` is one of the interface's languages. */
export function isInterfaceLanguage(value: string): value is InterfaceLanguage {
  return (INTERFACE_LANGUAGES as readonly string[]).includes(value);
}

/** The path of a page: "/en", "/en/about", "/en/<address>", "/en/<address>/p7-2". */
export function pagePath(lng: Lang, ...parts: readonly string[]): string {
  return `/${[lng, ...parts].join('/')}`;
}

/** The path of a work as an EPUB. */
export function epubPath(work: string): string {
  return `/books/${work}.epub`;
}

/** The number shown beside a paragraph: "7" for p7, "2b" for v2b. */
export function paragraphNumber(id: string): string {
  return id.replace(/^[a-z]/, '').replace(/-.*$/, '');
}

/** The addresses of a text's neighbours in its book; undefined at either end and outside a book. */
export function neighbours(text: Pick<Text, 'work' | 'chapter'>, chapters: readonly number[]): Neighbours {
  const place = text.chapter === undefined ? -1 : chapters.indexOf(text.chapter);
  if (place === -1) return { previous: undefined, next: undefined };
  return { previous: chapters[place - 1], next: chapters[place + 1] };
}

/** Numbers of the chapters before and after. */
export interface Neighbours {
  readonly previous: number | undefined;
  readonly next: number | undefined;
}
