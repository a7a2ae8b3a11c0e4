// The press: a card's picture, from memory, from the disk or drawn, each drawn once however many ask for it at the same time.
import type { PlacedCard } from '#lib/card/address.ts';
import { openCardCache } from '#lib/store/card-cache.ts';
import { type Drawer, openDrawer } from './drawer.ts';
import { openRecent } from './recent.ts';

export interface Press {
  /** The picture of a card. Throws BusyError when too many wait to be drawn. */
  readonly print: (placed: PlacedCard) => Promise<Uint8Array>;
  readonly close: () => Promise<void>;
}

/** Bytes of pictures in memory: about a hundred cards. */
const IN_MEMORY = 16 * 1024 * 1024;

interface PressOptions {
  /** Where pictures are kept, and how many bytes of them. */
  readonly cache?: ReturnType<typeof openCardCache>;
  readonly drawer?: Drawer;
}

export function openPress({ cache = openCardCache(), drawer = openDrawer() }: PressOptions = {}): Press {
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
    print: async (placed) => {
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

/** The one press of a server: Next may load this file more than once. */
export function sharedPress(): Press {
  globalThis.strokaPress ??= openPress();
  return globalThis.strokaPress;
}

declare global {
  var strokaPress: Press | undefined;
}
