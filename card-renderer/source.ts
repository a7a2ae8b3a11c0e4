// The data of cards: a text and its work, read once for as long as their files stay the same.
import { TARGET_LANGUAGE } from '#lib/languages.ts';
import type { Text, Work } from '#lib/model.ts';
import { parseAddress } from '#lib/segment/address.ts';
import { whileUnchanged } from '#lib/store/caches/while-unchanged.ts';
import { siteHost } from '#lib/store/origin.ts';
import { readPublishedText, readPublishedWork, unlessBroken } from '#lib/store/published.ts';
import { readSite } from '#lib/store/read/site.ts';

/** A published work and, unless the address is that of a book, its text. */
export interface CardSource {
  readonly work: Work;
  readonly text: Text | undefined;
  /** The site's name on cards. */
  readonly site: string;
}

/** Maximum number of texts in memory. */
const MOST = 24;

const readSource = whileUnchanged(MOST, load);

/** The text or book at an address; undefined if there is none, if its files have errors, or if it is held back. */
export async function readCardSource(address: string): Promise<CardSource | undefined> {
  return parseAddress(address) && readSource(address, TARGET_LANGUAGE);
}

/** The site's name on cards: its host, or its title if SITE_URL is not set. */
export async function siteLabel(): Promise<string> {
  return siteHost() ?? (await readSite()).name;
}

async function load(address: string): Promise<CardSource | undefined> {
  const { work: slug = '' } = parseAddress(address) ?? {};
  const work = await unlessBroken(readPublishedWork(slug, TARGET_LANGUAGE));
  if (!work) return undefined;
  const isBook = slug === address && work.chapters.length > 0;
  const text = isBook ? undefined : await unlessBroken(readPublishedText(address, TARGET_LANGUAGE));
  return text || isBook ? { work, text, site: await siteLabel() } : undefined;
}
