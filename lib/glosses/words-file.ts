// The words of a text in one small file: what each form may be, and where its place decides otherwise. Made by compose.ts, read in browsers.
import { STRESS_MARK, withoutStress } from '../text/stress-mark.ts';

/** The file as it travels. What is said twice is said once: forms name entries and tags by their numbers. */
export interface WordsFile {
  readonly version: 1;
  readonly entries: readonly PackedEntry[];
  /** "Case=Gen|Number=Sing", "" */
  readonly tags: readonly string[];
  readonly forms: Readonly<Record<string, PackedForm>>;
  /** Segment id → form → for each time that the form stands there, the readings that hold; absent where the form's first ones do. */
  readonly choices: Readonly<Record<string, Readonly<Record<string, readonly (readonly number[])[]>>>>;
  /** Segment id → form → what it means there. */
  readonly here: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly packs: readonly PackNotice[];
}

/** An entry of the dictionary; an absent field is empty. */
export interface PackedEntry {
  /** The headword with its stress; the lemma is the same without marks. */
  readonly word: string;
  /** Universal Dependencies name: "NOUN". */
  readonly pos: string;
  readonly gloss?: string;
  /** What the word is in all its forms: "Gender=Fem|Animacy=Inan", "Aspect=Imp". */
  readonly facts?: string;
  /** Headwords of the other aspect. */
  readonly partners?: readonly string[];
  readonly government?: readonly string[];
  /** Number of the pack that the gloss is from. */
  readonly pack?: number;
}

/**
 * How many of the readings hold together where no choice is made (1 where the context decides), then for each reading three values:
 * the entry, the tag, and the stress: the place of the stressed letter in the form, -1 for none, or the form as it is said.
 */
export type PackedForm = readonly (number | string)[];

/** Whom to thank for a gloss. */
export interface PackNotice {
  readonly name: string;
  readonly licence: string;
  readonly attribution: string;
}

export interface WordEntry extends Omit<PackedEntry, 'pack'> {
  readonly lemma: string;
  readonly gloss: string;
  readonly pack: PackNotice | undefined;
}

/** A form under one entry. */
export interface Reading {
  readonly entry: WordEntry;
  /** "Case=Gen|Number=Sing" */
  readonly features: string;
  /** The form with its stress where it is known. */
  readonly stressed: string;
}

/** A word of the text at its place. */
export interface PlacedWord {
  /** What it is here: one reading, or several where nothing decides between them; never none. */
  readonly readings: readonly Reading[];
  /** What else the form may be elsewhere. */
  readonly others: readonly Reading[];
  /** What it means here, where the dictionary's sense would mislead. */
  readonly here: string | undefined;
}

/** The form as the file has it: in small letters, without stress marks and soft hyphens. */
export function formKey(word: string): string {
  return withoutStress(word).replaceAll('\u00AD', '').replaceAll('\u2011', '-').replaceAll('\u2019', "'").toLowerCase();
}

/**
 * Looks a form up at its place: in the segment of that id, where it stands for the time counted by `occurrence` from 0.
 * undefined where the file has no such form.
 */
export function lookUpWord(file: WordsFile, form: string, segment: string, occurrence: number): PlacedWord | undefined {
  const key = formKey(form);
  const packed = own(file.forms, key);
  if (!packed) return undefined;
  const readings = unpack(file, key, packed);
  const first = readings.slice(0, Math.max(1, Number(packed[0])));
  const chosen = own(own(file.choices, segment) ?? {}, key)?.[occurrence]?.flatMap((number) => readings[number] ?? []);
  const held = chosen && chosen.length > 0 ? chosen : first;
  if (held.length === 0) return undefined;
  const here = own(own(file.here, segment) ?? {}, key);
  return { readings: held, others: readings.filter((reading) => !held.includes(reading)), here };
}

function unpack({ entries, tags, packs }: WordsFile, key: string, packed: PackedForm): readonly Reading[] {
  const readings: Reading[] = [];
  for (let at = 1; at + 2 < packed.length; at += 3) {
    const entry = entries[Number(packed[at])];
    if (!entry) continue;
    const { pack, ...facts } = entry;
    readings.push({
      entry: { ...facts, lemma: lemmaOf(entry), gloss: entry.gloss ?? '', pack: packs[pack ?? -1] },
      features: tags[Number(packed[at + 1])] ?? '',
      stressed: unpackStress(key, packed[at + 2] ?? -1),
    });
  }
  return readings;
}

/** The headword without its marks. */
export function lemmaOf({ word }: Pick<PackedEntry, 'word'>): string {
  return withoutStress(word);
}

/** Where the stress of a form stands, for the file; the form as it is said where that differs in more than one mark. */
export function packStress(key: string, stressed: string | undefined): number | string {
  if (stressed === undefined || stressed === key) return -1;
  const place = stressed.indexOf(STRESS_MARK) - 1;
  return unpackStress(key, place) === stressed ? place : stressed;
}

function unpackStress(key: string, stress: number | string): string {
  if (typeof stress === 'string') return stress;
  return stress < 0 ? key : `${key.slice(0, stress + 1)}${STRESS_MARK}${key.slice(stress + 1)}`;
}

/** A form may be called "constructor". */
function own<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
