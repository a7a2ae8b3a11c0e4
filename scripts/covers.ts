// Draws the cards of the shelf, the works and the texts into `.stroka/cards`, as a part of `npm run build`; what is there already stays.
import type { PlacedCard } from '#lib/card/address.ts';
import { coverCards } from '../press/covers.ts';
import { openPress } from '../press/press.ts';
import { main } from './main.ts';

/** Cards handed to the press at a time: enough to keep it busy. */
const AHEAD = 4;

/** Resolves with the number of covers there are now. */
export async function printCovers(): Promise<number> {
  const press = openPress();
  let printed = 0;
  const cards = coverCards();
  const printRest = async () => {
    for (let next = await cards.next(); !next.done; next = await cards.next()) {
      await press.print(next.value satisfies PlacedCard);
      printed += 1;
    }
  };
  try {
    await Promise.all(Array.from({ length: AHEAD }, printRest));
  } finally {
    await press.close();
  }
  return printed;
}

if (import.meta.main) {
  await main(async () => {
    console.log(`${await printCovers()} covers are drawn.`);
    return 0;
  });
}
