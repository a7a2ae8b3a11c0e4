// The forms of a text with all that each may be, and the places where another reading holds than the usual one.
import type { Phrase } from '../dictionary/phrases.ts';
import type { WordBook } from './book.ts';
import type { Sense } from './senses.ts';
import {
  type PackedForm,
  type PackedGroup,
  packStress,
  type WordsFile,
  wordInSegment,
  wordsOfHeadword,
} from './words-file.ts';

/** A word at its place. */
export interface PlacedSense {
  readonly segment: string;
  /** Offsets into the segment, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  readonly key: string;
  readonly sense: Sense;
  /** The fixed group that it is part of; the same object for all its words. */
  readonly group: PlacedGroup | undefined;
}

/** A fixed group of words at its place. */
export interface PlacedGroup {
  readonly phrase: Phrase;
  readonly gloss: string;
}

/** Other readings of one form that are shown: other words, and other ways to say the same one. */
const MOST_OTHERS = 2;

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
    const chosen = distinct(order, (reading) => JSON.stringify(reading));
    const said = new Set(chosen.map(([entry, , stress]) => `${entry} ${stress}`));
    const others = distinct(
      packed.flatMap(({ readings }) => readings),
      ([entry, , stress]) => `${entry} ${stress}`,
    ).filter(([entry, , stress]) => !said.has(`${entry} ${stress}`));
    const kept = [...chosen, ...others.slice(0, MOST_OTHERS)];
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

function distinct<Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly Item[] {
  const kept = new Map<string, Item>();
  for (const item of items) if (!kept.has(keyOf(item))) kept.set(keyOf(item), item);
  return [...kept.values()];
}

/** The fixed groups of each segment, in the order of the text. */
export function packGroups(placed: readonly PlacedSense[], book: WordBook): WordsFile['groups'] {
  const groups: Record<string, PackedGroup[]> = {};
  for (const [segment, words] of Map.groupBy(placed, (place) => place.segment)) {
    const counts = new Map<string, number>();
    const found = new Map<PlacedGroup, string[]>();
    for (const { key, group } of words) {
      const occurrence = counts.get(key) ?? 0;
      counts.set(key, occurrence + 1);
      if (group) found.set(group, [...(found.get(group) ?? []), wordInSegment(key, occurrence)]);
    }
    const packed = [...found].map(([{ phrase, gloss }, names]): PackedGroup => {
      const number = book.numberOfGroup(phrase, gloss);
      const isHeadword = JSON.stringify(names) === JSON.stringify(wordsOfHeadword(phrase.stressed));
      return isHeadword ? number : [number, ...names];
    });
    if (packed.length > 0) define(groups, segment, packed);
  }
  return groups;
}

/** Sets a field whatever it is called, "__proto__" too. */
function define<Value>(record: Record<string, Value>, key: string, value: Value): void {
  Object.defineProperty(record, key, { value, enumerable: true, configurable: true, writable: true });
}
