// Reads an EPUB's table of contents as a tree: the navigation document of EPUB 3, or the NCX of EPUB 2.
import { attributeOf, childElements, findElements, textOf, type XmlElement } from '../../formats/read-xml.ts';
import { hasType } from '../markup/elements.ts';
import { splitLink } from '../markup/paths.ts';

export interface ContentsEntry {
  readonly title: string;
  /** The document, and the anchor in it, where the entry's text begins; no path for an entry without a link. */
  readonly path: string | undefined;
  readonly id: string | undefined;
  readonly entries: readonly ContentsEntry[];
}

/** The entries of a navigation document's table of contents. */
export function readNav(root: XmlElement, path: string): readonly ContentsEntry[] {
  const navs = findElements(root, 'nav');
  const toc = navs.find((nav) => hasType(nav, 'toc', 'doc-toc')) ?? navs[0];
  return toc ? childElements(toc, 'ol').flatMap((list) => listEntries(list, path)) : [];
}

/** The landmarks of a navigation document: document → "cover", "copyright-page". */
export function readLandmarks(root: XmlElement, path: string): ReadonlyMap<string, string> {
  const landmarks = findElements(root, 'nav').filter((nav) => hasType(nav, 'landmarks'));
  const links = landmarks.flatMap((nav) => findElements(nav, 'a'));
  return new Map(
    links.map((link) => [splitLink(path, attributeOf(link, 'href') ?? '').path, link.attributes['epub:type'] ?? '']),
  );
}

function listEntries(list: XmlElement, path: string): readonly ContentsEntry[] {
  return childElements(list, 'li').map((item) => {
    const [label] = childElements(item).filter(({ name }) => name !== 'ol');
    const link = label && (label.name === 'a' ? label : findElements(label, 'a')[0]);
    const entries = childElements(item, 'ol').flatMap((inner) => listEntries(inner, path));
    return entryOf(label, link && attributeOf(link, 'href'), path, entries);
  });
}

/** The entries of an NCX. */
export function readNcx(root: XmlElement, path: string): readonly ContentsEntry[] {
  return findElements(root, 'navMap').flatMap((map) => pointEntries(map, path));
}

function pointEntries(parent: XmlElement, path: string): readonly ContentsEntry[] {
  return childElements(parent, 'navPoint').map((point) => {
    const [label] = childElements(point, 'navLabel');
    const [content] = childElements(point, 'content');
    return entryOf(label, content && attributeOf(content, 'src'), path, pointEntries(point, path));
  });
}

function entryOf(
  label: XmlElement | undefined,
  href: string | undefined,
  from: string,
  entries: readonly ContentsEntry[],
): ContentsEntry {
  const { path, id } = href === undefined ? { path: undefined, id: undefined } : splitLink(from, href);
  return { title: label ? textOf(label).replace(/\s+/g, ' ').trim() : '', path, id, entries };
}
