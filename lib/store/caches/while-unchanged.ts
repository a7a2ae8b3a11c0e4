// Remembers what was read of the latest texts, for as long as their files stay the same.
import type { Lang } from '../../model.ts';
import { textFingerprint } from '../read/fingerprint.ts';

interface Remembered<Value> {
  readonly value: Promise<Value>;
  readonly fingerprint: string;
  /** When the files were last checked for changes. */
  looked: number;
}

/** Files are checked for changes again after this many milliseconds. */
const FRESH = 1000;

/**
 * `read` with a memory of the last `most` texts. It reads nothing besides the files of the text and of its work in `lng`; what it throws is
 * not remembered.
 */
export function whileUnchanged<Language extends Lang, Value>(
  most: number,
  read: (address: string, lng: Language) => Promise<Value>,
): (address: string, lng: Language) => Promise<Value> {
  const remembered = new Map<string, Remembered<Value>>();
  return async (address, lng) => {
    const name = `${lng} ${address}`;
    const known = remembered.get(name);
    const now = Date.now();
    if (known && now - known.looked < FRESH) return known.value;
    const fingerprint = await textFingerprint(address, lng);
    if (known?.fingerprint === fingerprint) {
      known.looked = now;
      return known.value;
    }
    const value = read(address, lng);
    remembered.delete(name);
    remembered.set(name, { value, fingerprint, looked: now });
    value.catch(() => remembered.delete(name));
    const [oldest] = remembered.keys();
    if (remembered.size > most && oldest !== undefined) remembered.delete(oldest);
    return value;
  };
}
