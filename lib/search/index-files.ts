// The files of the search index: one catalogue, files of words cut from one alphabetical list, the longest lists of segments, and blocks of the
// texts.
//
// A segment's number is that of its block times SLOTS plus its place in the block, so that a number alone leads to the text.
import { formatVersionedName } from '../site/versioned-name.ts';

/** Segments of a block at most. */
export const SLOTS = 16;

/** What every search reads first. */
export interface Catalogue {
  readonly version: 1;
  /** The first key of each file of words but the first one, as short as it may be, joined by spaces. */
  readonly leaves: string;
  /** Of each text in order, as packNumbers(): how many blocks it has; twice the number of its facts, plus 1 if it begins a work. */
  readonly texts: string;
  /** Level and kind that texts have: ["A2", "story"], "" for none. */
  readonly facts: readonly (readonly [level: string, kind: string])[];
}

/** A file of words: the keys from its first one to that of the next file. */
export interface WordsLeaf {
  /** Form → the words that it may be a form of, joined by spaces. A form that is absent here is its own word, if it is one. */
  readonly forms: Readonly<Record<string, string>>;
  /** Stem of forms that the library does not have (`russianStem`) → the words whose forms they are, joined by spaces. */
  readonly stems: Readonly<Record<string, string>>;
  /**
   * Word → its forms in the library, the most frequent first, with ё where a text has it, each followed by the numbers of its segments as
   * packAscending(), or by a reference to a file of its own.
   */
  readonly words: Readonly<Record<string, readonly (string | ListFile)[]>>;
  /** The first pages of searches for words of the file whose lists have files of their own (first-pages.ts): name → page. */
  readonly pages: Readonly<Record<string, string>>;
}

/** A long list of a form's segments: how many, and the number of the file that has them as packAscending(). */
export type ListFile = readonly [count: number, file: number];

/** Consecutive segments of one text. */
export interface TextBlock {
  readonly text: TextHead;
  readonly pairs: readonly StoredPair[];
}

/** What is said of a text above its sentences. */
export interface TextHead {
  readonly address: string;
  readonly work: string;
  /** Titles of the work; `chapter` are those of a chapter. */
  readonly title: Titles;
  readonly chapter?: Titles;
}

export interface Titles {
  readonly source: string;
  readonly target?: string | undefined;
}

/** Id, original, translation ("" for none), links of words as a links file has them, and who made the draft if it is one. */
export type StoredPair = readonly [
  id: string,
  source: string,
  target: string,
  links?: string,
  draft?: 'machine' | 'person',
];

/** Slugs of the works in their order, for a search in one of them. */
export type WorksFile = readonly string[];

/** Frequent words of both languages, the most frequent first, joined by spaces: what a mistyped word may be. */
export type CommonFile = string;

/** What a file has in it. */
export type IndexFileKind = 'catalogue' | 'works' | 'common' | `word-${number}` | `list-${number}` | `text-${number}`;

/** "word-12.0a1b2c3d.json"; all files of an index have one hash. */
export function indexFileName(kind: IndexFileKind, hash: string): string {
  return formatVersionedName({ base: kind, hash }, 'json');
}

/** The address of a file of the index. */
export function indexHref(kind: IndexFileKind, hash: string): string {
  return `/search/${indexFileName(kind, hash)}`;
}
