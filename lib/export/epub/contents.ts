// The table of contents of an EPUB: parts and chapters in both languages, in reading order.
import { SOURCE_LANGUAGE } from '../../languages.ts';
import type { Lang, Work } from '../../model.ts';
import type { BothTitles } from './chapter.ts';
import { element, page, prose } from './page.ts';

/** A page of the book. */
export interface ChapterEntry {
  readonly file: string;
  readonly chapter: number | undefined;
  readonly title: BothTitles;
}

/** The title of the chapter's part. */
export function partOf({ meta, translation }: Work, chapter: number | undefined): BothTitles | undefined {
  const index = meta.parts?.findIndex((part) => chapter !== undefined && part.chapters.includes(chapter)) ?? -1;
  const part = meta.parts?.[index];
  return part && { source: part.title, target: translation.parts?.[index]?.title };
}

/** The navigation document. */
export function contentsPage(work: Work, chapters: readonly ChapterEntry[]): string {
  const { lang } = work;
  const items: string[] = [
    element('li', {}, element('a', { href: 'title.xhtml' }, prose(work.meta.title, SOURCE_LANGUAGE))),
  ];
  for (let index = 0; index < chapters.length; ) {
    const part = partOf(work, chapters[index]?.chapter);
    let end = index + 1;
    while (part && end < chapters.length && partOf(work, chapters[end]?.chapter)?.source === part.source) end += 1;
    const links = chapters.slice(index, end).map((chapter) => chapterLine(chapter, lang));
    if (part) {
      const name = element('span', {}, bothTitles(part, lang));
      items.push(element('li', {}, `${name}\n${element('ol', {}, links.join('\n'))}`));
    } else items.push(...links);
    index = end;
  }
  const heading = element('h1', {}, `Содержание / ${element('span', { lang: 'en' }, 'Contents')}`);
  const contents = element(
    'nav',
    { 'epub:type': 'toc', role: 'doc-toc', id: 'toc' },
    `${heading}\n${element('ol', {}, items.join('\n'))}`,
  );
  return page('Содержание', SOURCE_LANGUAGE, element('body', {}, `${contents}\n${landmarks(chapters)}`));
}

function chapterLine({ file, title }: ChapterEntry, lang: Lang): string {
  return element('li', {}, element('a', { href: file }, bothTitles(title, lang)));
}

function bothTitles({ source, target }: BothTitles, lang: Lang): string {
  const original = element('span', { lang: SOURCE_LANGUAGE }, prose(source, SOURCE_LANGUAGE));
  return target ? `${original} · ${element('i', { lang }, prose(target, lang))}` : original;
}

function landmarks(chapters: readonly ChapterEntry[]): string {
  const places = [
    ['titlepage', 'title.xhtml', 'Title page'],
    ['toc', 'nav.xhtml', 'Contents'],
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
