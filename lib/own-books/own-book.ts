// A reader's own book: what its list shows of it, what a chapter's row holds, and its addresses.
import type { Lang } from '../model.ts';

/** A chapter in a book's contents. */
export interface OwnChapter {
  /** "text" for a book of one text, otherwise "1", "2", …. */
  readonly name: string;
  readonly source: string;
  readonly target: string | undefined;
  /** Whether it begins with a heading of its own. */
  readonly isTitled: boolean;
  /** Words of the original. */
  readonly words: number;
  readonly segments: number;
}

/** What the import was not sure of. */
export interface BookDoubts {
  /** Pairs whose alignment is doubtful, by their places: "3" → ["p7-2"]. */
  readonly pairs: Readonly<Record<string, readonly string[]>>;
  /** Segments without a translation, in a book that has one. */
  readonly untranslated: number;
  /** Sentences of the translation without an original. */
  readonly aside: number;
  /** Headings of chapters that only the translation has. */
  readonly unmatched: readonly string[];
}

/** A book without its texts. */
export interface OwnBook {
  /** The name of its folder in an archive. */
  readonly slug: string;
  readonly lang: Lang;
  readonly isTranslated: boolean;
  readonly chapters: readonly OwnChapter[];
  readonly doubts: BookDoubts;
  /** Its files that belong to no single text: both work.json and the aliases. */
  readonly files: Readonly<Record<string, object>>;
  /** Size of all its files in UTF-16 units. */
  readonly size: number;
}

/** The page on which every own text is read. */
const READING_PAGE = 'mine/read';

/**
 * A book's name in addresses, in place of a slug: "mine/read?text=7", so that the address of its third chapter is
 * "mine/read?text=7.3". No work of the library has such a name, and the server learns no title.
 */
export function ownAddress(id: number): string {
  return `${READING_PAGE}?text=${id}`;
}

/** What the query of the reading page asks for: "?text=7.3", or "?text=7.3/p7-2" for a passage; undefined if nothing. */
export function parseOwnQuery(
  query: string,
): { readonly id: number; readonly chapter: number | undefined; readonly passage: string | undefined } | undefined {
  const [, id, chapter, passage] = /^(\d{1,9})(?:\.(\d{1,6}))?(?:\/([\w~-]+))?$/.exec(textOf(query)) ?? [];
  if (id === undefined) return undefined;
  return { id: Number(id), chapter: chapter === undefined ? undefined : Number(chapter), passage };
}

function textOf(query: string): string {
  return new URLSearchParams(query).get('text') ?? '';
}
