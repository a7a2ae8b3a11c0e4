// The metadata of a work as name-value pairs for file headers.
import type { Work } from '../model.ts';

/** "title" → "Дама с собачкой", "title-en" → "The Lady with the Dog", "author" …; missing metadata is left out. */
export function workFacts({ meta, translation, lang }: Work): readonly (readonly [name: string, value: string])[] {
  const facts: readonly (readonly [string, string | number | undefined])[] = [
    ['title', meta.title],
    [`title-${lang}`, translation.title],
    ['author', meta.author],
    [`author-${lang}`, translation.author],
    ['translator', translatorsOf({ meta, translation, lang }).join(', ')],
    ['year', meta.year],
    ['licence', meta.licence],
    ['source', meta.source?.title],
    ['source-url', meta.source?.url],
  ];
  return facts.flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [[name, String(value)] as const],
  );
}

/** The names of the translators into the language of the translation, as written in that language if given. */
export function translatorsOf({
  meta,
  translation,
  lang,
}: Pick<Work, 'meta' | 'translation' | 'lang'>): readonly string[] {
  return (translation.translators ?? meta.translators ?? [])
    .filter((translator) => translator.lang === lang)
    .map(({ name }) => name);
}
