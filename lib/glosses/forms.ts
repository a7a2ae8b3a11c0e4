// The forms of a text with all that each may be, and the places where another reading holds than the usual one.
import type { WordBook } from './book.ts';
import type { Sense } from './senses.ts';
import { type PackedForm, packStress, type WordsFile } from './words-file.ts';

/** A word at its place. */
export interface PlacedSense {
  readonly segment: string;
  /** Offsets into the segment, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  readonly key: string;
  readonly sense: Sense;
}

/** Readings of one form that are shown. */
const MOST_READINGS = 6;

export function packForms(placed: readonly PlacedSense[], book: WordBook): Pick<WordsFile, 'forms' | 'choices'> {
  const forms: Record<string, PackedForm> = {};
  const choices: Record<string, Record<string, (readonly number[])[]>> = {};
  for (const [key, places] of Map.groupBy(placed, (place) => place.key)) {
    const packed = places.map(({ segment, sense }) => {
      const readings = sense.readings.map((reading) => {
        const { entry, tag } = book.numbersOf(reading);
        return [entry, tag, packStress(key, reading.stressed)] as const;
      });
      return { segment, readings, held: readings.slice(0, sense.held) };
    });
    // What holds most often goes without saying.
    const [usual = []] = [...Map.groupBy(packed, ({ held }) => JSON.stringify(held)).values()].sort(
      (one, other) => other.length - one.length,
    );
    const order = [...usual.flatMap(({ held }) => held), ...packed.flatMap(({ held }) => held)];
    const all = [...order, ...packed.flatMap(({ readings }) => readings)];
    const distinct = [...new Map(all.map((reading) => [JSON.stringify(reading), reading])).values()];
    const chosen = new Set(order.map((reading) => JSON.stringify(reading))).size;
    const kept = distinct.slice(0, Math.max(MOST_READINGS, chosen));
    const first = usual[0]?.held ?? [];
    define(forms, key, [first.length, ...kept.flat()]);
    const names = kept.map((reading) => JSON.stringify(reading));
    for (const [segment, here] of Map.groupBy(packed, (place) => place.segment)) {
      const numbers = here.map(({ held }) => held.map((reading) => names.indexOf(JSON.stringify(reading))));
      if (numbers.every((held) => held.length === first.length && held.every((number, index) => number === index)))
        continue;
      define(choices, segment, choices[segment] ?? {});
      define(choices[segment] ?? {}, key, numbers);
    }
  }
  return { forms, choices };
}

/** Sets a field whatever it is called, "__proto__" too. */
function define<Value>(record: Record<string, Value>, key: string, value: Value): void {
  Object.defineProperty(record, key, { value, enumerable: true, configurable: true, writable: true });
}
