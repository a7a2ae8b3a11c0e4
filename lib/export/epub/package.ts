// The package document of an EPUB: metadata, files, reading order and accessibility.

import { xmlAttributes, xmlText } from '../../formats/write-xml.ts';
import { SOURCE_LANGUAGE } from '../../languages.ts';
import type { Work } from '../../model.ts';
import { translatorsOf } from '../facts.ts';
import { element } from './page.ts';

interface PackageOptions {
  /** From {@link identifierOf}. */
  readonly identifier: string;
  readonly work: Work;
  /** Names of the chapter files in reading order. */
  readonly chapters: readonly string[];
  readonly hasCover: boolean;
  readonly modified: Date;
}

/** Only reflowable text in reading order, with headings and contents; no flashing, motion or sound. */
const ACCESS = [
  ['accessMode', 'textual'],
  ['accessModeSufficient', 'textual'],
  ['accessibilityFeature', 'structuralNavigation'],
  ['accessibilityFeature', 'tableOfContents'],
  ['accessibilityFeature', 'readingOrder'],
  ['accessibilityFeature', 'displayTransformability'],
  ['accessibilityHazard', 'none'],
  [
    'accessibilitySummary',
    'Text only: every paragraph of the Russian original is followed by its English translation, each marked with its language. Where the reading system supports it, the translation of a paragraph is folded and opens on request.',
  ],
] as const;

/** package.opf. */
export function packageDocument({ identifier, work, chapters, hasCover, modified }: PackageOptions): string {
  const pages = ['title.xhtml', ...chapters];
  const xhtml = 'application/xhtml+xml';
  const items = pages.map((href, index) => item({ id: `page-${index}`, href, 'media-type': xhtml }));
  const root = xmlAttributes({
    xmlns: 'http://www.idpf.org/2007/opf',
    version: '3.0',
    'unique-identifier': 'id',
    'xml:lang': SOURCE_LANGUAGE,
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<package${root}>`,
    '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">',
    ...metadata(identifier, work, modified),
    // Old readers look for this.
    ...(hasCover ? [`<meta${xmlAttributes({ name: 'cover', content: 'cover' })}/>`] : []),
    '</metadata>',
    '<manifest>',
    item({ id: 'style', href: 'style.css', 'media-type': 'text/css' }),
    item({ id: 'nav', href: 'nav.xhtml', 'media-type': xhtml, properties: 'nav' }),
    item({ id: 'ncx', href: 'toc.ncx', 'media-type': 'application/x-dtbncx+xml' }),
    ...(hasCover
      ? [item({ id: 'cover', href: 'cover.png', 'media-type': 'image/png', properties: 'cover-image' })]
      : []),
    ...items,
    '</manifest>',
    '<spine toc="ncx">',
    ...pages.map((_, index) => `<itemref idref="page-${index}"/>`),
    '</spine>',
    '</package>',
    '',
  ].join('\n');
}

/** META-INF/container.xml, which points to the package document. */
export const CONTAINER = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`;

function metadata(identifier: string, work: Work, modified: Date): readonly string[] {
  const { meta, translation, lang } = work;
  const dublin = (name: string, value: string | undefined, id?: string) =>
    value ? [`<dc:${name}${xmlAttributes({ id })}>${xmlText(value)}</dc:${name}>`] : [];
  const property = (name: string, value: string) =>
    `<meta${xmlAttributes({ property: name })}>${xmlText(value)}</meta>`;
  const refined = (id: string, name: string, value: string | undefined, attributes = {}) =>
    value ? [element('meta', { refines: `#${id}`, property: name, ...attributes }, xmlText(value))] : [];
  const marc = { scheme: 'marc:relators' };
  return [
    ...dublin('identifier', identifier, 'id'),
    ...dublin('title', meta.title, 'title'),
    ...refined('title', 'alternate-script', translation.title, { lang: undefined, 'xml:lang': lang }),
    ...dublin('language', SOURCE_LANGUAGE),
    ...dublin('language', lang),
    ...dublin('creator', meta.author, 'author'),
    ...(meta.author ? refined('author', 'role', 'aut', marc) : []),
    ...(meta.author ? refined('author', 'alternate-script', translation.author, { 'xml:lang': lang }) : []),
    ...translatorsOf(work).flatMap((name, index) => [
      ...dublin('contributor', name, `translator-${index}`),
      ...refined(`translator-${index}`, 'role', 'trl', marc),
    ]),
    ...dublin('description', translation.blurb ?? meta.blurb),
    ...dublin('date', meta.year === undefined ? undefined : String(meta.year).padStart(4, '0')),
    ...dublin('source', meta.source?.url ?? meta.source?.title),
    ...dublin('rights', meta.licence),
    property('dcterms:modified', modified.toISOString().replace(/\.\d+Z$/, 'Z')),
    ...ACCESS.map(([name, value]) => property(`schema:${name}`, value)),
  ];
}

/**
 * A constant identifier for a work: a UUID from its name (RFC 9562, version 8), since works of two libraries may share
 * a slug.
 */
export async function identifierOf(address: string, { meta }: Work): Promise<string> {
  const named = new TextEncoder().encode(JSON.stringify([address, meta.title, meta.author ?? '']));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', named));
  const hash = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  const variant = ((Number.parseInt(hash.charAt(16), 16) & 0x3) | 0x8).toString(16);
  const parts = [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    variant + hash.slice(17, 20),
    hash.slice(20, 32),
  ];
  return `urn:uuid:${parts.join('-')}`;
}

function item(attributes: Readonly<Record<string, string | undefined>>): string {
  return `<item${xmlAttributes(attributes)}/>`;
}
