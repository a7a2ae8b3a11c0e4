// The cards shown by pages: for link previews, and for readers to view and save.
import { cache } from 'react';
import type { Look } from '#lib/card/card.ts';
import { PREVIEW, pictureOf } from '#lib/card/picture.ts';
import type { Picture } from '#lib/site/structured-data.ts';
import { findShelfCard, findTextCard } from '../card-renderer/find.ts';

export const shelfPicture = cache(async (): Promise<Picture | undefined> => {
  const placed = await findShelfCard(PREVIEW);
  return placed && pictureOf(placed);
});

/** The card of a text or a book, or of a passage of it ("p7-2"); undefined if there is none. */
export async function textPicture(
  address: string,
  subject = 'cover',
  look: Look = PREVIEW,
): Promise<Picture | undefined> {
  // A pressed site may have only the cards of covers (press/).
  if (subject !== 'cover' && process.env.STROKA_CARDS === 'covers') return undefined;
  const placed = await findTextCard(address, subject, look);
  return placed && pictureOf(placed);
}
