// A work as readers are shown it: without the texts that are held back, and without those whose files have errors.
import { UserError } from '../error.ts';
import type { Lang } from '../model.ts';
import { formatAddress } from '../segment/address.ts';
import { publishedWork } from './held-back.ts';
import { type OpenedTexts, readTexts } from './read/open-texts.ts';
import { readText } from './read/texts.ts';
import { readWork } from './read/works.ts';

/** Opens the work `slug` with its translation into `lng`; undefined where readers are shown none of it. */
export async function openPublished(slug: string, lng: Lang): Promise<OpenedTexts | undefined> {
  const whole = await orBroken(readWork(slug, lng));
  const published = whole && (await publishedWork(whole));
  if (!published) return undefined;
  const isBook = published.chapters.length > 0;
  const all = isBook ? published.chapters.map((chapter) => formatAddress({ work: slug, chapter })) : [slug];
  const addresses: string[] = [];
  for (const address of all) if (await orBroken(readText(address, lng))) addresses.push(address);
  if (addresses.length === 0) return undefined;
  const chapters = published.chapters.filter((chapter) => addresses.includes(formatAddress({ work: slug, chapter })));
  return { address: slug, work: { ...published, chapters }, addresses, texts: readTexts(addresses, lng) };
}

/** What is read, or undefined where its files have errors. */
async function orBroken<Read>(reading: Promise<Read>): Promise<Read | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}
