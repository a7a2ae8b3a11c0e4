// The interface of a translation reader: it reads a file from another program, unit by unit.
import type { Lang, ReviewState } from '../../model.ts';
import type { ImportNote } from '../importer.ts';
import type { CodedText } from './inline.ts';

/** A segment or footnote of a file. */
export interface TranslatedUnit {
  /** The line that it begins on, from 1. */
  readonly line: number;
  /** The text that the unit belongs to; undefined if the file does not say. */
  readonly address: string | undefined;
  /** "p7-2", or "p7-2.n1" for a footnote; undefined if the file has no id of ours. */
  readonly id: string | undefined;
  readonly source: string | undefined;
  /** undefined: the file has no translation. "": it has an empty one. */
  readonly target: string | undefined;
  /** Whether the file marks the translation as joined to the paragraph before. */
  readonly joined: boolean;
  /** undefined if the file does not say. */
  readonly state: ReviewState | undefined;
  readonly by: string | undefined;
  /** The original that the translation was made from, if the file says that it was another. */
  readonly madeFrom: string | undefined;
  /** Both sides with their codes, if there are any: the library's text settles the spaces and links at their places. */
  readonly coded?: CodedUnit | undefined;
}

/** The sides of a unit with inline codes. */
export interface CodedUnit {
  readonly source: CodedText;
  readonly target: CodedText | undefined;
}

/** The texts of a unit with inline codes. */
export function unitTexts(
  source: CodedText | undefined,
  target: CodedText | undefined,
): Pick<TranslatedUnit, 'source' | 'target' | 'coded'> {
  const hasCodes = [source, target].some((side) => side && side.joints.length + side.marks.length > 0);
  return {
    source: source?.text,
    target: target?.text,
    coded: source && hasCodes ? { source, target } : undefined,
  };
}

/** The content of a file. */
export interface TranslationFile {
  readonly format: string;
  readonly units: readonly TranslatedUnit[];
  /** What was removed while reading. */
  readonly notes: readonly ImportNote[];
}

export interface ReadOptions {
  /** The name of the file in messages. */
  readonly file: string;
  readonly sourceLang: Lang;
  readonly targetLang: Lang;
}

/** One format. It throws a UserError for a file that it cannot read. */
export interface TranslationReader {
  /** "tmx", "xliff-2". */
  readonly format: string;
  /** Whether a text is in this format, regardless of any file name. */
  readonly recognises: (text: string) => boolean;
  readonly read: (text: string, options: ReadOptions) => TranslationFile;
}

/** Whether a file's language code ("EN-us", "en_GB") is the language `lang`, regardless of region. */
export function isLanguageOf(written: string | undefined, lang: Lang): boolean {
  const primary = (tag: string) => tag.toLowerCase().split(/[-_]/, 1)[0];
  return written !== undefined && primary(written) === primary(lang);
}

/** How far into a file its root element is looked for: comments and a document type may precede it. */
const HEAD = 10_000;

/** The start tag of the XML root as written, if the root has this name. */
export function rootTag(text: string, name: string): string | undefined {
  if (!/^\s*</.test(text)) return undefined;
  return new RegExp(`<(?:\\w+:)?${name}(?:\\s[^>]*)?>`).exec(text.slice(0, HEAD))?.[0];
}
