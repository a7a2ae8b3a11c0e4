// Loads the data of the routes, once for each page; a text with errors is distinguished from a missing one.

import { cache } from 'react';
import { UserError } from '#lib/error.ts';
import type { Work } from '#lib/model.ts';
import { formatAddress, parseAddress } from '#lib/segment/address.ts';
import type { InterfaceLanguage } from '#lib/site/address.ts';
import { textTitle, titleDraft, titleHeading, untitledChapter, wordsOf } from '#lib/site/passage.ts';
import type { Translate } from '#lib/site/translate.ts';
import { whileUnchanged } from '#lib/store/caches/while-unchanged.ts';
import { readPublishedText, readPublishedWork } from '#lib/store/published.ts';
import { resolveWork } from '#lib/store/read/aliases.ts';
import { readInterface } from '#lib/store/read/interface.ts';
import { readSite } from '#lib/store/read/site.ts';
import { readMarks } from '#lib/store/read/stress-marks.ts';
import { readWork } from '#lib/store/read/works.ts';
import type { ChapterLine } from '../components/contents/contents.tsx';

export const loadInterface = cache(readInterface);
export const loadSite = cache(readSite);

/**
 * A text with its work; "missing" if there is none or it is held back, "broken" if its files have errors.
 */
export const loadText = cache(async (address: string, lng: InterfaceLanguage) => {
  if (!parseAddress(address)) return 'missing';
  try {
    return (await readTextOfWork(address, lng)) ?? 'missing';
  } catch (error) {
    if (error instanceof UserError) return 'broken';
    throw error;
  }
});

/** The pages of a text's passages are asked for one after the other. */
const MOST_TEXTS = 16;

const readTextOfWork = whileUnchanged(MOST_TEXTS, async (address: string, lng: InterfaceLanguage) => {
  const text = await readPublishedText(address, lng);
  const work = text && (await readWork(text.work, lng));
  return work && { text, work };
});

/** The stress marks of a text; undefined if it has none. */
export async function marksHref(address: string): Promise<string | undefined> {
  const marks = await readMarks(address);
  return marks && `/stress/${marks.name}`;
}

/** A work without its texts, with its published chapters; undefined if there is none. */
export const loadWork = cache(async (slug: string, lng: InterfaceLanguage): Promise<Work | 'broken' | undefined> => {
  try {
    return await readPublishedWork(slug, lng);
  } catch (error) {
    if (error instanceof UserError) return 'broken';
    throw error;
  }
});

/** The current address for an old address of a work or a chapter. */
export async function movedAddress(address: string): Promise<string | undefined> {
  const parsed = parseAddress(address);
  const work = parsed && (await resolveWork(parsed.work));
  return work && formatAddress({ ...parsed, work });
}

/** The chapters of a book with their titles and lengths; a chapter with errors is left out. */
export async function chapterLines(work: Work, lng: InterfaceLanguage, t: Translate): Promise<readonly ChapterLine[]> {
  const lines: ChapterLine[] = [];
  for (const number of work.chapters) {
    const found = await loadText(formatAddress({ work: work.slug, chapter: number }), lng);
    if (typeof found !== 'object') continue;
    const title = titleHeading(found.text) ? textTitle(found.text, work) : untitledChapter(number, t);
    const draft = titleDraft(found.text);
    lines.push({ number, ...title, draft, words: wordsOf(found.text) });
  }
  return lines;
}
