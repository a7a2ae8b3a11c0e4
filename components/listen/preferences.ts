// How a reader likes to be read to: speed and voice, as the settings of the page remember them.
import { settingsKey } from '../memory/stored-data.ts';

export const SLOWEST = 0.6;
export const FASTEST = 1.2;

export interface ListenPreferences {
  /** 1 is the voice's own speed. */
  readonly rate: number;
  /** Name of the chosen voice; "" for the best there is. */
  readonly voice: string;
}

/** What the device remembers; a calm speed where it remembers nothing. */
export function rememberedPreferences(): ListenPreferences {
  const kept = parse();
  const rate = Number(kept.rate ?? 0.9);
  return {
    rate: rate >= SLOWEST && rate <= FASTEST ? rate : 0.9,
    voice: typeof kept.voice === 'string' ? kept.voice : '',
  };
}

function parse(): { readonly rate?: unknown; readonly voice?: unknown } {
  try {
    return Object(JSON.parse(localStorage.getItem(settingsKey) ?? '{}'));
  } catch {
    return {};
  }
}
