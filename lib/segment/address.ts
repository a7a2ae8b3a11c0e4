// The grammar of addresses: the part of a URL for a work ("dama") or a chapter of a book ("dama.2").

/** A parsed address. */
export interface Address {
  readonly work: string;
  /** The chapter's number; undefined for a work of one text. */
  readonly chapter: number | undefined;
}

/** Slugs reserved for the site's own pages. */
export const RESERVED_SLUGS: readonly string[] = [
  'about',
  'api',
  'cards',
  'desk',
  'feed',
  'library',
  'mine',
  'missing',
  'offline',
  'review',
  'search',
  'site',
  'words',
];

/** The longest slug: with a chapter's name it stays within the limits of file systems and i18next's backend. */
export const LONGEST_SLUG = 100;

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const CHAPTER = /^[1-9]\d{0,5}$/;

/** Whether a name is valid for a work: lower-case Latin letters, digits and single hyphens, and not a reserved word. */
export function isSlug(name: string): boolean {
  return name.length <= LONGEST_SLUG && SLUG.test(name) && !RESERVED_SLUGS.includes(name);
}

/** The work and chapter of an address, or undefined if it is not valid. */
export function parseAddress(address: string): Address | undefined {
  const [work = '', chapter, ...rest] = address.split('.');
  if (!isSlug(work) || rest.length > 0) return undefined;
  if (chapter === undefined) return { work, chapter: undefined };
  const number = parseChapter(chapter);
  return number === undefined ? undefined : { work, chapter: number };
}

/** "dama" or "dama.2". */
export function formatAddress({ work, chapter }: Address): string {
  return chapter === undefined ? work : `${work}.${chapter}`;
}

/**
 * The number of a chapter from its name in a URL or a file ("2"), or undefined: numbers begin at 1 without leading
 * zeros.
 */
export function parseChapter(name: string): number | undefined {
  return CHAPTER.test(name) ? Number(name) : undefined;
}
