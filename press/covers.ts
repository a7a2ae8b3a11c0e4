// The cards that previews ask for first: of the shelf, of every work and of every text.
import type { PlacedCard } from '#lib/card/address.ts';
import { formats, type Look } from '#lib/card/card.ts';
import { listTexts, listWorks } from '#lib/store/works.ts';
import { findShelfCard, findTextCard } from './find.ts';

/** Every format, light and dark, in both languages; works with errors have none. */
export async function* coverCards(): AsyncGenerator<PlacedCard> {
  const works = await listWorks();
  const texts = (await listTexts()).map(({ address }) => address);
  for (const look of everyLook()) {
    const shelf = await findShelfCard(look);
    if (shelf) yield shelf;
  }
  for (const address of new Set([...works, ...texts])) {
    for (const look of everyLook()) {
      const cover = await findTextCard(address, 'cover', look);
      if (cover) yield cover;
    }
  }
}

function everyLook(): readonly Look[] {
  return formats.flatMap((format) => [false, true].map((dark) => ({ format, dark, only: undefined })));
}
