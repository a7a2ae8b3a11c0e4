// Loads the shelf: its works in order, with their lengths.
import { UserError } from '#lib/error.ts';
import type { Work } from '#lib/model.ts';
import type { InterfaceLanguage } from '#lib/site/address.ts';
import { wordsOf } from '#lib/site/passage.ts';
import { orderShelf, type ShelvedWork } from '#lib/site/shelf.ts';
import { readPublishedText } from '#lib/store/published.ts';
import { listWorks } from '#lib/store/read/works.ts';
import { loadSite, loadWork } from './library.ts';

/** Reading a large library takes seconds: pages of the shelf made within a minute share one reading. */
const SHELF_AGE = 60_000;
const shelves = new Map<InterfaceLanguage, { readonly read: Promise<readonly ShelvedWork[]>; readonly time: number }>();

/** The works of the shelf in its order, without those that have errors and those held back; at most a minute old. */
export function loadShelf(lng: InterfaceLanguage): Promise<readonly ShelvedWork[]> {
  const held = shelves.get(lng);
  if (held && Date.now() - held.time < SHELF_AGE) return held.read;
  const read = readShelf(lng);
  shelves.set(lng, { read, time: Date.now() });
  read.catch(() => shelves.delete(lng));
  return read;
}

async function readShelf(lng: InterfaceLanguage): Promise<readonly ShelvedWork[]> {
  const works = [];
  for (const slug of await listWorks()) {
    try {
      const work = await loadWork(slug, lng);
      if (typeof work === 'object') works.push({ work, words: await wordsOfWork(work, lng) });
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
    }
  }
  return orderShelf(works, (await loadSite()).shelf);
}

async function wordsOfWork({ slug, chapters }: Work, lng: InterfaceLanguage): Promise<number> {
  if (chapters.length === 0) return wordsOfAddress(slug, lng);
  let words = 0;
  for (const chapter of chapters) words += await wordsOfAddress(`${slug}.${chapter}`, lng);
  return words;
}

async function wordsOfAddress(address: string, lng: InterfaceLanguage): Promise<number> {
  const text = await readPublishedText(address, lng);
  return text ? wordsOf(text) : 0;
}
