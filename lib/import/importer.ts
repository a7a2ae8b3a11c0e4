// The interface of an importer and its result: a work in one language, as plain text.
import type { Mark, ParagraphKind } from '../model.ts';
import type { Format } from './recognise.ts';

/** A footnote and the position of its mark. */
export interface ImportedNote {
  /** Offset in the block's text, in UTF-16 units: the note belongs to the text before it. */
  readonly at: number;
  readonly text: string;
}

/** A heading, paragraph, quotation or stanza. */
export interface Block {
  readonly kind: ParagraphKind;
  /** Cleaned and in NFC, without markup; a single line, except verse, whose lines are separated by "\n". */
  readonly text: string;
  readonly notes: readonly ImportedNote[];
  /** Emphasis and links, only where there are any. */
  readonly marks?: readonly Mark[] | undefined;
  /** In subtitles: when it begins, in seconds. */
  readonly start?: number | undefined;
}

/** A future reading page. */
export interface ImportedChapter {
  /** The title of the part that this chapter opens or continues, in a book with parts. */
  readonly part: string | undefined;
  /** If the chapter has a heading, it is the first block. */
  readonly blocks: readonly Block[];
}

/** One kind of choice, repair or omission by an importer, with the number of times it was made. */
export interface ImportNote {
  /** "encoding", "hyphens", "page-numbers", "contents", "frame" … */
  readonly kind: string;
  /** Number of places, or 1 for the file as a whole. */
  readonly count: number;
  /** A sentence for the user, without the count: "Soft hyphens were removed." */
  readonly message: string;
  /**
   * The number of letters and digits that the file has in these places and the work does not have; negative for those
   * that the work has in addition.
   */
  readonly letters?: number;
}

/** Letters and digits, counted in compatibility form: "ﬁ" is two, "¹⁶" is two. */
export interface Account {
  /** In the file, by an extraction that is independent of the importer. */
  readonly file: number;
  /** In headings, paragraphs, quotations and verse. */
  readonly text: number;
  /** In footnotes. */
  readonly notes: number;
  /** Reported as left out: the sum over all kinds. */
  readonly leftOut: number;
  /** In the work but not in this form in the file: titles from metadata, a note that is referenced twice. */
  readonly added: number;
  /**
   * What the importer lost without a report (or, if negative, duplicated). Any other value than 0 is a fault of the
   * importer.
   */
  readonly unexplained: number;
}

/** A work in one language, as read from a file. Metadata that the file does not have is undefined. */
export interface ImportedWork {
  readonly title: string | undefined;
  readonly author: string | undefined;
  readonly translator: string | undefined;
  readonly year: number | undefined;
  /** At least one; a work of one text has exactly one. */
  readonly chapters: readonly ImportedChapter[];
  readonly notes: readonly ImportNote[];
  /** Added by importWork for formats with a plain extraction. */
  readonly account?: Account | undefined;
}

/** The limits of an importer; each can be raised with an option. */
export interface ImportLimits {
  /** Size of the file in bytes. */
  readonly fileBytes: number;
  /** Bytes that an archive may expand to, counted while it is decompressed. */
  readonly inflatedBytes: number;
  /** Number of files in an archive. */
  readonly entries: number;
}

export interface ImportOptions {
  readonly limits: ImportLimits;
  /** A WHATWG label such as "windows-1251", or "macintosh-cyrillic"; overrides detection. */
  readonly encoding: string | undefined;
}

/** One format. It throws a UserError for a file that it cannot read, and never writes. */
export interface Importer {
  readonly format: Format;
  /**
   * The work without markup, with characters and white space as in the file: importWork tidies the result of every
   * importer.
   */
  readonly read: (bytes: Uint8Array, options: ImportOptions) => Promise<ImportedWork>;
  /**
   * All running text of the file, including what `read` leaves out, but not its metadata: extracted as simply as
   * possible and without the code of `read`, so that importWork can account for every letter (account.ts). What `read`
   * leaves out it counts with the `letters` of its tally.
   */
  readonly plain?: (bytes: Uint8Array, options: ImportOptions) => string;
}
