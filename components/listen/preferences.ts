// The reader's preferences for listening: speed and voice, remembered with the settings.
import { SETTINGS_KEY } from '../memory/stored-data.ts';

export const SLOWEST = 0.6;
export const FASTEST = 1.2;

export interface ListenPreferences {
  /** Factor of the voice's normal speed, 1. */
  readonly rate: number;
  /** Name of the chosen voice; "" for the first of those available. */
  readonly voice: string;
}

/** The preferences that the device remembers; a slow speed by default. */
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
    return Object(JSON.parse(localStorage.getItem(SETTINGS_KEY) ?? '{}'));
  } catch {
    return {};
  }
}
