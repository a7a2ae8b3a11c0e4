// The data everything else speaks: works, texts, paragraphs, segments and issues. Types only; imports nothing.

/** A language as BCP 47 writes it: "ru", "en". */
export type Lang = string;

/** What sort of text a work is; the shelf names it in the interface's language. */
export type Kind = 'news' | 'story' | 'novel' | 'poem' | 'play' | 'dialogue' | 'essay' | 'letter' | 'science' | 'other';

/** CEFR level of the original. */
export type Level = 'A1' | 'A2' | 'B1' | 'B2' | 'C1' | 'C2';

/** Where a text comes from, when it is not the author's own manuscript. */
export interface Source {
  readonly title?: string | undefined;
  readonly url?: string | undefined;
}

/** Who translated a work into which language. */
export interface Translator {
  readonly lang: Lang;
  readonly name: string;
}

/** A titled run of a book's chapters. */
export interface Part {
  readonly title: string;
  readonly chapters: readonly number[];
}

/** content/<work>/work.json: what a work is, in the original's language. Only the title is required. */
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

/** locales/<lng>/<work>/work.json: the same in another language; whatever it lacks is shown in the original. */
export interface WorkTranslation {
  readonly title?: string | undefined;
  readonly author?: string | undefined;
  readonly blurb?: string | undefined;
  readonly source?: Source | undefined;
  readonly translators?: readonly Translator[] | undefined;
  /** Titles of the parts, in the order of the original's. */
  readonly parts?: readonly { readonly title: string }[] | undefined;
}

/** A work as the shelf knows it, without its texts. */
export interface Work {
  readonly slug: string;
  readonly meta: WorkMeta;
  /** The language of `translation`: the one asked for, or English standing in for it. */
  readonly lang: Lang;
  readonly translation: WorkTranslation;
  /** Numbers of the chapters in reading order; empty for a work of one text. */
  readonly chapters: readonly number[];
}

/** The smallest piece that both languages share. */
export interface Segment {
  /** "p7-2", or "h1" for the only segment of a paragraph. */
  readonly id: string;
  readonly source: string;
  /** undefined: not translated. "": said in the paragraph before (on a paragraph's first segment only). */
  readonly target: string | undefined;
}

/** Whether a person has read a translation since it or its original last changed. */
export type ReviewState = 'draft' | 'reviewed' | 'stale';

/** What is known of a segment's translation beside its words; a segment without one was translated or reviewed by a person. */
export interface SegmentState {
  readonly state: ReviewState;
  /** Who or what made the translation: a person's name, or a provider and its model. */
  readonly by?: string | undefined;
  /** The original that the translation was made from. */
  readonly source?: string | undefined;
}

/** States of translations by segment id; what is absent is reviewed. */
export type SegmentStates = Readonly<Record<string, SegmentState>>;

/** h: heading, p: paragraph, q: block quotation or epigraph, v: stanza. */
export type ParagraphKind = 'heading' | 'paragraph' | 'quotation' | 'verse';

/** A block of text: one row of the page, one toggle. */
export interface Paragraph {
  /** "p7". */
  readonly id: string;
  readonly kind: ParagraphKind;
  readonly segments: readonly Segment[];
}

/** One reading page: a whole work, or a chapter of a book. */
export interface Text {
  /** What stands in its URL: "<work>" or "<work>.<chapter>". */
  readonly address: string;
  readonly work: string;
  readonly chapter: number | undefined;
  /** The language of the segments' targets. */
  readonly lang: Lang;
  readonly paragraphs: readonly Paragraph[];
  /** Footnotes by segment id, in the original and in translation. */
  readonly notes: { readonly source: Notes; readonly target: Notes };
  readonly states: SegmentStates;
}

/** Footnotes by segment id. */
export type Notes = Readonly<Record<string, readonly string[]>>;

/** content/site.json. */
export interface Site {
  readonly name: string;
  readonly defaultLocale: Lang;
  /** Slugs that stand first on the shelf, in this order; the others follow by title. */
  readonly shelf: readonly string[];
  /** The share of a text's translation that may be unreviewed drafts, from 0 to 1; a text with more is held back from readers. */
  readonly drafts: number;
  readonly fediverse?: string | undefined;
}

export type Severity = 'error' | 'warning' | 'info';

/** What a text gets wrong. */
export interface Issue {
  /** The rule's code, such as "keys-differ". */
  readonly rule: string;
  readonly severity: Severity;
  /** Path of the file, relative to the library: "content/<work>/text.json". */
  readonly file: string;
  /** Segment or paragraph id, or "" where the whole file is meant. */
  readonly id: string;
  readonly message: string;
  readonly hint: string;
}
