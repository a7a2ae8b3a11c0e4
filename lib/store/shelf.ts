// The works of the shelf in their order, with their lengths.
import type { Lang, Work } from '../model.ts';
import { formatAddress } from '../segment/address.ts';

import { wordsOf } from '../site/passage.ts';
import { orderShelf, type ShelvedWork } from '../site/shelf.ts';
import { readPublishedText, readPublishedWork, unlessBroken } from './published.ts';
import { textFingerprint } from './read/fingerprint.ts';
import { readSite } from './read/site.ts';
import { listWorks } from './read/works.ts';

/** The published works of the shelf in its order, without those that have errors. */
export async function readShelf(lng: Lang): Promise<readonly ShelvedWork[]> {
  const works = [];
  for (const slug of await listWorks()) {
    const work = await unlessBroken(readPublishedWork(slug, lng));
    const words = work && (await unlessBroken(wordsOfWork(work)));
    if (work && words !== undefined) works.push({ work, words });
  }
  return orderShelf(works, (await readSite()).shelf);
}

/** Number of words of the published texts of a work. Throws UserError "broken-text". */
async function wordsOfWork({ slug, chapters, lang }: Work): Promise<number> {
  if (chapters.length === 0) return wordsOfAddress(slug, lang);
  let words = 0;
  for (const chapter of chapters) words += await wordsOfAddress(formatAddress({ work: slug, chapter }), lang);
  return words;
}

/** Lengths of texts as their files were when they were read. */
const counted = new Map<string, { readonly fingerprint: string; readonly words: number }>();

async function wordsOfAddress(address: string, lang: Lang): Promise<number> {
  const fingerprint = await textFingerprint(address, lang);
  const known = counted.get(address);
  if (known?.fingerprint === fingerprint) return known.words;
  const text = await readPublishedText(address, lang);
  const words = text ? wordsOf(text) : 0;
  counted.set(address, { fingerprint, words });
  return words;
}
