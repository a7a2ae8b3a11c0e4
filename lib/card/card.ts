// The content of a share card as plain data: everything that determines its picture, and nothing else.
import { SOURCE_LANGUAGE, TARGET_LANGUAGE } from '../languages.ts';

/** The three formats of a card. */
export const FORMATS = ['wide', 'square', 'story'] as const;
export type Format = (typeof FORMATS)[number];

/** Width and height of each format in pixels. */
export const FORMAT_SIZES: Readonly<Record<Format, { readonly width: number; readonly height: number }>> = {
  wide: { width: 1200, height: 630 },
  square: { width: 1080, height: 1080 },
  story: { width: 1080, height: 1920 },
};

/** The languages for a card in one language, as used in its name; a card without one shows both. */
export const CARD_LANGUAGES = [SOURCE_LANGUAGE, TARGET_LANGUAGE] as const;
export type CardLanguage = (typeof CARD_LANGUAGES)[number];

/** The appearance of a card; the only part that a request can choose, from this short list. */
export interface Look {
  readonly format: Format;
  readonly dark: boolean;
  /** undefined: both languages. */
  readonly only: CardLanguage | undefined;
}

/** The same text in both languages, as stored; "" for a side that the card does not show or that has no text. */
export interface CardSegment {
  readonly source: string;
  readonly target: string;
}

/** A paragraph or a stanza. */
export interface CardBlock {
  /** Whether each segment is a separate line. */
  readonly verse: boolean;
  readonly segments: readonly CardSegment[];
}

/** A card. Equal cards give byte-identical pictures. */
export interface Card {
  readonly format: Format;
  readonly dark: boolean;
  /** Titles are larger than passages. */
  readonly kind: 'title' | 'passage';
  readonly blocks: readonly CardBlock[];
  /** The line below the text: credits, and where to find the passage. */
  readonly foot: {
    readonly left: string;
    readonly right: string;
    /** A remark about the text, before the right part: "machine draft". */
    readonly remark?: string;
  };
}
