// Which texts are held back from readers: those with more unreviewed drafts than content/site.json allows.
import type { Text, Work } from '../model.ts';
import type { Address } from '../segment/address.ts';
import { toParagraphs } from '../segment/paragraphs.ts';
import { draftShare } from '../segment/states.ts';
import { translationFiles } from './folders.ts';
import { contentPath, localePath, textName } from './paths.ts';
import { readSegments, readStates } from './segments.ts';
import { readSite } from './site.ts';
import { FALLBACK_LANGUAGE } from './translations.ts';
import { listTexts, listWorks } from './works.ts';

/** Whether a text that was read is held back. */
export async function isHeldBack(text: Pick<Text, 'paragraphs' | 'states'>): Promise<boolean> {
  return draftShare(text) > (await readSite()).drafts;
}

/** Which share of a text's translation is unreviewed drafts, from 0 to 1. A text that has no states costs no more than a look at its folder. */
export async function draftShareOf({ work, chapter }: Address): Promise<number> {
  const name = textName(chapter);
  const files = (await translationFiles(FALLBACK_LANGUAGE, work)) ?? [];
  if (!files.includes(`${name}.state.json`)) return 0;
  const source = await readSegments(contentPath(work, `${name}.json`));
  const target = await readSegments(localePath(FALLBACK_LANGUAGE, work, `${name}.json`));
  const { states } = await readStates(localePath(FALLBACK_LANGUAGE, work, `${name}.state.json`));
  return draftShare({ paragraphs: toParagraphs(source.segments, target.segments), states });
}

/** A work with only those of its chapters that readers are shown; undefined where all of it is held back. */
export async function publishedWork(work: Work): Promise<Work | undefined> {
  const published = await publishedChapters(work);
  if (published === undefined) return undefined;
  return published.length === work.chapters.length ? work : { ...work, chapters: published };
}

async function publishedChapters({ slug, chapters }: Work): Promise<readonly number[] | undefined> {
  const { drafts } = await readSite();
  const isPublished = async (chapter: number | undefined) => (await draftShareOf({ work: slug, chapter })) <= drafts;
  if (chapters.length === 0) return (await isPublished(undefined)) ? [] : undefined;
  const published = [];
  for (const chapter of chapters) if (await isPublished(chapter)) published.push(chapter);
  return published.length > 0 ? published : undefined;
}

/** Addresses of everything that readers are shown: works in the order of the shelf, then texts. */
export async function listPublished(): Promise<readonly string[]> {
  const { drafts } = await readSite();
  const heldBack = new Set<string>();
  const shown = new Set<string>();
  for (const text of await listTexts()) {
    const isShown = (await draftShareOf(text)) <= drafts;
    (isShown ? shown : heldBack).add(text.address);
    if (isShown) shown.add(text.work);
    else if (text.chapter !== undefined) heldBack.add(text.work);
  }
  const works = (await listWorks()).filter((slug) => shown.has(slug) || !heldBack.has(slug));
  return [...new Set([...works, ...shown])];
}
