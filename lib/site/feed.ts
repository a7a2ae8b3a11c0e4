// The library as an Atom feed (RFC 4287).

import { xmlAttribute, xmlText } from '../formats/write-xml.ts';
import { SOURCE_LANGUAGE } from '../languages.ts';
import type { Lang, Work } from '../model.ts';

interface FeedOptions {
  readonly title: string;
  readonly description: string;
  readonly lng: Lang;
  /** The site's absolute URL, without a trailing slash. */
  readonly origin: string;
}

/** An Atom document with an entry for each work, in the given order. */
export function atomFeed(works: readonly Work[], { title, description, lng, origin }: FeedOptions): string {
  const self = `${origin}/${lng}/feed`;
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<?xml-stylesheet type="text/css" href="/feed.css"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xmlAttribute(lng)}">`,
    `<id>${xmlText(self)}</id>`,
    `<title>${xmlText(title)}</title>`,
    `<subtitle>${xmlText(description)}</subtitle>`,
    `<updated>${works.map(updated).sort().at(-1) ?? updated()}</updated>`,
    `<link rel="self" type="application/atom+xml" href="${xmlAttribute(self)}"/>`,
    `<link rel="alternate" type="text/html" href="${xmlAttribute(`${origin}/${lng}`)}"/>`,
    ...works.map((work) => entry(work, lng, origin)),
    '</feed>',
    '',
  ].join('\n');
}

function entry({ slug, meta, translation }: Work, lng: Lang, origin: string): string {
  const url = `${origin}/${lng}/${slug}`;
  const own = lng === SOURCE_LANGUAGE ? meta : { ...meta, ...translation };
  const both = [meta.title, translation.title].filter(Boolean).join(' / ');
  return [
    '<entry>',
    `<id>${xmlText(url)}</id>`,
    `<title>${xmlText(both)}</title>`,
    `<link rel="alternate" type="text/html" href="${xmlAttribute(url)}"/>`,
    `<updated>${updated({ meta })}</updated>`,
    `<author><name>${xmlText(own.author ?? meta.author ?? '—')}</name></author>`,
    ...(own.blurb ? [`<summary>${xmlText(own.blurb)}</summary>`] : []),
    // What a browser shows of an entry: a link that can be followed.
    `<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p><a href="${xmlAttribute(url)}">${xmlText(both)}</a></p>${own.blurb ? `<p>${xmlText(own.blurb)}</p>` : ''}</div></content>`,
    '</entry>',
  ].join('\n');
}

/** A feed needs dates; a work only has a year. */
function updated(work?: Pick<Work, 'meta'>): string {
  return `${String(work?.meta.year ?? 2000).padStart(4, '0')}-01-01T00:00:00Z`;
}
