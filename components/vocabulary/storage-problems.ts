// What a browser says when it keeps nothing, in the three cases a reader can do something about; and the plea to keep things.

/** "full": no room on the device; "blocked": the browser keeps nothing (private mode, storage switched off); "failed": anything else. */
export type Problem = 'full' | 'blocked' | 'failed';

const blocked = [
  'MissingAPIError',
  'MissingAPI',
  'OpenFailedError',
  'SecurityError',
  'InvalidStateError',
  'UnknownError',
];

/** Dexie hands on the browser's error, sometimes wrapped in one of its own. */
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

/** Asks the browser, once for each page, not to clear what is kept here when room gets short. Some ask the reader. */
export async function askToPersist(storage: StorageManager | undefined = globalThis.navigator?.storage): Promise<void> {
  if (asked || !storage?.persist) return;
  asked = true;
  try {
    if (!(await storage.persisted())) await storage.persist();
  } catch {
    // It is a plea: what is saved is saved.
  }
}
