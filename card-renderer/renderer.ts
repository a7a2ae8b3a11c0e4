// The card renderer: a card's picture from memory, from disk or drawn; concurrent requests for a card share one
// drawing.
import type { PlacedCard } from '#lib/card/address.ts';
import { openCardCache } from '#lib/store/caches/card-cache.ts';
import { type Drawer, openDrawer } from './drawer.ts';
import { openRecent } from './recent.ts';

export interface CardRenderer {
  /** The picture of a card. Throws BusyError if too many are waiting to be drawn. */
  readonly draw: (placed: PlacedCard) => Promise<Uint8Array>;
  readonly close: () => Promise<void>;
}

/** Size limit of pictures in memory in bytes: about a hundred cards. */
const IN_MEMORY = 16 * 1024 * 1024;

interface Options {
  /** The folder of the cached pictures, and their size limit in bytes. */
  readonly cache?: ReturnType<typeof openCardCache>;
  readonly drawer?: Drawer;
}

export function openCardRenderer({ cache = openCardCache(), drawer = openDrawer() }: Options = {}): CardRenderer {
  const recent = openRecent(IN_MEMORY);
  const underWay = new Map<string, Promise<Uint8Array>>();

  async function find({ path, card }: PlacedCard): Promise<Uint8Array> {
    const kept = await cache.read(path);
    const png = kept ?? (await drawer.draw(card));
    if (!kept) await cache.write(path, png);
    recent.add(path, png);
    return png;
  }

  return {
    draw: async (placed) => {
      const seen = recent.get(placed.path);
      if (seen) return seen;
      let picture = underWay.get(placed.path);
      if (!picture) {
        picture = find(placed).finally(() => underWay.delete(placed.path));
        underWay.set(placed.path, picture);
      }
      return picture;
    },
    close: drawer.close,
  };
}

/** The single renderer of a server: Next may load this file more than once. */
export function sharedCardRenderer(): CardRenderer {
  globalThis.strokaCardRenderer ??= openCardRenderer();
  return globalThis.strokaCardRenderer;
}

declare global {
  var strokaCardRenderer: CardRenderer | undefined;
}
