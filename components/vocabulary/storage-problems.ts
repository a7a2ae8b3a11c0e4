// Why a browser refuses to store words, in the three cases that the interface tells apart; and the request for persistent storage.

/** "full": no space on the device; "blocked": storage is not available (private mode, storage switched off); "failed": anything else. */
export type Problem = 'full' | 'blocked' | 'failed';

const blocked = [
  'MissingAPIError',
  'MissingAPI',
  'OpenFailedError',
  'SecurityError',
  'InvalidStateError',
  'UnknownError',
];

/** Dexie passes on the browser's error, sometimes wrapped in one of its own. */
export function problemOf(error: unknown): Problem {
  const names = namesOf(error);
  if (names.includes('QuotaExceededError')) return 'full';
  if (names.some((name) => blocked.includes(name))) return 'blocked';
  return 'failed';
}

function namesOf(error: unknown): readonly string[] {
  if (!(error instanceof Object)) return [];
  const { name, inner } = error as { readonly name?: unknown; readonly inner?: unknown };
  return [String(name), ...namesOf(inner)];
}

let asked = false;

/** Asks the browser, once for each page, not to delete the stored data when space runs out. Some browsers ask the reader. */
export async function askToPersist(storage: StorageManager | undefined = globalThis.navigator?.storage): Promise<void> {
  if (asked || !storage?.persist) return;
  asked = true;
  try {
    if (!(await storage.persisted())) await storage.persist();
  } catch {
    // Only a request: the words are saved either way.
  }
}
