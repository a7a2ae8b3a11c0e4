// Draws the cards of the shelf, the works and the texts into `.stroka/cards` during `npm run build`; existing ones are
// kept.
import type { PlacedCard } from '#lib/card/address.ts';
import { coverCards } from '../card-renderer/covers.ts';
import { openCardRenderer } from '../card-renderer/renderer.ts';
import { main } from './main.ts';

/** Number of cards passed to the renderer at a time: enough to keep it busy. */
const AHEAD = 4;

/** Resolves with the total number of covers. */
export async function drawCovers(): Promise<number> {
  const renderer = openCardRenderer();
  let printed = 0;
  const cards = coverCards();
  const drawRest = async () => {
    for (let next = await cards.next(); !next.done; next = await cards.next()) {
      await renderer.draw(next.value satisfies PlacedCard);
      printed += 1;
    }
  };
  try {
    await Promise.all(Array.from({ length: AHEAD }, drawRest));
  } finally {
    await renderer.close();
  }
  return printed;
}

if (import.meta.main) {
  await main(async () => {
    console.log(`${await drawCovers()} covers drawn.`);
    return 0;
  });
}
