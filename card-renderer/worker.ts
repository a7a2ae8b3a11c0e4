// The drawing thread: receives cards, sends pictures, and has no access to the network.
import { platform, setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import type { Card } from '#lib/card/card.ts';
import { goOffline } from './offline.ts';

/** A card to draw. */
export interface Order {
  readonly number: number;
  readonly card: Card;
}

/** The result: the picture, or the error. */
export type Delivery =
  | { readonly number: number; readonly png: Uint8Array<ArrayBuffer> }
  | { readonly number: number; readonly error: string };

if (!parentPort) throw new Error('card-renderer/worker.ts runs as a thread: see card-renderer/drawer.ts.');
const port = parentPort;

// The library ignores some failed requests and draws without the glyph: attempts are recorded, and the card fails.
const asked: string[] = [];
goOffline((address) => asked.push(address));
// On Linux this is the priority of this thread only: pages come first.
if (platform() === 'linux') setPriority(10);
const { drawCard } = await import('./draw.ts');

port.on('message', async ({ number, card }: Order) => {
  try {
    const png = await drawCard(card);
    if (asked.length > 0) throw new Error(`A card requested from the network: ${asked.splice(0).join(', ')}.`);
    port.postMessage({ number, png } satisfies Delivery, [png.buffer]);
  } catch (error) {
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    port.postMessage({ number, error: reason } satisfies Delivery);
  }
});
