// Which texts are held back from readers: those with more unreviewed drafts than content/site.json allows.

import type { Text, Work } from '../model.ts';
import type { Address } from '../segment/address.ts';
import { toParagraphs } from '../segment/paragraphs.ts';
import { draftShare } from '../segment/states.ts';
import { type Neighbours, neighbours } from '../site/address.ts';
import { translationFiles } from './folders.ts';
import { contentPath, localePath, textName } from './paths.ts';
import { readSegments, readStates } from './read/segments.ts';
import { readSite } from './read/site.ts';
import { FALLBACK_LANGUAGE } from './read/translations.ts';
import { listTexts, listWorks } from './read/works.ts';

/** Whether a text that was read is held back. */
export async function isHeldBack(text: Pick<Text, 'paragraphs' | 'states'>): Promise<boolean> {
  return draftShare(text) > (await readSite()).drafts;
}

/** Which share of a text's translation is unreviewed drafts, from 0 to 1. A text without states costs a look at its folder. */
export async function readDraftShare(text: Address): Promise<number> {
  return shareAmong(text, await filesOf(text.work));
}

/** A work with only those of its chapters that readers are shown; undefined where all of it is held back. */
export async function publishedWork(work: Work): Promise<Work | undefined> {
  const { slug, chapters } = work;
  const { drafts } = await readSite();
  const files = await filesOf(slug);
  const isPublished = async (chapter?: number) => (await shareAmong({ work: slug, chapter }, files)) <= drafts;
  if (chapters.length === 0) return (await isPublished()) ? work : undefined;
  const published = [];
  for (const chapter of chapters) if (await isPublished(chapter)) published.push(chapter);
  return published.length > 0 ? { ...work, chapters: published } : undefined;
}

/** The nearest chapters before and after a text that readers are shown. */
export async function publishedNeighbours(text: Pick<Text, 'work' | 'chapter'>, work: Work): Promise<Neighbours> {
  const { drafts } = await readSite();
  const nearest = async (side: keyof Neighbours) => {
    let { [side]: chapter } = neighbours(text, work.chapters);
    while (chapter !== undefined && (await readDraftShare({ work: text.work, chapter })) > drafts)
      chapter = neighbours({ work: text.work, chapter }, work.chapters)[side];
    return chapter;
  };
  return { previous: await nearest('previous'), next: await nearest('next') };
}

/** Addresses of everything that readers are shown: works in the order of the shelf, then texts. */
export async function listPublished(): Promise<readonly string[]> {
  const { drafts } = await readSite();
  const texts = await listTexts();
  const shown = new Set<string>();
  for (const [work, chapters] of Map.groupBy(texts, (text) => text.work)) {
    const files = await filesOf(work);
    for (const text of chapters) if ((await shareAmong(text, files)) <= drafts) shown.add(text.address).add(work);
  }
  const held = new Set(texts.map(({ work }) => work).filter((work) => !shown.has(work)));
  return [...new Set([...(await listWorks()).filter((slug) => !held.has(slug)), ...shown])];
}

async function filesOf(work: string): Promise<readonly string[]> {
  return (await translationFiles(FALLBACK_LANGUAGE, work)) ?? [];
}

async function shareAmong({ work, chapter }: Address, files: readonly string[]): Promise<number> {
  const name = textName(chapter);
  if (!files.includes(`${name}.state.json`)) return 0;
  const source = await readSegments(contentPath(work, `${name}.json`));
  const target = await readSegments(localePath(FALLBACK_LANGUAGE, work, `${name}.json`));
  const { states } = await readStates(localePath(FALLBACK_LANGUAGE, work, `${name}.state.json`));
  return draftShare({ paragraphs: toParagraphs(source.segments, target.segments), states });
}
