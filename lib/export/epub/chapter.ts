// One text as a page of an EPUB: each paragraph with its translation, footnotes at the end as reading systems expect.
import { SOURCE_LANGUAGE } from '../../languages.ts';
import type { Lang, Paragraph, Segment, Text } from '../../model.ts';
import type { Side } from '../exporter.ts';
import { numberNotes } from '../notes.ts';
import { element, page, prose } from './page.ts';

/** A title in both languages. */
export interface BothTitles {
  readonly source: string;
  readonly target: string | undefined;
}

interface ChapterPage {
  readonly text: Text;
  /** The text's name in the table of contents. */
  readonly title: BothTitles;
  /** The title of the part that begins here. */
  readonly part: BothTitles | undefined;
}

type Notes = Readonly<Record<Side, ReturnType<typeof numberNotes>>>;

const SIDES = ['source', 'target'] as const;

/** The page of a text. Segment ids are the same as on the site, so that links work for both. */
export function chapterPage({ text, title, part }: ChapterPage): string {
  const notes = { source: numberNotes(text, 'source'), target: numberNotes(text, 'target') };
  const pairs = text.paragraphs.map((paragraph, index) => pair(paragraph, index === 0, text, notes));
  const opening = part ? element('div', { class: 'pair part' }, bothTitles(part, text.lang)) : '';
  // A text without a heading gets its name from the table of contents.
  const hasHeading = text.paragraphs[0]?.kind === 'heading';
  const heading = hasHeading ? '' : titlePair(title, text.lang);
  const chapter = element(
    'section',
    { 'epub:type': 'chapter', role: 'doc-chapter', 'aria-label': title.source },
    `\n${[opening, heading, ...pairs, footnotes(notes, text.lang)].filter(Boolean).join('\n')}\n`,
  );
  return page(title.source, SOURCE_LANGUAGE, element('body', {}, chapter));
}

function titlePair({ source, target }: BothTitles, lang: Lang): string {
  const translated = target ? element('p', { class: 'heading', lang }, prose(target, lang)) : '';
  return element('div', { class: 'pair' }, element('h1', {}, prose(source, SOURCE_LANGUAGE)) + translated);
}

function bothTitles({ source, target }: BothTitles, lang: Lang): string {
  const original = element('p', { lang: SOURCE_LANGUAGE }, prose(source, SOURCE_LANGUAGE));
  return target ? original + element('p', { lang }, prose(target, lang)) : original;
}

function pair(paragraph: Paragraph, isFirst: boolean, text: Text, notes: Notes): string {
  const { id, kind, segments } = paragraph;
  const isTranslated = segments.some(({ target }) => target);
  const sides = isTranslated ? SIDES : (['source'] as const);
  const blocks = sides.map((side) => block(paragraph, side, isFirst, text, notes));
  // In a paragraph of one segment, the segment itself carries the id.
  const own = segments.some((segment) => segment.id === id) ? undefined : id;
  return element('div', { id: own, class: `pair ${kind}` }, blocks.join(''));
}

function block({ kind, segments }: Paragraph, side: Side, isFirst: boolean, text: Text, notes: Notes): string {
  const lang = side === 'source' ? SOURCE_LANGUAGE : text.lang;
  const spans = segments.flatMap((segment) => span(segment, side, lang, text, notes));
  const content = spans.join(kind === 'verse' ? '<br/>' : ' ');
  if (kind === 'heading' && side === 'source') return element(isFirst ? 'h1' : 'h2', { lang }, content);
  if (kind === 'heading') return element('p', { class: 'heading', lang }, content);
  if (kind === 'quotation') return element('blockquote', { lang }, element('p', {}, content));
  return element('p', { lang }, content);
}

function span({ id, ...segment }: Segment, side: Side, lang: Lang, { states }: Text, notes: Notes): readonly string[] {
  const words = segment[side];
  if (!words) return [];
  const isDraft = side === 'target' && Object.hasOwn(states, id) && states[id]?.state === 'draft';
  const numbers = notes[side].marks.get(id) ?? [];
  const marks = numbers.map((number) =>
    element(
      'a',
      {
        id: `${side}-ref-${number}`,
        class: 'ref',
        'epub:type': 'noteref',
        role: 'doc-noteref',
        href: `#${side}-note-${number}`,
      },
      String(number),
    ),
  );
  const attributes = { id: side === 'source' ? id : `${id}-${side}`, class: isDraft ? 'draft' : undefined };
  return [element('span', attributes, prose(words, lang) + marks.join(''))];
}

function footnotes(notes: Notes, targetLang: Lang): string {
  return SIDES.flatMap((side) => {
    const lang = side === 'source' ? SOURCE_LANGUAGE : targetLang;
    return notes[side].all.map(({ number, text }) => {
      const back = element('a', { role: 'doc-backlink', href: `#${side}-ref-${number}` }, String(number));
      const body = element('p', {}, `${back} ${prose(text, lang)}`);
      return element(
        'aside',
        { id: `${side}-note-${number}`, 'epub:type': 'footnote', role: 'doc-footnote', lang },
        body,
      );
    });
  }).join('\n');
}
