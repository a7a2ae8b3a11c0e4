// What every page says of itself to browsers and search engines.

import type { Metadata } from 'next';
import { type InterfaceLanguage, interfaceLanguages } from '#lib/describe/address.ts';

interface PageMetadata {
  readonly lng: InterfaceLanguage;
  /** The page's path without its language: "" for the shelf, "/about". */
  readonly path: string;
  readonly title: string;
  readonly description: string;
}

/** Title, description, canonical address and the same page in the interface's other languages. */
export function pageMetadata({ lng, path, title, description }: PageMetadata): Metadata {
  const languages = Object.fromEntries(interfaceLanguages.map((language) => [language, `/${language}${path}`]));
  return {
    title,
    description,
    alternates: {
      canonical: `/${lng}${path}`,
      languages: { ...languages, 'x-default': `/en${path}` },
      types: { 'application/atom+xml': `/${lng}/feed` },
    },
    openGraph: {
      title,
      description,
      locale: lng === 'ru' ? 'ru_RU' : 'en_GB',
      siteName: 'Stroka',
      url: `/${lng}${path}`,
    },
  };
}
