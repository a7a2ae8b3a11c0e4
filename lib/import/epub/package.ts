// Reads the package document of an EPUB: metadata, reading order, table of contents.
import { UserError } from '../../error.ts';
import { attributeOf, findElements, parseXml, textOf, type XmlElement } from '../../formats/read-xml.ts';
import type { ZipArchive } from '../../formats/unzip.ts';
import { decodeText } from '../encoding.ts';
import { resolvePath } from '../markup/paths.ts';

export interface EpubPackage {
  readonly title: string | undefined;
  readonly author: string | undefined;
  readonly translator: string | undefined;
  readonly year: number | undefined;
  /** Paths of the documents in reading order. */
  readonly spine: readonly string[];
  /** Paths of the documents outside the reading order (linear="no"). */
  readonly aside: readonly string[];
  readonly nav: string | undefined;
  readonly ncx: string | undefined;
  /** The guide's name for a document: "cover", "toc". */
  readonly guide: ReadonlyMap<string, string>;
}

/** Only fonts may be obfuscated. */
const FONT_METHODS = ['http://www.idpf.org/2008/embedding', 'http://ns.adobe.com/pdf/enc#RC'];

/** Throws a UserError for a book that is encrypted or whose package files are missing. */
export function readPackage(archive: ZipArchive): EpubPackage {
  refuseProtected(archive);
  const container = readXmlFile(archive, 'META-INF/container.xml');
  const [rootfile] = container ? findElements(container, 'rootfile') : [];
  const path = rootfile && attributeOf(rootfile, 'full-path');
  const opf = path === undefined ? undefined : readXmlFile(archive, path);
  if (path === undefined || !opf)
    throw new UserError('epub', 'The EPUB is incomplete: its package file is missing.', 'Download it again.');
  const items = new Map(findElements(opf, 'item').map((item) => [attributeOf(item, 'id') ?? '', item]));
  const pathOf = (item: XmlElement | undefined) => item && resolvePath(path, attributeOf(item, 'href') ?? '');
  const references = findElements(opf, 'itemref');
  const linear = references.filter((reference) => attributeOf(reference, 'linear') !== 'no');
  const pathOfText = (reference: XmlElement) => {
    const item = items.get(attributeOf(reference, 'idref') ?? '');
    return item && isText(item) ? (pathOf(item) ?? []) : [];
  };
  const manifest = [...items.values()];
  return {
    ...readMetadata(opf),
    spine: linear.flatMap(pathOfText),
    aside: references.filter((reference) => !linear.includes(reference)).flatMap(pathOfText),
    nav: pathOf(manifest.find((item) => attributeOf(item, 'properties')?.split(' ').includes('nav'))),
    ncx: pathOf(manifest.find((item) => attributeOf(item, 'media-type') === 'application/x-dtbncx+xml')),
    guide: new Map(
      findElements(opf, 'reference').map((reference) => [
        resolvePath(path, (attributeOf(reference, 'href') ?? '').replace(/#.*/, '')),
        attributeOf(reference, 'type') ?? '',
      ]),
    ),
  };
}

/** An XML file of the book as a tree, or undefined if it is missing. */
export function readXmlFile(archive: ZipArchive, path: string): XmlElement | undefined {
  const bytes = archive.read(path);
  return bytes && parseXml(decodeDocument(bytes), { file: `The EPUB's ${path}` });
}

/** The text of a document, in the encoding that it declares, or UTF-8. */
export function decodeDocument(bytes: Uint8Array): string {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  return decodeText(bytes, { encoding: undefined, declared: /encoding\s*=\s*["']([\w-]+)/.exec(start)?.[1] }).text;
}

function refuseProtected(archive: ZipArchive): void {
  const encryption = readXmlFile(archive, 'META-INF/encryption.xml');
  const methods = encryption ? findElements(encryption, 'EncryptionMethod') : [];
  if (methods.every((method) => FONT_METHODS.includes(attributeOf(method, 'Algorithm') ?? ''))) return;
  throw new UserError(
    'epub-protected',
    'The EPUB is encrypted (DRM): only the program that it was bought for can read it.',
    'Use a copy without DRM.',
  );
}

function isText(item: XmlElement): boolean {
  const type = attributeOf(item, 'media-type') ?? '';
  return (
    /html|x-dtbook/.test(type) ||
    (!/^(?:image|audio|video|font)\//.test(type) && /html?$/i.test(attributeOf(item, 'href') ?? ''))
  );
}

function readMetadata(opf: XmlElement): Pick<EpubPackage, 'title' | 'author' | 'translator' | 'year'> {
  const [metadata] = findElements(opf, 'metadata');
  const all = (name: string) => (metadata ? findElements(metadata, name) : []);
  const refinements = all('meta');
  const roleOf = (person: XmlElement) =>
    attributeOf(person, 'role') ??
    refinements
      .filter(
        (meta) =>
          attributeOf(meta, 'refines') === `#${attributeOf(person, 'id')}` && attributeOf(meta, 'property') === 'role',
      )
      .map((meta) => textOf(meta).trim())[0];
  const namesOf = (people: readonly XmlElement[]) =>
    people
      .map(plain)
      .filter((name) => name !== '')
      .join(', ') || undefined;
  const creators = all('creator');
  const dates = all('date').filter((date) => attributeOf(date, 'event') !== 'modification');
  const original = dates.filter((date) => /original|publication|creation/.test(attributeOf(date, 'event') ?? ''));
  return {
    title: all('title').map(plain)[0] || undefined,
    author: namesOf(creators.filter((person) => ['aut', undefined].includes(roleOf(person)))),
    translator: namesOf([...creators, ...all('contributor')].filter((person) => roleOf(person) === 'trl')),
    year: [...original, ...dates].map(yearIn).find((year) => year !== undefined),
  };
}

function plain(element: XmlElement): string {
  return textOf(element).replace(/\s+/g, ' ').trim();
}

function yearIn(date: XmlElement): number | undefined {
  const year = /(?<!\d)\d{4}(?!\d)/.exec(textOf(date))?.[0];
  // Some tools write the year 101 if they have no date.
  return year === undefined || Number(year) < 800 ? undefined : Number(year);
}
