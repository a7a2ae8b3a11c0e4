// Decides which texts are built in advance.
import { UserError } from '../error.ts';
import { listPublished } from './published.ts';

/** Enough for a library of some shelves; a build of that many texts takes minutes at most. */
const MOST = 200;

/**
 * The addresses whose pages and files about words are built in advance, the first of the published ones: works in the order of the shelf,
 * then chapters. The others are made when they are first asked for. STROKA_PREBUILD is their number, by default 200. Throws UserError
 * "bad-prebuild" if it is not a number.
 */
export async function listPrebuilt(): Promise<readonly string[]> {
  const given = process.env.STROKA_PREBUILD;
  if (given && !/^\d+$/.test(given)) {
    throw new UserError(
      'bad-prebuild',
      `STROKA_PREBUILD is "${given}", which is not a number.`,
      'Set it to the number of texts to build in advance, for example STROKA_PREBUILD=200.',
    );
  }
  return (await listPublished()).slice(0, given ? Number(given) : MOST);
}
