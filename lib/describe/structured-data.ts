// What search engines read of a work and its translation: schema.org as JSON-LD.
import type { Text, Work } from '../model.ts';
import { textTitle } from './passage.ts';

/** JSON-LD of a text and its translation; `url` is the page's absolute address. */
export function structuredData(text: Text, work: Work, url: string): object {
  const { meta, translation, lang } = work;
  const title = textTitle(text, work);
  const id = (language: string) => `${url}#${language}`;
  return {
    '@context': 'https://schema.org',
    '@type': text.chapter === undefined ? 'CreativeWork' : 'Chapter',
    '@id': id('ru'),
    url,
    inLanguage: 'ru',
    name: title.source,
    ...(meta.author && { author: { '@type': 'Person', name: meta.author } }),
    ...(meta.year && { copyrightYear: meta.year }),
    ...(meta.licence && { license: meta.licence }),
    ...(meta.level && { educationalLevel: meta.level }),
    ...(meta.source?.url && { isBasedOn: meta.source.url }),
    ...(text.chapter !== undefined && { isPartOf: { '@type': 'Book', name: meta.title }, position: text.chapter }),
    workTranslation: {
      '@type': 'CreativeWork',
      '@id': id(lang),
      url,
      inLanguage: lang,
      name: title.target ?? translation.title,
      translationOfWork: { '@id': id('ru') },
      translator: translation.translators?.map(({ name }) => ({ '@type': 'Person', name })),
    },
  };
}

/** JSON that may stand inside a script element: nothing in it can close the element or open a comment. */
export function inlineJson(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}
