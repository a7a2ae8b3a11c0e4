// The core data types: works, texts, paragraphs, segments and issues. Types only; no imports.

/** A BCP 47 language code: "ru", "en". */
export type Lang = string;

/** The kind of a work, shown on the shelf in the language of the interface. */
export type Kind = 'news' | 'story' | 'novel' | 'poem' | 'play' | 'dialogue' | 'essay' | 'letter' | 'science' | 'other';

/** CEFR level of the original. */
export type Level = 'A1' | 'A2' | 'B1' | 'B2' | 'C1' | 'C2';

/** The source of a text, if it is not the author's own manuscript. */
export interface Source {
  readonly title?: string | undefined;
  readonly url?: string | undefined;
}

/** The translator of a work into one language. */
export interface Translator {
  readonly lang: Lang;
  readonly name: string;
}

/** A titled group of consecutive chapters of a book. */
export interface Part {
  readonly title: string;
  readonly chapters: readonly number[];
}

/** content/<work>/work.json: the metadata of a work, in the original language. Only the title is required. */
export interface WorkMeta {
  readonly title: string;
  readonly author?: string | undefined;
  readonly kind?: Kind | undefined;
  readonly level?: Level | undefined;
  readonly year?: number | undefined;
  readonly blurb?: string | undefined;
  readonly source?: Source | undefined;
  readonly licence?: string | undefined;
  readonly translators?: readonly Translator[] | undefined;
  readonly parts?: readonly Part[] | undefined;
}

/**
 * locales/<lng>/<work>/work.json: the metadata in another language; missing values are shown in the original language.
 */
export interface WorkTranslation {
  readonly title?: string | undefined;
  readonly author?: string | undefined;
  readonly blurb?: string | undefined;
  readonly source?: Source | undefined;
  readonly translators?: readonly Translator[] | undefined;
  /** Titles of the parts, in the order of the original. */
  readonly parts?: readonly { readonly title: string }[] | undefined;
}

/** A work on the shelf, without its texts. */
export interface Work {
  readonly slug: string;
  readonly meta: WorkMeta;
  /** The language of `translation`: the requested one, or else English. */
  readonly lang: Lang;
  readonly translation: WorkTranslation;
  /** Numbers of the chapters in reading order; empty for a work of one text. */
  readonly chapters: readonly number[];
}

/** em: italics, strong: bold, sc: small capitals, a: a link. */
export type MarkKind = 'a' | 'strong' | 'em' | 'sc';

/** Emphasis or a link in a text; marks of one kind do not overlap. */
export interface Mark {
  readonly kind: MarkKind;
  /** Offsets in the text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** Only of a link: an address that begins with http:, https: or mailto:. */
  readonly href?: string | undefined;
}

/** The marks of texts by segment id. */
export type Emphasis = ReadonlyMap<string, readonly Mark[]>;

/** The smallest unit of text aligned in both languages. */
export interface Segment {
  /** "p7-2", or "h1" for the only segment of a paragraph. */
  readonly id: string;
  readonly source: string;
  /** undefined: not translated. "": joined to the paragraph before (only for a paragraph's first segment). */
  readonly target: string | undefined;
  /** The marks of either side, only where there are any. */
  readonly sourceMarks?: readonly Mark[] | undefined;
  readonly targetMarks?: readonly Mark[] | undefined;
}

/** Whether a person has reviewed a translation since it or its original last changed. */
export type ReviewState = 'draft' | 'reviewed' | 'stale';

/** Metadata of a segment's translation; without it, the translation was made or reviewed by a person. */
export interface SegmentState {
  readonly state: ReviewState;
  /** The maker of the translation: a person's name, or a provider and its model. */
  readonly by?: string | undefined;
  /** The original that the translation was made from. */
  readonly source?: string | undefined;
}

/** States of translations by segment id; absent ones are reviewed. */
export type SegmentStates = Readonly<Record<string, SegmentState>>;

/** h: heading, p: paragraph, q: block quotation or epigraph, v: stanza. */
export type ParagraphKind = 'heading' | 'paragraph' | 'quotation' | 'verse';

/** A block of text: one row of the page, with one toggle. */
export interface Paragraph {
  /** "p7". */
  readonly id: string;
  readonly kind: ParagraphKind;
  readonly segments: readonly Segment[];
}

/** One reading page: a whole work, or a chapter of a book. */
export interface Text {
  /** The text's part of the URL: "<work>" or "<work>.<chapter>". */
  readonly address: string;
  readonly work: string;
  readonly chapter: number | undefined;
  /** The language of the segments' targets. */
  readonly lang: Lang;
  readonly paragraphs: readonly Paragraph[];
  /** Footnotes by segment id, in the original and in the translation. */
  readonly notes: { readonly source: Notes; readonly target: Notes };
  readonly states: SegmentStates;
}

/** Footnotes by segment id. */
export type Notes = Readonly<Record<string, readonly string[]>>;

/** content/site.json. */
export interface Site {
  readonly name: string;
  readonly defaultLocale: Lang;
  /** Slugs at the beginning of the shelf, in this order; the others follow by title. */
  readonly shelf: readonly string[];
  /**
   * The largest share of a text's translation that may be unreviewed drafts, from 0 to 1; a text with more is held
   * back.
   */
  readonly drafts: number;
  /** The licence of works that name none, and of the library as the footer says it; undefined: no claim is made. */
  readonly licence?: string | undefined;
  readonly fediverse?: string | undefined;
  /** Where readers report mistakes: a mail address, or an address of an issue tracker (lib/site/report.ts). */
  readonly report?: string | undefined;
}

export type Severity = 'error' | 'warning' | 'info';

/** An issue of a text or file. */
export interface Issue {
  /** The code of the rule, such as "extra-key". */
  readonly rule: string;
  readonly severity: Severity;
  /** Path of the file, relative to the library: "content/<work>/text.json". */
  readonly file: string;
  /** Segment or paragraph id, or "" for the whole file. */
  readonly id: string;
  readonly message: string;
  readonly hint: string;
}

/** A note on a word of an original, for a reader of a text without a dictionary. */
export interface WordNote {
  readonly segment: string;
  /** Offsets in the segment, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** The dictionary form with its stress mark. */
  readonly headword: string;
  readonly gloss: string;
}

/** What stands beside a text's original: both are empty if they are not requested. */
export interface TextLayers {
  /** Segment id → offsets of the stressed vowels, in UTF-16 units. */
  readonly stress: ReadonlyMap<string, readonly number[]>;
  /** In reading order, each headword once. */
  readonly words: readonly WordNote[];
}
