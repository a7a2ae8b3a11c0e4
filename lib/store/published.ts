// Decides what readers may see; used by every route, card and file. A text is held back if the share of unreviewed
// drafts in it is larger than `drafts` in content/site.json.

import { UserError } from '../error.ts';
import { TARGET_LANGUAGE } from '../languages.ts';
import type { Lang, Text, Work } from '../model.ts';
import { type Address, formatAddress } from '../segment/address.ts';
import { toParagraphs } from '../segment/paragraphs.ts';
import { draftShare } from '../segment/states.ts';
import { type Neighbours, neighbours } from '../site/address.ts';
import { translationFiles } from './folders.ts';
import { contentPath, localePath, textName } from './paths.ts';
import { type OpenedTexts, readTexts } from './read/open-texts.ts';
import { readSegments, readStates } from './read/segments.ts';
import { readSite } from './read/site.ts';
import { readText } from './read/texts.ts';
import { listTexts, listWorks, readWork } from './read/works.ts';

/**
 * The text at an address from `readText`; undefined if there is none or it is held back. Throws UserError
 * "broken-text" with the issues if it has errors.
 */
export async function readPublishedText(address: string, lng: Lang): Promise<Text | undefined> {
  const text = await readText(address, lng);
  return text && draftShare(text) <= (await readSite()).drafts ? text : undefined;
}

/** A work from `readWork` with only its published chapters; undefined if none is published. */
export async function readPublishedWork(slug: string, lng: Lang): Promise<Work | undefined> {
  const work = await readWork(slug, lng);
  return work && (await publishedWork(work));
}

/** Published texts in a language with their works, in the order of the shelf. Texts with errors are left out. */
export async function* publishedTexts(lang: Lang): AsyncGenerator<{ readonly text: Text; readonly work: Work }> {
  for (const slug of await listWorks()) {
    const work = await unlessBroken(readPublishedWork(slug, lang));
    if (work?.lang !== lang) continue;
    for (const address of addressesOf(work)) {
      const text = await unlessBroken(readPublishedText(address, lang));
      if (text) yield { text, work };
    }
  }
}

/**
 * Opens the published part of a work with its translation into `lng`, without texts that have errors; undefined if
 * there is none.
 */
export async function openPublished(slug: string, lng: Lang): Promise<OpenedTexts | undefined> {
  const published = await unlessBroken(readPublishedWork(slug, lng));
  if (!published) return undefined;
  const addresses: string[] = [];
  for (const address of addressesOf(published)) if (await unlessBroken(readText(address, lng))) addresses.push(address);
  if (addresses.length === 0) return undefined;
  const chapters = published.chapters.filter((chapter) => addresses.includes(formatAddress({ work: slug, chapter })));
  return { address: slug, work: { ...published, chapters }, addresses, texts: readTexts(addresses, lng) };
}

/** Resolves with undefined if the files have errors. */
export async function unlessBroken<Read>(reading: Promise<Read>): Promise<Read | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

/**
 * The share of a text's translation that is unreviewed drafts, from 0 to 1. Opens no file if no states are recorded.
 */
export async function readDraftShare(text: Address): Promise<number> {
  return shareAmong(text, await filesOf(text.work));
}

/** A work with only its published chapters; undefined if all of it is held back. */
async function publishedWork(work: Work): Promise<Work | undefined> {
  const { slug, chapters } = work;
  const { drafts } = await readSite();
  const files = await filesOf(slug);
  const isPublished = async (chapter?: number) => (await shareAmong({ work: slug, chapter }, files)) <= drafts;
  if (chapters.length === 0) return (await isPublished()) ? work : undefined;
  const published = [];
  for (const chapter of chapters) if (await isPublished(chapter)) published.push(chapter);
  return published.length > 0 ? { ...work, chapters: published } : undefined;
}

/** The nearest published chapters before and after a text. */
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

/** Addresses of all published pages: works in the order of the shelf, then texts. */
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

function addressesOf({ slug, chapters }: Work): readonly string[] {
  return chapters.length === 0 ? [slug] : chapters.map((chapter) => formatAddress({ work: slug, chapter }));
}

async function filesOf(work: string): Promise<readonly string[]> {
  return (await translationFiles(TARGET_LANGUAGE, work)) ?? [];
}

async function shareAmong({ work, chapter }: Address, files: readonly string[]): Promise<number> {
  const name = textName(chapter);
  if (!files.includes(`${name}.state.json`)) return 0;
  const source = await readSegments(contentPath(work, `${name}.json`));
  const target = await readSegments(localePath(TARGET_LANGUAGE, work, `${name}.json`));
  const { states } = await readStates(localePath(TARGET_LANGUAGE, work, `${name}.state.json`));
  return draftShare({ paragraphs: toParagraphs(source.segments, target.segments), states });
}
