// The metadata of every page for browsers, search engines and link previews.

import type { Metadata } from 'next';
import { shortened } from '#lib/card/cut.ts';
import { SOURCE_LANGUAGE } from '#lib/languages.ts';
import type { Site, Work } from '#lib/model.ts';
import { INTERFACE_LANGUAGES, type InterfaceLanguage } from '#lib/site/address.ts';
import type { Picture } from '#lib/site/structured-data.ts';

interface PageMetadata {
  readonly site: Site;
  readonly lng: InterfaceLanguage;
  /** The page's path without its language: "" for the shelf, "/about". */
  readonly path: string;
  /** Without the site's name, which is added to the browser's title. */
  readonly title: string;
  readonly description: string;
  /** The card of the page. */
  readonly picture: Picture | undefined;
  /** The work of a text's page. */
  readonly work?: Work;
}

const LOCALES: Readonly<Record<InterfaceLanguage, string>> = { en: 'en_GB', ru: 'ru_RU' };
/** X cuts longer texts inside a word. */
const LONGEST_TITLE = 70;
const LONGEST_DESCRIPTION = 200;

/** Title, description, canonical URL, alternate languages, and the preview. */
export function pageMetadata({ site, lng, path, title, description, picture, work }: PageMetadata): Metadata {
  const languages = Object.fromEntries(INTERFACE_LANGUAGES.map((language) => [language, `/${language}${path}`]));
  const preview = { title, description: shortened(description, LONGEST_DESCRIPTION) };
  return {
    title: title.includes(site.name) ? title : `${title} · ${site.name}`,
    description,
    alternates: {
      canonical: `/${lng}${path}`,
      languages: { ...languages, 'x-default': `/en${path}` },
      types: { 'application/atom+xml': `/${lng}/feed` },
    },
    openGraph: {
      ...preview,
      ...(work ? article(work, lng) : { type: 'website' }),
      locale: LOCALES[lng],
      alternateLocale: INTERFACE_LANGUAGES.filter((other) => other !== lng).map((other) => LOCALES[other]),
      siteName: site.name,
      url: `/${lng}${path}`,
      ...(picture && { images: [image(picture)] }),
    },
    twitter: {
      ...preview,
      title: shortened(title, LONGEST_TITLE),
      card: picture ? 'summary_large_image' : 'summary',
      ...(picture && { images: [{ url: picture.path, alt: picture.alt }] }),
    },
    ...(site.fediverse && { other: { 'fediverse:creator': site.fediverse } }),
  };
}

function image({ path, width, height, alt }: Picture) {
  return { url: path, width, height, alt, type: 'image/png' };
}

/** The date of publication; only the year of a work is known. */
function article({ meta, translation }: Work, lng: InterfaceLanguage) {
  const author = (lng !== SOURCE_LANGUAGE && translation.author) || meta.author;
  return {
    type: 'article' as const,
    ...(author && { authors: [author] }),
    ...(meta.year && { publishedTime: String(meta.year) }),
    ...(meta.level && { tags: [meta.level] }),
  };
}
