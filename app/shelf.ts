// Loads the shelf, once a minute.
import type { InterfaceLanguage } from '#lib/site/address.ts';
import type { ShelvedWork } from '#lib/site/shelf.ts';
import { readShelf } from '#lib/store/shelf.ts';

/** Reading a large library takes seconds: pages of the shelf made within a minute share one reading. */
const SHELF_AGE = 60_000;
const shelves = new Map<InterfaceLanguage, { readonly read: Promise<readonly ShelvedWork[]>; readonly time: number }>();

/** The works of the shelf in its order, without those that have errors and those held back; at most a minute old. */
export function loadShelf(lng: InterfaceLanguage): Promise<readonly ShelvedWork[]> {
  const held = shelves.get(lng);
  if (held && Date.now() - held.time < SHELF_AGE) return held.read;
  const read = readShelf(lng);
  shelves.set(lng, { read, time: Date.now() });
  read.catch(() => shelves.delete(lng));
  return read;
}
