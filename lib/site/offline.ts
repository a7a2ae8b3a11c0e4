// Offline copies as the server, the pages and the service worker know them: lists of files, names of caches, addresses.

/** The header with the id of the build that made a response. */
export const BUILD_HEADER = 'Stroka-Build';

/** Names of the caches of this site. */
export const CACHES = {
  /** Pages that were read, each under its path. */
  pages: 'stroka-pages',
  /** Files that those pages use. */
  files: 'stroka-files',
  /** Share cards and icons that were shown. */
  pictures: 'stroka-pictures',
  /** Works that the reader keeps offline. */
  kept: 'stroka-kept',
  /** Which builds are still in use. */
  state: 'stroka-state',
} as const;

const SHELL = 'stroka-shell-';

/** Begins the names of all caches of this site. */
export const CACHE_PREFIX = 'stroka-';

/** The name of a build's cache: its own pages (words, review, offline) with the scripts, styles and typefaces of all pages. */
export function shellCache(build: string): string {
  return SHELL + build;
}

/** The build of such a cache; undefined for any other name. */
export function buildOfShell(name: string): string | undefined {
  return name.startsWith(SHELL) ? name.slice(SHELL.length) : undefined;
}

/** The list of the library itself, among those of its works: a reserved slug. */
export const LIBRARY_LIST = 'library';

/** What makes a work, or the pages of the library itself, readable offline. */
export interface OfflineList {
  /** Title of the work; "" for the library. */
  readonly title: string;
  /** Paths of pages; the first is where reading begins. */
  readonly pages: readonly string[];
  /** Paths of other files. */
  readonly files: readonly string[];
  /** The library's works, which have lists of their own. */
  readonly works?: readonly OfflineWork[];
}

/** A work that can be kept offline. */
export interface OfflineWork {
  readonly slug: string;
  readonly title: string;
  /** Estimated size on the device. */
  readonly bytes: number;
}

/** "/offline/en/kim.json": the list of a work, or of the library, with pages in an interface language. */
export function offlineListHref(lng: string, name: string): string {
  return `/offline/${lng}/${name}.json`;
}

/** Bytes of the page of a text, of each word of its original with everything about it, and of the pages of the library for each work. */
const TEXT_BYTES = 75_000;
const WORD_BYTES = 230;
const SHELVED_BYTES = 36_000;

/** The size of a work on the device, before it is there: within a third of the real one for works of all lengths. */
export function estimateWork(texts: number, words: number): number {
  return texts * TEXT_BYTES + words * WORD_BYTES;
}

/** The size of the pages and files of the library itself. */
export function estimateLibrary(works: number): number {
  return 2 * TEXT_BYTES + works * SHELVED_BYTES;
}

/** What pages say to the service worker. */
export type WorkerMessage =
  /** Answered with the worker's build, on the port that comes with it. */
  | { readonly type: 'build' }
  /** Paths of pages that are open, and of files that they may ask for later. */
  | { readonly type: 'read'; readonly pages: readonly string[]; readonly files: readonly string[] }
  /** Handled by serwist: a worker that waits replaces the current one. */
  | { readonly type: 'SKIP_WAITING' };

/** "0.4 MB": at least a tenth. */
export function formatSize(lng: string, bytes: number): string {
  const format = new Intl.NumberFormat(lng, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 });
  return format.format(Math.max(0.1, bytes / 1e6));
}
