// Passes cards to the drawing thread, a few at a time with a queue; a thread that dies or hangs is replaced.
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Card } from '#lib/card/card.ts';
import { projectRoot } from '#lib/store/paths.ts';
import type { Delivery, Order } from './worker.ts';

export interface Drawer {
  /** The picture of a card. Throws BusyError if too many are waiting, or the error of the drawing. */
  readonly draw: (card: Card) => Promise<Uint8Array>;
  /** Ends the thread; cards that are not drawn yet fail. */
  readonly close: () => Promise<void>;
}

/** Too many cards are waiting: retry later. */
export class BusyError extends Error {}

/**
 * Drawing keeps one core busy, half in this thread and half in the library's threads: the other cores are for pages.
 */
const AT_ONCE = 1;
const LONGEST_QUEUE = 256;
/** A card takes 0.1 s; a thread that takes this long for one is stuck. */
const PATIENCE = 20_000;
/**
 * Memory limit of the thread in megabytes: enough to avoid slow garbage collection, little enough for a small server.
 */
const LIMITS = { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 64 };

interface Job extends PromiseWithResolvers<Uint8Array> {
  readonly card: Card;
}

/** The thread starts with the first card and does not keep the process alive. */
export function openDrawer({ atOnce = AT_ONCE, longestQueue = LONGEST_QUEUE } = {}): Drawer {
  const waiting: Job[] = [];
  const drawing = new Map<number, Job & { readonly alarm: NodeJS.Timeout }>();
  let worker: Worker | undefined;
  let number = 0;

  function next(): void {
    while (drawing.size < atOnce) {
      const job = waiting.shift();
      if (!job) break;
      worker ??= startWorker();
      number += 1;
      const alarm = setTimeout(() => replaceWorker(new Error('A card took too long to draw.')), PATIENCE);
      drawing.set(number, { ...job, alarm });
      worker.postMessage({ number, card: job.card } satisfies Order);
    }
    // Only cards in progress keep the process alive.
    if (drawing.size > 0) worker?.ref();
    else worker?.unref();
  }

  function startWorker(): Worker {
    // The path is built here so that bundlers do not include the thread: it runs on the original files.
    const started = new Worker(join(/* turbopackIgnore: true */ projectRoot(), 'card-renderer/worker.ts'), {
      name: 'renderer',
      resourceLimits: LIMITS,
    });
    started.on('message', (delivery: Delivery) => {
      const job = drawing.get(delivery.number);
      drawing.delete(delivery.number);
      clearTimeout(job?.alarm);
      if ('png' in delivery) job?.resolve(delivery.png);
      else job?.reject(new Error(delivery.error));
      next();
    });
    started.on('error', (error) => started === worker && replaceWorker(error));
    return started;
  }

  function replaceWorker(reason: unknown): void {
    void worker?.terminate();
    worker = undefined;
    for (const { alarm, reject } of drawing.values()) {
      clearTimeout(alarm);
      reject(reason);
    }
    drawing.clear();
    next();
  }

  return {
    draw: (card) => {
      if (waiting.length >= longestQueue) throw new BusyError(`${waiting.length} cards wait to be drawn.`);
      const job: Job = { card, ...Promise.withResolvers<Uint8Array>() };
      waiting.push(job);
      next();
      return job.promise;
    },
    close: async () => {
      const closed = new Error('The drawing of cards was ended.');
      for (const { reject } of waiting.splice(0)) reject(closed);
      const thread = worker;
      replaceWorker(closed);
      await thread?.terminate();
    },
  };
}
