// Lists what makes a published work, or the pages of the library, readable offline.
import { elsewhereHref, lemmasHref, linksHref, wordsHref } from '../glosses/address.ts';
import { SHARDS } from '../glosses/elsewhere-file.ts';
import { TARGET_LANGUAGE } from '../languages.ts';
import type { Text } from '../model.ts';
import { type InterfaceLanguage, pagePath } from '../site/address.ts';
import { estimateWork, type OfflineList } from '../site/offline.ts';
import { PAGE_SIZE, type ShelvedWork, shelfPath } from '../site/shelf.ts';
import { wordsHash } from './caches/words-hash.ts';
import { openPublished } from './published.ts';
import { readMarks } from './read/stress-marks.ts';

/** The pages of a work, its words and its stress marks; undefined if it is not published. */
export async function listWorkFiles(slug: string, lng: InterfaceLanguage): Promise<OfflineList | undefined> {
  const opened = await openPublished(slug, lng);
  if (!opened) return undefined;
  const { work, addresses, texts } = opened;
  const pages = new Set([slug, ...addresses].map((address) => pagePath(lng, address)));
  const files = [lemmasHref(work.lang, slug)];
  for await (const text of texts) files.push(...(await filesOf(text)));
  return { title: work.meta.title, pages: [...pages], files };
}

/** The pages and files of the library itself, those of the search among them, with its works in the order of the shelf. */
export function listLibraryFiles(
  shelf: readonly ShelvedWork[],
  searchFiles: readonly string[],
  lng: InterfaceLanguage,
): OfflineList {
  const pages = [pagePath(lng)];
  for (let page = 2; (page - 1) * PAGE_SIZE < shelf.length; page++) pages.push(shelfPath(lng, { page }));
  return {
    title: '',
    pages: [...pages, pagePath(lng, 'about')],
    files: [...Array.from({ length: SHARDS }, (_, shard) => elsewhereHref(TARGET_LANGUAGE, shard)), ...searchFiles],
    works: shelf.map(({ work: { slug, meta, chapters }, words }) => ({
      slug,
      title: meta.title,
      bytes: estimateWork(Math.max(1, chapters.length), words),
    })),
  };
}

async function filesOf(text: Text): Promise<readonly string[]> {
  const { address, lang } = text;
  const hash = await wordsHash(text);
  const marks = await readMarks(address);
  return [
    wordsHref(lang, { text: address, side: 'source' }, hash),
    wordsHref(lang, { text: address, side: 'target' }, hash),
    // Only English translations have links.
    ...(lang === TARGET_LANGUAGE ? [linksHref(lang, address, hash)] : []),
    ...(marks ? [`/stress/${marks.name}`] : []),
  ];
}
