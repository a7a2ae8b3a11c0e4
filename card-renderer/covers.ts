// The cards that previews request first: of the shelf, of every work and of every text.
import type { PlacedCard } from '#lib/card/address.ts';
import { FORMATS, type Look } from '#lib/card/card.ts';
import { listPublished } from '#lib/store/published.ts';
import { findShelfCard, findTextCard } from './find.ts';

/** Every format, light and dark, in both languages; without works that have errors or are held back. */
export async function* coverCards(): AsyncGenerator<PlacedCard> {
  for (const look of everyLook()) {
    const shelf = await findShelfCard(look);
    if (shelf) yield shelf;
  }
  for (const address of await listPublished()) {
    for (const look of everyLook()) {
      const cover = await findTextCard(address, 'cover', look);
      if (cover) yield cover;
    }
  }
}

function everyLook(): readonly Look[] {
  return FORMATS.flatMap((format) => [false, true].map((dark) => ({ format, dark, only: undefined })));
}
