// Which works the reader keeps offline and how far their download is, in localStorage under "stroka.kept".
import { KEPT_EVENT } from '../page/contract.ts';

/** Why a work is not kept, or not whole. */
export type KeepProblem =
  /** The browser allows no stored copies. */
  | 'blocked'
  /** There is no space left. */
  | 'full'
  /** The site could not be reached. */
  | 'network'
  /** The site no longer has the work. */
  | 'gone'
  /** The browser has removed the copies. */
  | 'cleared';

export interface KeptRecord {
  /** Language of the interface of its pages. */
  readonly lng: string;
  /** The work, or LIBRARY_LIST. */
  readonly slug: string;
  readonly title: string;
  /** Files that are on the device, of how many. */
  readonly done: number;
  readonly total: number;
  /** Size of those files. */
  readonly bytes: number;
  /** The build whose copy is complete; undefined before the first one is. */
  readonly build?: string | undefined;
  /** Whether the reader has stopped the download. */
  readonly isPaused?: boolean;
  readonly problem?: KeepProblem | undefined;
}

/** A work as the button for it knows it. */
export type Keepable = Pick<KeptRecord, 'lng' | 'slug' | 'title'>;

/** By key: "en/kim". */
export type KeptRecords = Readonly<Record<string, KeptRecord>>;

/** Where the records are, so that tests need no browser. */
export interface RecordStore {
  readonly read: () => KeptRecords;
  /** Adds or replaces a record; undefined removes it. Throws if the browser refuses. */
  readonly write: (key: string, record: KeptRecord | undefined) => void;
}

export const KEPT_KEY = 'stroka.kept';

export function recordKey({ lng, slug }: Pick<KeptRecord, 'lng' | 'slug'>): string {
  return `${lng}/${slug}`;
}

/** The records of this device; none if storage is refused. */
export const recordStore: RecordStore = {
  read() {
    try {
      return Object(JSON.parse(localStorage.getItem(KEPT_KEY) ?? '{}'));
    } catch {
      return {};
    }
  },
  write(key, record) {
    const { [key]: _, ...others } = this.read();
    const records = record ? { ...others, [key]: record } : others;
    if (Object.keys(records).length > 0) localStorage.setItem(KEPT_KEY, JSON.stringify(records));
    else localStorage.removeItem(KEPT_KEY);
    dispatchEvent(new Event(KEPT_EVENT));
  },
};

/** Calls the listener after every change of the records, by any page; returns a function that ends this. */
export function watchRecords(listener: () => void): () => void {
  const onStorage = (event: StorageEvent) => (event.key === KEPT_KEY || event.key === null) && listener();
  addEventListener(KEPT_EVENT, listener);
  addEventListener('storage', onStorage);
  return () => {
    removeEventListener(KEPT_EVENT, listener);
    removeEventListener('storage', onStorage);
  };
}
