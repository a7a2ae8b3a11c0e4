// A card's picture for pages and previews: its address, size and alternative text.
import type { Picture } from '../site/structured-data.ts';
import { cardHref, type PlacedCard } from './address.ts';
import { cardAlt } from './alt.ts';
import { FORMAT_SIZES, type Look } from './card.ts';

/** The card for previews: both languages, wide, light. */
export const PREVIEW: Look = { format: 'wide', dark: false, only: undefined };

/** The picture of a placed card. */
export function pictureOf(placed: PlacedCard): Picture {
  return { path: cardHref(placed), ...FORMAT_SIZES[placed.card.format], alt: cardAlt(placed.card) };
}
