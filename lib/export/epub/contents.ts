// The table of contents of an EPUB: parts and chapters in both languages, in reading order, for new and old readers.

import { xmlAttributes, xmlText } from '../../formats/write-xml.ts';
import { SOURCE_LANGUAGE } from '../../languages.ts';
import type { Lang, Work } from '../../model.ts';
import type { BothTitles } from './chapter.ts';
import { element, page, prose } from './page.ts';

/** A page of the book. */
export interface ChapterEntry {
  readonly file: string;
  readonly chapter: number | undefined;
  readonly title: BothTitles;
  /** The id of its beginning, after the title of a part. */
  readonly start: string;
}

/** The title of the chapter's part. */
export function partOf({ meta, translation }: Work, chapter: number | undefined): BothTitles | undefined {
  const index = meta.parts?.findIndex((part) => chapter !== undefined && part.chapters.includes(chapter)) ?? -1;
  const part = meta.parts?.[index];
  return part && { source: part.title, target: translation.parts?.[index]?.title };
}

/** An entry of the table of contents. */
interface Entry {
  readonly href: string;
  readonly title: BothTitles;
  readonly inside: readonly Entry[];
}

/** The navigation document. It is not a page of the book: reading systems show it in their own way. */
export function contentsPage(work: Work, chapters: readonly ChapterEntry[]): string {
  const heading = element('h1', {}, `Содержание / ${element('span', { lang: 'en' }, 'Contents')}`);
  const contents = element(
    'nav',
    { 'epub:type': 'toc', role: 'doc-toc', id: 'toc' },
    `${heading}\n${listOf(entriesOf(work, chapters), work.lang)}`,
  );
  return page('Содержание', SOURCE_LANGUAGE, element('body', {}, `${contents}\n${landmarks(chapters)}`));
}

/** toc.ncx, the table of contents of EPUB 2, which older reading systems read. */
export function ncxDocument(work: Work, chapters: readonly ChapterEntry[], identifier: string): string {
  let order = 0;
  const point = ({ href, title, inside }: Entry): string => {
    order += 1;
    const place = xmlAttributes({ id: `point-${order}`, playOrder: String(order) });
    const label = [title.source, title.target].filter(Boolean).join(' · ');
    const start = `<navPoint${place}><navLabel><text>${xmlText(label)}</text></navLabel><content${xmlAttributes({ src: href })}/>`;
    return `${start}${inside.map(point).join('\n')}</navPoint>`;
  };
  const entries = entriesOf(work, chapters);
  const depth = entries.some(({ inside }) => inside.length > 0) ? '2' : '1';
  const facts = { 'dtb:uid': identifier, 'dtb:depth': depth, 'dtb:totalPageCount': '0', 'dtb:maxPageNumber': '0' };
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<ncx${xmlAttributes({ xmlns: 'http://www.daisy.org/z3986/2005/ncx/', version: '2005-1', 'xml:lang': SOURCE_LANGUAGE })}>`,
    `<head>${Object.entries(facts)
      .map(([name, content]) => `<meta${xmlAttributes({ name, content })}/>`)
      .join('')}</head>`,
    `<docTitle><text>${xmlText(work.meta.title)}</text></docTitle>`,
    '<navMap>',
    ...entries.map(point),
    '</navMap>',
    '</ncx>',
    '',
  ].join('\n');
}

/** The title page, then the chapters in their parts. */
function entriesOf(work: Work, chapters: readonly ChapterEntry[]): readonly Entry[] {
  const titlePage = { source: work.meta.title, target: undefined };
  const entries: Entry[] = [{ href: 'title.xhtml', title: titlePage, inside: [] }];
  for (let index = 0; index < chapters.length; ) {
    const part = partOf(work, chapters[index]?.chapter);
    let end = index + 1;
    while (part && end < chapters.length && partOf(work, chapters[end]?.chapter)?.source === part.source) end += 1;
    const inside = chapters.slice(index, end).map(({ file, title, start }, place): Entry => {
      // The title of the part is at the top of its first chapter.
      return { href: part && place === 0 ? `${file}#${start}` : file, title, inside: [] };
    });
    if (part) entries.push({ href: chapters[index]?.file ?? '', title: part, inside });
    else entries.push(...inside);
    index = end;
  }
  return entries;
}

function listOf(entries: readonly Entry[], lang: Lang): string {
  const items = entries.map(({ href, title, inside }) => {
    const link = element('a', { href }, bothTitles(title, lang));
    return element('li', {}, inside.length > 0 ? `${link}\n${listOf(inside, lang)}` : link);
  });
  return element('ol', {}, items.join('\n'));
}

function bothTitles({ source, target }: BothTitles, lang: Lang): string {
  const original = element('span', { lang: SOURCE_LANGUAGE }, prose(source, SOURCE_LANGUAGE));
  return target ? `${original} · ${element('i', { lang }, prose(target, lang))}` : original;
}

function landmarks(chapters: readonly ChapterEntry[]): string {
  const places = [
    ['titlepage', 'title.xhtml', 'Title page'],
    ['bodymatter', chapters[0]?.file ?? 'title.xhtml', 'Text'],
  ] as const;
  const items = places.map(([type, href, name]) => element('li', {}, element('a', { 'epub:type': type, href }, name)));
  const list = element('ol', {}, items.join(''));
  return element(
    'nav',
    { 'epub:type': 'landmarks', hidden: 'hidden', lang: 'en' },
    element('h2', {}, 'Landmarks') + list,
  );
}
