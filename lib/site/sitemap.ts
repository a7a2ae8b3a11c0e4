// The sitemap (sitemaps.org, protocol 0.9): every page in all interface languages, in one file or in parts with an index.
import { xmlAttribute, xmlText } from '../formats/write-xml.ts';
import { INTERFACE_LANGUAGES } from './address.ts';

/** Paths in one file, each in every language: a fifth of the 50,000 addresses that the protocol allows. */
export const SITEMAP_SIZE = 5000;

/** A file for these paths ("", "/about", "/dama.2"), each in every interface language; `origin` is the site's absolute URL. */
export function sitemapFile(paths: readonly string[], origin: string): string {
  const entries = paths.flatMap((path) => {
    const alternates = INTERFACE_LANGUAGES.map(
      (lng) => `<xhtml:link rel="alternate" hreflang="${lng}" href="${xmlAttribute(`${origin}/${lng}${path}`)}"/>`,
    ).join('');
    return INTERFACE_LANGUAGES.map((lng) => `<url><loc>${xmlText(`${origin}/${lng}${path}`)}</loc>${alternates}</url>`);
  });
  return xmlFile('urlset', ' xmlns:xhtml="http://www.w3.org/1999/xhtml"', entries);
}

/** The index of `count` parts, "/sitemaps/1.xml" and so on. */
export function sitemapIndex(count: number, origin: string): string {
  const entries = Array.from(
    { length: count },
    (_, part) => `<sitemap><loc>${xmlText(`${origin}/sitemaps/${part + 1}.xml`)}</loc></sitemap>`,
  );
  return xmlFile('sitemapindex', '', entries);
}

function xmlFile(root: string, attributes: string, entries: readonly string[]): string {
  const start = `<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"${attributes}>`;
  return ['<?xml version="1.0" encoding="UTF-8"?>', start, ...entries, `</${root}>`, ''].join('\n');
}
