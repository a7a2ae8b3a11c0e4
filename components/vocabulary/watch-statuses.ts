// The statuses of saved words for pages that show them beside other things: the store of saved words is large, and is
// loaded only if this device has saved words, or once it has.
import type { Status } from '#lib/vocabulary/word.ts';
import { STORE_NAME, STORE_OPENED } from './store-name.ts';

/** Calls back with the statuses of all saved words by key, now and after every change in any tab; returns the function that ends it. */
export function watchStatuses(tell: (statuses: ReadonlyMap<string, Status>) => void): () => void {
  let isGone = false;
  let stop: (() => void) | undefined;
  const opened = new BroadcastChannel(STORE_OPENED);
  const load = () => {
    opened.close();
    import('./saved-words.ts').then(
      ({ liveStatuses }) => {
        if (!isGone) stop = liveStatuses(tell);
      },
      // Without the store the page shows no statuses.
      () => {},
    );
  };
  opened.onmessage = load;
  hasStore().then((exists) => {
    if (exists && !isGone) load();
  });
  return () => {
    isGone = true;
    opened.close();
    stop?.();
  };
}

/** Whether this device has a store of saved words; true if the browser does not say. */
export async function hasStore(): Promise<boolean> {
  try {
    return (await indexedDB.databases()).some(({ name }) => name === STORE_NAME);
  } catch {
    return true;
  }
}
