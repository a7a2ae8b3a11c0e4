// A card as pages and previews name it: where its picture stands, how large it is, what it says.
import type { Picture } from '../site/structured-data.ts';
import { cardHref, type PlacedCard } from './address.ts';
import { cardAlt } from './alt.ts';
import { FORMAT_SIZES, type Look } from './card.ts';

/** The card that a preview shows: both languages, wide, on light paper. */
export const PREVIEW: Look = { format: 'wide', dark: false, only: undefined };

/** The picture of a placed card. */
export function pictureOf(placed: PlacedCard): Picture {
  return { path: cardHref(placed), ...FORMAT_SIZES[placed.card.format], alt: cardAlt(placed.card) };
}
