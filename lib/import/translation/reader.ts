// What a reader of translations is: it takes a file that another program kept, and says what it holds, unit by unit.
import type { Lang, ReviewState } from '../../model.ts';
import type { ImportNote } from '../importer.ts';

/** A segment or footnote as a file has it. */
export interface TranslatedUnit {
  /** The line that it begins on, counted from 1. */
  readonly line: number;
  /** The text that the file says it belongs to; undefined where it does not say. */
  readonly address: string | undefined;
  /** "p7-2", or "p7-2.n1" for a footnote; undefined where the file has no id of ours. */
  readonly id: string | undefined;
  readonly source: string | undefined;
  /** undefined: the file has no translation. "": it has an empty one. */
  readonly target: string | undefined;
  /** Whether the file says that the paragraph before holds the translation. */
  readonly joined: boolean;
  /** undefined where the file does not say. */
  readonly state: ReviewState | undefined;
  readonly by: string | undefined;
  /** The original that the translation was made from, where the file says that it was another. */
  readonly madeFrom: string | undefined;
}

/** What a file holds. */
export interface TranslationFile {
  readonly format: string;
  readonly units: readonly TranslatedUnit[];
  /** What was left out on reading. */
  readonly notes: readonly ImportNote[];
}

export interface ReadOptions {
  /** How a message names the file. */
  readonly file: string;
  readonly sourceLang: Lang;
  readonly targetLang: Lang;
}

/** One format. It throws a UserError for a file that it cannot read. */
export interface TranslationReader {
  /** "tmx", "xliff-2". */
  readonly format: string;
  /** Whether a text is of this format, by what it holds and not by any name. */
  readonly recognises: (text: string) => boolean;
  readonly read: (text: string, options: ReadOptions) => TranslationFile;
}

/** Whether a file's word for a language ("EN-us", "en_GB") means the language `lang`, whatever the region. */
export function isLanguageOf(written: string | undefined, lang: Lang): boolean {
  const primary = (tag: string) => tag.toLowerCase().split(/[-_]/, 1)[0];
  return written !== undefined && primary(written) === primary(lang);
}

/** How far into a file its root is looked for: comments and a document type may stand before it. */
const HEAD = 10_000;

/** The start tag of XML's root as it is written, where the root is called so. */
export function rootTag(text: string, name: string): string | undefined {
  if (!/^\s*</.test(text)) return undefined;
  return new RegExp(`<(?:\\w+:)?${name}(?:\\s[^>]*)?>`).exec(text.slice(0, HEAD))?.[0];
}
