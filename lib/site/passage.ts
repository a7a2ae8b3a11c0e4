// Titles, citations and descriptions of a text and its passages for use outside their pages.
import { SOURCE_LANGUAGE, TARGET_LANGUAGE } from '../languages.ts';
import type { Lang, Paragraph, Text, Work } from '../model.ts';
import { type DraftKind, draftAmong } from '../segment/states.ts';
import { countWords } from '../text/words.ts';
import { paragraphNumber } from './address.ts';
import type { Translate } from './translate.ts';

/** A text's own title in both languages: its first heading, or the work's title if it does not begin with one. */
export function textTitle(text: Text, work: Work): { readonly source: string; readonly target: string | undefined } {
  const heading = titleHeading(text)?.segments[0];
  if (heading) return { source: heading.source, target: heading.target || undefined };
  return { source: work.meta.title, target: work.translation.title };
}

/** What a chapter without a heading is called in both languages. */
export function untitledChapter(number: number, t: Translate): { readonly source: string; readonly target: string } {
  return {
    source: t('chapter', { number, lng: SOURCE_LANGUAGE }),
    target: t('chapter', { number, lng: TARGET_LANGUAGE }),
  };
}

/** Number of words of a text's original. */
export function wordsOf({ paragraphs }: Pick<Text, 'paragraphs'>): number {
  return paragraphs
    .flatMap(({ segments }) => segments)
    .reduce((sum, segment) => sum + countWords(segment.source, SOURCE_LANGUAGE), 0);
}

/** The heading at the beginning of a text, which is its title. */
export function titleHeading(text: Text): Paragraph | undefined {
  const [first] = text.paragraphs;
  return first?.kind === 'heading' ? first : undefined;
}

/** The maker of a draft title; undefined if it is reviewed, or if the title is the work's. */
export function titleDraft(text: Text): DraftKind | undefined {
  return draftAmong(titleHeading(text)?.segments.slice(0, 1) ?? [], text.states);
}

/** Author and title for a citation, in the original: «Антон Чехов, «Дама с собачкой»». */
export function citation(text: Text, work: Work): string {
  const { source } = textTitle(text, work);
  const title = text.chapter === undefined || source === work.meta.title ? source : `${work.meta.title}. ${source}`;
  return [work.meta.author, `«${title}»`].filter(Boolean).join(', ');
}

/** Author and title for a citation of the translation, in the language of the interface: "Anton Chekhov, “Gooseberries”". */
export function citationIn(lng: Lang, text: Text, work: Work): string {
  if (lng !== work.lang) return citation(text, work);
  const { target } = textTitle(text, work);
  const whole = work.translation.title ?? work.meta.title;
  const title = text.chapter === undefined || !target || target === whole ? (target ?? whole) : `${whole}. ${target}`;
  return [work.translation.author ?? work.meta.author, `“${title}”`].filter(Boolean).join(', ');
}

/** "7", or "3–5" if a passage covers several paragraphs. */
export function passageNumbers(paragraphs: readonly Paragraph[]): string {
  const [first, last] = [paragraphs.at(0), paragraphs.at(-1)];
  if (!first || !last) return '';
  const [from, to] = [paragraphNumber(first.id), paragraphNumber(last.id)];
  return from === to ? from : `${from}–${to}`;
}

/** The beginning of one side of a passage, cut at a word with "…" after at most `length` characters. */
export function excerpt(paragraphs: readonly Paragraph[], side: 'source' | 'target', length: number): string {
  const whole = paragraphs
    .flatMap(({ segments }) => segments.map((segment) => segment[side] ?? ''))
    .filter(Boolean)
    .join(' ')
    .replaceAll('\n', ' ');
  if (whole.length <= length) return whole;
  const cut = whole.slice(0, length - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), length / 2)).replace(/[\s,;:—–-]+$/, '')}…`;
}
