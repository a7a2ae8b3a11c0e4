// The design of cards: sizes, positions and colours of the three formats, in pixels.
import { type Card, FORMAT_SIZES, type Format } from './card.ts';

/**
 * Part of every card's address. Increase it with each visible change: old addresses then redirect to the new pictures.
 */
export const DESIGN = 2;

/** A typeface: Old Standard roman and italic for the two languages, Golos Text for the foot. */
export type Face = 'roman' | 'italic' | 'label';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The layout of a card for given languages. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  /** The red line. */
  readonly stroke: Box;
  /** One box for each language, or one for both: then the translation is below the original. */
  readonly boxes: readonly [Box] | readonly [Box, Box];
  readonly foot: Box & { readonly size: number };
  /** Font sizes from the largest to the smallest. */
  readonly steps: readonly Step[];
}

/** Font sizes of the original and its translation. */
export interface Step {
  readonly source: number;
  readonly target: number;
}

export interface Colours {
  readonly paper: string;
  readonly ink: string;
  readonly second: string;
  readonly quiet: string;
  readonly line: string;
}

/** Line height as a multiple of the font size. */
export const LEADING: Readonly<Record<Card['kind'], Readonly<Record<Face, number>>>> = {
  passage: { roman: 1.25, italic: 1.3, label: 1.25 },
  title: { roman: 1.15, italic: 1.2, label: 1.25 },
};

/** Space between blocks, and the indent of a turned line of verse, in ems. */
export const BLOCK_GAP = 0.5;
export const TURN = 1.2;
/** Space between the original and the translation below it, in ems of the original. */
export const LANGUAGE_GAP = 0.75;
/** Least space between the two parts of the foot, in ems, and the sizes tried for a long foot before it is cut. */
export const FOOT_GAP = 1.5;
export const FOOT_SHRINK = [1, 0.92, 0.84];
/** The maximum share of the foot's width for its right part. */
export const FOOT_RIGHT = 0.6;

const LIGHT: Colours = { paper: '#F4F6F5', ink: '#15202B', second: '#3A4A57', quiet: '#5A6873', line: '#B8241C' };
const DARK: Colours = { paper: '#11171D', ink: '#E6E9E8', second: '#B4C0C8', quiet: '#8E9BA5', line: '#FF7F6B' };

type Sizes = Readonly<Record<Card['kind'], readonly Step[]>>;

interface Geometry extends Omit<Layout, 'steps'> {
  readonly sizes: Sizes;
}

const WIDE_BODY = { y: 64, height: 449 };
const WIDE_FOOT = { x: 72, y: 553, width: 1056, height: 30, size: 24 };

const WIDE: Geometry = {
  ...FORMAT_SIZES.wide,
  stroke: { x: 638, width: 4, ...WIDE_BODY },
  boxes: [
    { x: 72, width: 532, ...WIDE_BODY },
    { x: 688, width: 440, ...WIDE_BODY },
  ],
  foot: WIDE_FOOT,
  sizes: {
    passage: steps([48, 40], [44, 37], [40, 34], [37, 31], [34, 28]),
    title: steps([72, 60], [64, 53], [56, 47], [48, 40], [40, 34]),
  },
};

const WIDE_ALONE: Geometry = {
  ...WIDE,
  stroke: { x: 72, width: 4, ...WIDE_BODY },
  boxes: [{ x: 124, width: 1004, ...WIDE_BODY }],
  sizes: {
    passage: steps([58, 54], [52, 47], [46, 40], [40, 34], [34, 28]),
    title: steps([88, 80], [76, 69], [64, 58], [54, 48], [44, 38]),
  },
};

const SQUARE: Geometry = {
  ...FORMAT_SIZES.square,
  stroke: { x: 80, y: 80, width: 6, height: 838 },
  boxes: [{ x: 135, y: 80, width: 865, height: 838 }],
  foot: { x: 80, y: 982, width: 920, height: 35, size: 28 },
  sizes: {
    passage: steps([66, 50], [56, 43], [48, 37], [41, 32], [34, 28]),
    title: steps([96, 74], [84, 64], [72, 55], [60, 46], [48, 37]),
  },
};

const STORY: Geometry = {
  ...FORMAT_SIZES.story,
  stroke: { x: 96, y: 250, width: 6, height: 1267 },
  boxes: [{ x: 150, y: 250, width: 834, height: 1267 }],
  foot: { x: 96, y: 1578, width: 888, height: 40, size: 32 },
  sizes: {
    passage: steps([84, 62], [70, 52], [57, 43], [45, 35], [34, 28]),
    title: steps([112, 84], [98, 73], [84, 63], [70, 53], [56, 43]),
  },
};

const BOTH: Readonly<Record<Format, Geometry>> = { wide: WIDE, square: SQUARE, story: STORY };
const ALONE: Readonly<Record<Format, Geometry>> = { wide: WIDE_ALONE, square: SQUARE, story: STORY };

/** The layout of a card in one language or both. */
export function layoutOf({ format, kind }: Pick<Card, 'format' | 'kind'>, alone: boolean): Layout {
  const { sizes, ...layout } = (alone ? ALONE : BOTH)[format];
  return { ...layout, steps: sizes[kind] };
}

export function coloursOf({ dark }: Pick<Card, 'dark'>): Colours {
  return dark ? DARK : LIGHT;
}

function steps(...sizes: readonly (readonly [source: number, target: number])[]): readonly Step[] {
  return sizes.map(([source, target]) => ({ source, target }));
}
