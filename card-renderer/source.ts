// The data of cards: a text and its work, read once for as long as their files stay the same.
import { TARGET_LANGUAGE } from '#lib/languages.ts';
import type { Text, Work } from '#lib/model.ts';
import { parseAddress } from '#lib/segment/address.ts';
import { siteHost } from '#lib/store/origin.ts';
import { readPublishedText, readPublishedWork, unlessBroken } from '#lib/store/published.ts';
import { textFingerprint } from '#lib/store/read/fingerprint.ts';
import { readSite } from '#lib/store/read/site.ts';

/** A published work and, unless the address is that of a book, its text. */
export interface CardSource {
  readonly work: Work;
  readonly text: Text | undefined;
  /** The site's name on cards. */
  readonly site: string;
}

interface Remembered {
  readonly source: Promise<CardSource | undefined>;
  readonly fingerprint: string;
  /** When the files were last checked for changes. */
  looked: number;
}

/** Maximum number of texts in memory. */
const MOST = 24;
/** Files are checked for changes again after this many milliseconds. */
const FRESH = 1000;

const remembered = new Map<string, Remembered>();

/** The text or book at an address; undefined if there is none, if its files have errors, or if it is held back. */
export async function readCardSource(address: string): Promise<CardSource | undefined> {
  if (!parseAddress(address)) return undefined;
  const known = remembered.get(address);
  const now = Date.now();
  if (known && now - known.looked < FRESH) return known.source;
  const fingerprint = await textFingerprint(address, TARGET_LANGUAGE);
  if (known?.fingerprint === fingerprint) {
    known.looked = now;
    return known.source;
  }
  remembered.delete(address);
  const source = load(address);
  if (!(await source)) return undefined;
  remembered.set(address, { source, fingerprint, looked: now });
  const [oldest] = remembered.keys();
  if (remembered.size > MOST && oldest !== undefined) remembered.delete(oldest);
  return source;
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
