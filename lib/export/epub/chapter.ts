// One text as a page of an EPUB: each paragraph with its translation, footnotes at the end as reading systems expect.
import { SOURCE_LANGUAGE } from '../../languages.ts';
import type { Lang, Paragraph, Segment, Text, TextLayers } from '../../model.ts';
import type { Side } from '../exporter.ts';
import { numberNotes } from '../notes.ts';
import { glossary, type LayeredSource, layerSource } from './layers.ts';
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
  readonly layers: TextLayers | undefined;
}

/** The classes by which e-readers show only one language (crosspoint-reader, pull request 2498). */
const CLASSES: Readonly<Record<Side, string>> = { source: 'cp-original', target: 'cp-translation' };

/** The id of a title that is not a segment of the text. */
const TITLE_ID = 'title';

/** The id of the chapter's beginning after the title of a part. */
export function startOf({ paragraphs: [first] }: Text): string {
  return first?.kind === 'heading' ? first.id : TITLE_ID;
}

type Notes = Readonly<Record<Side, ReturnType<typeof numberNotes>>>;

const SIDES = ['source', 'target'] as const;

/** The page of a text. Segment ids are the same as on the site, so that links work for both. */
export function chapterPage({ text, title, part, layers }: ChapterPage): string {
  const notes = { source: numberNotes(text, 'source'), target: numberNotes(text, 'target') };
  const setting = { text, notes, source: layerSource(layers) };
  const pairs = text.paragraphs.map((paragraph, index) => pair(paragraph, index === 0, setting));
  const opening = part ? element('div', { class: 'pair part' }, bothTitles(part, text.lang)) : '';
  // A text without a heading gets its name from the table of contents.
  const hasHeading = text.paragraphs[0]?.kind === 'heading';
  const heading = hasHeading ? '' : titlePair(title, text.lang);
  const chapter = element(
    'section',
    { 'epub:type': 'chapter', role: 'doc-chapter', 'aria-label': title.source },
    `\n${[opening, heading, ...pairs, footnotes(notes, text.lang), glossary(layers, text.lang)].filter(Boolean).join('\n')}\n`,
  );
  return page(title.source, SOURCE_LANGUAGE, element('body', {}, chapter));
}

function titlePair({ source, target }: BothTitles, lang: Lang): string {
  const original = element(
    'h1',
    { id: TITLE_ID, class: CLASSES.source, lang: SOURCE_LANGUAGE },
    prose(source, SOURCE_LANGUAGE),
  );
  const translated = target ? element('p', { class: `heading ${CLASSES.target}`, lang }, prose(target, lang)) : '';
  return element('div', { class: 'pair heading' }, original + translated);
}

function bothTitles({ source, target }: BothTitles, lang: Lang): string {
  const original = element('p', { class: CLASSES.source, lang: SOURCE_LANGUAGE }, prose(source, SOURCE_LANGUAGE));
  return target ? original + element('p', { class: CLASSES.target, lang }, prose(target, lang)) : original;
}

interface Setting {
  readonly text: Text;
  readonly notes: Notes;
  readonly source: LayeredSource;
}

function pair(paragraph: Paragraph, isFirst: boolean, setting: Setting): string {
  const { id, kind, segments } = paragraph;
  const isTranslated = segments.some(({ target }) => target);
  const original = block(paragraph, 'source', isFirst, setting);
  const translation = isTranslated ? block(paragraph, 'target', isFirst, setting) : '';
  // In a paragraph of one segment, the segment itself carries the id.
  const own = segments.some((segment) => segment.id === id) ? undefined : id;
  return element(
    'div',
    { id: own, class: `pair ${kind}` },
    original + (kind === 'heading' ? translation : folded(translation)),
  );
}

/**
 * A translation that opens on tap. The summary is empty, so that a reading system without this element shows the
 * translation below the original and nothing else.
 */
function folded(translation: string): string {
  if (translation === '') return '';
  const summary = element('summary', { lang: 'en', 'aria-label': 'Translation' }, '');
  return element('details', {}, summary + translation);
}

function block({ kind, segments }: Paragraph, side: Side, isFirst: boolean, setting: Setting): string {
  const { text } = setting;
  const lang = side === 'source' ? SOURCE_LANGUAGE : text.lang;
  const spans = segments.flatMap((segment) => span(segment, side, lang, setting));
  const content = spans.join(kind === 'verse' ? '<br/>' : ' ');
  const className = CLASSES[side];
  if (kind === 'heading' && side === 'source')
    return element(isFirst ? 'h1' : 'h2', { class: className, lang }, content);
  if (kind === 'heading') return element('p', { class: `heading ${className}`, lang }, content);
  if (kind === 'quotation') return element('blockquote', { class: className, lang }, element('p', {}, content));
  return element('p', { class: className, lang }, content);
}

function span({ id, ...segment }: Segment, side: Side, lang: Lang, setting: Setting): readonly string[] {
  const { notes, source } = setting;
  const { states } = setting.text;
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
  const emphasis = (side === 'source' ? segment.sourceMarks : segment.targetMarks) ?? [];
  const content = side === 'source' ? source(id, words, emphasis) : prose(words, lang, emphasis);
  const attributes = { id: side === 'source' ? id : `${id}-${side}`, class: isDraft ? 'draft' : undefined };
  return [element('span', attributes, content + marks.join(''))];
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
