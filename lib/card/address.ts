// A card's address: its name with a hash of its content, so that the picture can be cached for ever.
import { createHash } from 'node:crypto';
import type { Card, Look } from './card.ts';
import { DESIGN } from './design.ts';
import { formatCardName } from './name.ts';

/** A card and its address. */
export interface PlacedCard {
  /** The path below "/cards/": "dama/p7-2.wide.0a1b2c3d.png", "shelf.wide.0a1b2c3d.png". */
  readonly path: string;
  readonly card: Card;
}

/** A card with its address. `text` is the address of a text or work, undefined for the shelf. */
export function placeCard(card: Card, text: string | undefined, subject: string, look: Look): PlacedCard {
  const name = formatCardName({ subject, look, hash: hashOf(card) });
  return { path: text === undefined ? name : `${text}/${name}`, card };
}

/** The path of a placed card on the site: "/cards/…". */
export function cardHref({ path }: Pick<PlacedCard, 'path'>): string {
  return `/cards/${path}`;
}

function hashOf(card: Card): string {
  return createHash('sha256')
    .update(JSON.stringify([DESIGN, card]))
    .digest('hex')
    .slice(0, 8);
}
