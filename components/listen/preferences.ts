// The reader's preferences for listening: languages, speed, pause and voices, remembered with the settings.
import { SETTINGS_KEY } from '../memory/stored-data.ts';
import type { Side } from '../page/paragraphs.ts';

export const SLOWEST = 0.6;
export const FASTEST = 1.2;

/** The languages that are read, in their order. */
export const ORDERS = { source: ['source'], target: ['target'], both: ['source', 'target'] } as const satisfies Record<
  string,
  readonly Side[]
>;
export type Order = keyof typeof ORDERS;
/** Seconds of silence after a sentence. */
export const PAUSES = [0, 1, 2, 4] as const;

export interface ListenPreferences {
  readonly order: Order;
  /** Factor of the voice's normal speed, 1. */
  readonly rate: number;
  readonly pause: number;
  /** Name of the chosen voice of the original; "" for the first of those available. */
  readonly voice: string;
}

/** The preferences that the device remembers; the original at a slow speed by default. */
export function rememberedPreferences(): ListenPreferences {
  const kept = parse();
  const rate = Number(kept.rate ?? 0.9);
  const pause = Number(kept.pause);
  return {
    order: Object.keys(ORDERS).find((order): order is Order => order === kept.order) ?? 'source',
    rate: rate >= SLOWEST && rate <= FASTEST ? rate : 0.9,
    pause: PAUSES.find((seconds) => seconds === pause) ?? 0,
    voice: typeof kept.voice === 'string' ? kept.voice : '',
  };
}

function parse(): Readonly<Record<string, unknown>> {
  try {
    return Object(JSON.parse(localStorage.getItem(SETTINGS_KEY) ?? '{}'));
  } catch {
    return {};
  }
}
