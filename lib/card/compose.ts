// Composes the cards of the shelf, of works, of texts and of passages, with their credits.

import { SOURCE_LANGUAGE, TARGET_LANGUAGE } from '../languages.ts';
import type { Text, Work } from '../model.ts';
import { selectPassage } from '../segment/paragraphs.ts';
import { type DraftKind, draftAmong } from '../segment/states.ts';
import { passageNumbers, textTitle, titleDraft } from '../site/passage.ts';
import { type PlacedCard, placeCard } from './address.ts';
import type { Card, CardBlock, CardSegment, Look } from './card.ts';

/** The site's name on a card: its host, or its title if it has no host. */
type SiteLabel = string;

/**
 * The card of a segment, a paragraph or a range; undefined if the text has no such passage or no text in the requested
 * language.
 */
export function passageCard(
  text: Text,
  work: Work,
  site: SiteLabel,
  subject: string,
  look: Look,
): PlacedCard | undefined {
  const passage = selectPassage(text, subject);
  if (!passage) return undefined;
  const blocks = passage.paragraphs.map(({ kind, segments }) => ({
    verse: kind === 'verse',
    segments: segments.map(({ source, target = '' }) => ({ source, target })),
  }));
  const kind = passage.paragraphs.every((paragraph) => paragraph.kind === 'heading') ? 'title' : 'passage';
  const right = `§ ${passageNumbers(passage.paragraphs)} · ${site}`;
  const left = byline(work, fullTitle(text, work), look);
  const draft = draftAmong(
    passage.paragraphs.flatMap(({ segments }) => segments),
    text.states,
  );
  const foot = { left, right, ...remark(draft, look) };
  return place({ kind, blocks, foot }, text.address, subject, look);
}

/** The card of a text: its title, and below it the author and, for a chapter, the book. */
export function textCard(text: Text, work: Work, site: SiteLabel, look: Look): PlacedCard | undefined {
  const title = titleOf(text, work);
  const book = text.chapter === undefined ? undefined : workTitle(work);
  const foot = { left: byline(work, book, look), right: site, ...remark(titleDraft(text), look) };
  return place({ kind: 'title', blocks: [titleBlock(title)], foot }, text.address, 'cover', look);
}

/** The card that is the cover of a work as a book: upright. */
export const COVER_LOOK: Look = { format: 'story', dark: false, only: undefined };

/** The card of a work. */
export function workCard(work: Work, site: SiteLabel, look: Look): PlacedCard | undefined {
  const foot = { left: byline(work, undefined, look), right: site };
  return place({ kind: 'title', blocks: [titleBlock(workTitle(work))], foot }, work.slug, 'cover', look);
}

/** The card of the shelf: the description of the site in both languages. */
export function shelfCard(
  tagline: CardSegment,
  name: string,
  site: SiteLabel,
  look: Omit<Look, 'only'>,
): PlacedCard | undefined {
  const foot = { left: name, right: site === name ? '' : site };
  return place({ kind: 'title', blocks: [titleBlock(tagline)], foot }, undefined, 'shelf', {
    ...look,
    only: undefined,
  });
}

/** In the language of the text it is about, which is English on every card. */
const DRAFTS = { machine: 'machine draft', person: 'draft' } as const;

/** Marks unreviewed translations on the card. */
function remark(draft: DraftKind | undefined, { only }: Look): Pick<Card['foot'], 'remark'> {
  return draft && only !== SOURCE_LANGUAGE ? { remark: DRAFTS[draft] } : {};
}

type Content = Pick<Card, 'kind' | 'blocks' | 'foot'>;

function place(content: Content, text: string | undefined, subject: string, look: Look): PlacedCard | undefined {
  const { format, dark, only } = look;
  const blocks = content.blocks.map((block) => shown(block, only)).filter(({ segments }) => segments.length > 0);
  if (blocks.length === 0) return undefined;
  return placeCard({ format, dark, ...content, blocks }, text, subject, look);
}

/** A block with the languages that the card shows; segments without text in them are left out. */
function shown({ verse, segments }: CardBlock, only: Look['only']): CardBlock {
  const sides = segments.map(({ source, target }) => ({
    source: only === TARGET_LANGUAGE ? '' : source,
    target: only === SOURCE_LANGUAGE ? '' : target,
  }));
  return { verse, segments: sides.filter(({ source, target }) => source !== '' || target !== '') };
}

function titleBlock(title: CardSegment): CardBlock {
  return { verse: false, segments: [title] };
}

function workTitle({ meta, translation }: Work): CardSegment {
  return { source: meta.title, target: translation.title ?? '' };
}

function titleOf(text: Text, work: Work): CardSegment {
  const { source, target = '' } = textTitle(text, work);
  return { source, target };
}

/** The title of a text for citation: a chapter's with the book's before it. */
function fullTitle(text: Text, work: Work): CardSegment {
  const [book, title] = [workTitle(work), titleOf(text, work)];
  if (text.chapter === undefined || title.source === book.source) return title;
  return { source: `${book.source}. ${title.source}`, target: [book.target, title.target].filter(Boolean).join('. ') };
}

/** «Антон Чехов · Дама с собачкой»; in English on a card that shows only English. */
function byline({ meta, translation }: Work, title: CardSegment | undefined, { only }: Look): string {
  const english = only === TARGET_LANGUAGE;
  const author = (english && translation.author) || meta.author;
  return [author, (english && title?.target) || title?.source].filter(Boolean).join(' · ');
}
