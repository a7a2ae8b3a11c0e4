// What an importer is, and what every one of them makes of a file: a work in one language, as plain text.
import type { ParagraphKind } from '../model.ts';

/** A footnote and where its mark stood. */
export interface ImportedNote {
  /** Offset in the block's text, in UTF-16 units: the note belongs to what stands before it. */
  readonly at: number;
  readonly text: string;
}

/** A heading, paragraph, quotation or stanza. */
export interface Block {
  readonly kind: ParagraphKind;
  /** Cleaned and NFC, without markup; one line, but for verse, whose lines are divided by "\n". */
  readonly text: string;
  readonly notes: readonly ImportedNote[];
}

/** One reading page to be. */
export interface ImportedChapter {
  /** The title of the part that this chapter opens or goes on with, in a book of parts. */
  readonly part: string | undefined;
  /** The first block is the chapter's heading where it has one. */
  readonly blocks: readonly Block[];
}

/** One thing of a kind that an importer chose, fixed or left out: said once, with how often. */
export interface ImportNote {
  /** "encoding", "hyphens", "page-numbers", "contents", "frame" … */
  readonly kind: string;
  /** How many places, or 1 for the file as a whole. */
  readonly count: number;
  /** A sentence that a publisher understands, without the count: "Soft hyphens were taken out." */
  readonly message: string;
}

/** A work in one language, as a file told it. Whatever the file does not say is undefined. */
export interface ImportedWork {
  readonly title: string | undefined;
  readonly author: string | undefined;
  readonly translator: string | undefined;
  readonly year: number | undefined;
  /** At least one; a work of one text has one. */
  readonly chapters: readonly ImportedChapter[];
  readonly notes: readonly ImportNote[];
}

/** How far an importer goes; a flag can raise each. */
export interface ImportLimits {
  /** Bytes of the file itself. */
  readonly fileBytes: number;
  /** Bytes that an archive may unfold to, counted while it unfolds. */
  readonly inflatedBytes: number;
  /** Files in an archive. */
  readonly entries: number;
}

export interface ImportOptions {
  readonly limits: ImportLimits;
  /** A WHATWG label such as "windows-1251", or "macintosh-cyrillic": takes the place of what the bytes look like. */
  readonly encoding: string | undefined;
}

/** One format. It throws a UserError for a file that it cannot read, and never writes. */
export interface Importer {
  /** "txt", "epub". */
  readonly format: string;
  /** Whether these bytes are this format, by what they are and not by any name. */
  readonly recognises: (bytes: Uint8Array) => boolean;
  /** The work without markup, but with characters and white space as the file has them: importWork tidies what every importer reads. */
  readonly read: (bytes: Uint8Array, options: ImportOptions) => Promise<ImportedWork>;
}
