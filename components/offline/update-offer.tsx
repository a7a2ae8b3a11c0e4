'use client';
// Registers the service worker when the page is idle, and offers a new build when there is one.
import { useEffect, useState } from 'react';
import styles from './offline.module.css';
import { recordStore } from './records.ts';
import type { UpdateStrings } from './strings.ts';

interface UpdateOfferProps {
  readonly strings: UpdateStrings;
  /** Files that this page may ask for later. */
  readonly files?: readonly string[];
}

export function UpdateOffer({ strings, files = [] }: UpdateOfferProps) {
  const [reload, setReload] = useState<() => void>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each page
  useEffect(() => {
    if (savesData()) return;
    whenIdle(() =>
      import('./keeping.ts').then(
        ({ startOffline }) => startOffline(files, (reload) => setReload(() => reload)),
        () => {},
      ),
    );
  }, []);
  return (
    <div role="status">
      {reload && (
        <p className={`${styles.offer} label`}>
          {strings['offline.update']}{' '}
          <button type="button" onClick={reload}>
            {strings['offline.reload']}
          </button>
          <button type="button" onClick={() => setReload(undefined)}>
            {strings['offline.later']}
          </button>
        </p>
      )}
    </div>
  );
}

/** Readers who save data get copies only if they ask for them. */
function savesData(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  return connection?.saveData === true && Object.keys(recordStore.read()).length === 0;
}

/** Safari has no requestIdleCallback. */
function whenIdle(task: () => void): void {
  const { requestIdleCallback = setTimeout } = globalThis as { requestIdleCallback?: (task: () => void) => unknown };
  requestIdleCallback(task);
}
