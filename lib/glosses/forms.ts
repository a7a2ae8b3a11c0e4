// The forms of a text with all that each may be, and the places where another reading holds than the usual one.
import type { Phrase } from '../dictionary/phrases.ts';
import type { WordBook } from './book.ts';
import type { FoundReading, Sense } from './senses.ts';
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

/** A reading with its stress in the form, and what it is told apart by: from other words, and from all other readings. */
interface PlacedReading {
  readonly reading: FoundReading;
  readonly stress: ReturnType<typeof packStress>;
  readonly said: string;
  readonly name: string;
}

/** Other readings of one form that are shown: other words, and other ways to say the same one. */
const MOST_OTHERS = 2;

export function packForms(placed: readonly PlacedSense[], book: WordBook): Pick<WordsFile, 'forms' | 'choices'> {
  const forms: Record<string, PackedForm> = {};
  const choices: Record<string, Record<string, (readonly number[])[]>> = {};
  for (const [key, places] of Map.groupBy(placed, (place) => place.key)) {
    const packed = places.map(({ segment, sense }) => {
      const readings = sense.readings.map((reading): PlacedReading => {
        const { entry, tag } = book.keysOf(reading);
        const stress = packStress(key, reading.stressed);
        return { reading, stress, said: `${entry} ${stress}`, name: `${entry} ${stress} ${tag}` };
      });
      return { segment, readings, held: readings.slice(0, sense.held) };
    });
    // What holds most often goes without saying.
    const [usual = []] = [...Map.groupBy(packed, ({ held }) => held.map(({ name }) => name).join()).values()].sort(
      (one, other) => other.length - one.length,
    );
    const order = [...usual.flatMap(({ held }) => held), ...packed.flatMap(({ held }) => held)];
    const chosen = distinct(order, ({ name }) => name);
    const said = new Set(chosen.map((reading) => reading.said));
    const others = distinct(
      packed.flatMap(({ readings }) => readings),
      (reading) => reading.said,
    ).filter((reading) => !said.has(reading.said));
    const kept = [...chosen, ...others.slice(0, MOST_OTHERS)];
    const first = usual[0]?.held ?? [];
    const described = kept.flatMap(({ reading, stress }) => {
      const { entry, tag } = book.numbersOf(reading);
      return [entry, tag, stress];
    });
    define(forms, key, [first.length, ...described]);
    const names = kept.map(({ name }) => name);
    for (const [segment, here] of Map.groupBy(packed, (place) => place.segment)) {
      const numbers = here.map(({ held }) => held.map(({ name }) => names.indexOf(name)));
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
