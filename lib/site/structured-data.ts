// Structured data of pages for search engines and previews: schema.org as JSON-LD, where a work and its translation
// refer to each other.
import { SOURCE_LANGUAGE } from '../languages.ts';
import type { Text, Work } from '../model.ts';
import type { Passage } from '../segment/paragraphs.ts';
import { draftKind, draftShare } from '../segment/states.ts';
import { excerpt, textTitle } from './passage.ts';

/** The picture of a page for link previews. */
export interface Picture {
  /** The path on the site: "/cards/…". */
  readonly path: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** The alternative text, at most 420 characters. */
  readonly alt: string;
}

/** The data of all pages. */
interface Page {
  /** The page's absolute URL. */
  readonly url: string;
  readonly picture?: Picture | undefined;
}

/** JSON-LD of the shelf. */
export function shelfData(name: string, description: string, lng: string, { url, picture }: Page): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    '@id': url,
    url,
    name,
    description,
    inLanguage: lng,
    ...imageOf(url, picture),
  };
}

/** JSON-LD of a text and its translation. */
export function structuredData(text: Text, work: Work, { url, picture }: Page): object {
  const title = textTitle(text, work);
  return {
    ...creation(text.chapter === undefined ? 'CreativeWork' : 'Chapter', work, url, title.source),
    ...imageOf(url, picture),
    ...(text.chapter !== undefined && {
      isPartOf: { '@type': 'Book', name: work.meta.title },
      position: text.chapter,
    }),
    workTranslation: {
      ...translationOf('CreativeWork', work, url, title.target ?? work.translation.title),
      ...statusOf(text),
    },
  };
}

/** JSON-LD of a book of chapters. */
export function bookData(work: Work, { url, picture }: Page): object {
  return {
    ...creation('Book', work, url, work.meta.title),
    ...imageOf(url, picture),
    workTranslation: translationOf('Book', work, url, work.translation.title),
  };
}

/** Length of a passage's text in its data. */
const LONGEST_QUOTE = 300;

/** JSON-LD of a passage: a quotation of the text at `textUrl`. */
export function passageData(
  { paragraphs }: Pick<Passage, 'paragraphs'>,
  text: Text,
  work: Work,
  { url, textUrl, picture }: Page & { readonly textUrl: string },
): object {
  const title = textTitle(text, work);
  return {
    ...creation('Quotation', work, url, title.source),
    text: excerpt(paragraphs, 'source', LONGEST_QUOTE),
    ...imageOf(url, picture),
    isPartOf: { '@type': 'CreativeWork', '@id': `${textUrl}#ru`, url: textUrl, name: title.source },
    workTranslation: {
      ...translationOf('Quotation', work, url, title.target ?? work.translation.title),
      ...statusOf({ paragraphs, states: text.states }),
      text: excerpt(paragraphs, 'target', LONGEST_QUOTE) || undefined,
    },
  };
}

function creation(type: string, { meta }: Work, url: string, name: string): object {
  return {
    '@context': 'https://schema.org',
    '@type': type,
    '@id': `${url}#ru`,
    url,
    inLanguage: SOURCE_LANGUAGE,
    name,
    ...(meta.author && { author: { '@type': 'Person', name: meta.author } }),
    ...(meta.year && { copyrightYear: meta.year }),
    ...(meta.licence && { license: meta.licence }),
    ...(meta.level && { educationalLevel: meta.level }),
    ...(meta.source?.url && { isBasedOn: meta.source.url }),
  };
}

function translationOf(type: string, { lang, translation }: Work, url: string, name: string | undefined): object {
  return {
    '@type': type,
    '@id': `${url}#${lang}`,
    url,
    inLanguage: lang,
    name,
    translationOfWork: { '@id': `${url}#ru` },
    translator: translation.translators?.map(({ name }) => ({ '@type': 'Person', name })),
  };
}

/**
 * Properties of drafts in schema.org: a status and, for machine drafts, the source; a text of drafts has no translator.
 */
function statusOf(text: Pick<Text, 'paragraphs' | 'states'>): object {
  const share = draftShare(text);
  if (share === 0) return {};
  const ids = text.paragraphs.flatMap(({ segments }) => segments.filter(({ target }) => target).map(({ id }) => id));
  const byMachine = ids.filter((id) => draftKind(text.states[id]) === 'machine').length;
  const extent = byMachine === ids.length ? '' : 'CompositeWith';
  return {
    creativeWorkStatus: 'Draft',
    ...(byMachine > 0 && { digitalSourceType: `https://schema.org/${extent}TrainedAlgorithmicMediaDigitalSource` }),
    ...(byMachine === ids.length && { translator: undefined }),
  };
}

function imageOf(url: string, picture: Picture | undefined): object {
  if (!picture) return {};
  const { path, width, height } = picture;
  return { image: { '@type': 'ImageObject', url: new URL(path, url).href, width, height } };
}

/** JSON for a script element: it cannot close the element or open a comment. */
export function inlineJson(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}
