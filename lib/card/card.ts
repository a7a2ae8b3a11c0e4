// What a share card shows, as plain data: everything that decides its picture, and nothing else.
import { SOURCE_LANGUAGE, TARGET_LANGUAGE } from '../languages.ts';

/** The three shapes a card comes in. */
export const FORMATS = ['wide', 'square', 'story'] as const;
export type Format = (typeof FORMATS)[number];

/** The width and height of each format's pictures, in pixels. */
export const FORMAT_SIZES: Readonly<Record<Format, { readonly width: number; readonly height: number }>> = {
  wide: { width: 1200, height: 630 },
  square: { width: 1080, height: 1080 },
  story: { width: 1080, height: 1920 },
};

/** A language alone, as a card's name writes it; a card without one shows both. */
export const CARD_LANGUAGES = [SOURCE_LANGUAGE, TARGET_LANGUAGE] as const;
export type CardLanguage = (typeof CARD_LANGUAGES)[number];

/** How a card is to look; the one thing about it that the outside may choose, from this short list. */
export interface Look {
  readonly format: Format;
  readonly dark: boolean;
  /** undefined: both languages. */
  readonly only: CardLanguage | undefined;
}

/** The same words in both languages, as stored; "" on a side that the card does not show or that there is nothing on. */
export interface CardSegment {
  readonly source: string;
  readonly target: string;
}

/** A paragraph or a stanza. */
export interface CardBlock {
  /** Whether each segment is a line of its own. */
  readonly verse: boolean;
  readonly segments: readonly CardSegment[];
}

/** A card. The same card is the same picture, to the byte. */
export interface Card {
  readonly format: Format;
  readonly dark: boolean;
  /** Titles are set larger than passages. */
  readonly kind: 'title' | 'passage';
  readonly blocks: readonly CardBlock[];
  /** What stands under it: whose words they are, and where to find them. */
  readonly foot: {
    readonly left: string;
    readonly right: string;
    /** What is said of the words themselves, before what stands at the right: "machine draft". */
    readonly remark?: string;
  };
}
