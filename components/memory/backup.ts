// A backup of the device's memory: everything that localStorage holds under "stroka.", to a file and from it.
import { SETTINGS_EVENT } from '../page/contract.ts';
import { SETTINGS_KEY, TEXT_KEY_PREFIX } from './stored-data.ts';

const format = 'stroka-memory-1';

/** How many texts the device remembers; 0 if storage is refused. */
export function countTexts(): number {
  return Object.keys(entries()).filter((key) => key.startsWith(TEXT_KEY_PREFIX)).length;
}

/** How many entries the device remembers, settings included. */
export function countEntries(): number {
  return Object.keys(entries()).length;
}

/** Everything the device remembers, as JSON: {"format":"stroka-memory-1","entries":{"stroka.settings":{…}}}. */
export function exportMemory(): string {
  return JSON.stringify({ format, entries: entries() }, null, 2);
}

/** Replaces the device's entries with those of a backup; changes nothing if the file is not a backup. */
export function importMemory(json: string): 'loaded' | 'broken' | 'blocked' {
  const loaded = parse(json);
  if (!loaded) return 'broken';
  try {
    for (const [key, value] of Object.entries(loaded)) localStorage.setItem(key, JSON.stringify(value));
  } catch {
    return 'blocked';
  }
  dispatchEvent(new Event(SETTINGS_EVENT));
  return 'loaded';
}

/** Deletes everything that is remembered. */
export function clearMemory(): void {
  for (const key of Object.keys(entries())) localStorage.removeItem(key);
}

function entries(): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  try {
    for (const key of Object.keys(localStorage).filter(isOurs)) {
      const value = parseObject(localStorage.getItem(key) ?? '');
      if (value) found[key] = value;
    }
  } catch {
    return {};
  }
  return found;
}

function parse(json: string): Record<string, unknown> | undefined {
  const file = parseObject(json);
  const held = file?.format === format ? file.entries : undefined;
  if (typeof held !== 'object' || held === null) return undefined;
  const sound = Object.entries(held).every(
    ([key, value]) => isOurs(key) && typeof value === 'object' && value !== null,
  );
  return sound ? { ...held } : undefined;
}

function parseObject(json: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

function isOurs(key: string): boolean {
  return key === SETTINGS_KEY || key.startsWith(TEXT_KEY_PREFIX);
}
