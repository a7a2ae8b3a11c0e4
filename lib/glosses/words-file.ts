// The words of a text in one small file: what each form may be, and where its place decides otherwise. Made by compose.ts, read in browsers.
import { STRESS_MARK, withoutStress } from '../text/stress-mark.ts';

import type { WORDS_FILE_VERSION } from './address.ts';

/** The file as it travels. What is said twice is said once: forms name entries and tags by their numbers. */
export interface WordsFile {
  readonly version: typeof WORDS_FILE_VERSION;
  readonly entries: readonly EntryRow[];
  /** The level of each entry, a digit each: 1 for A1 to 6 for C2. */
  readonly levels: string;
  /** What entries are: part of speech in the name of Universal Dependencies and facts, "NOUN|Gender=Fem|Animacy=Inan". */
  readonly kinds: readonly string[];
  /** "Case=Gen|Number=Sing", "" */
  readonly tags: readonly string[];
  readonly forms: Readonly<Record<string, PackedForm>>;
  /** Segment id → form → for each time that the form stands there, the readings that hold; absent where the form's first ones do. */
  readonly choices: Readonly<Record<string, Readonly<Record<string, readonly (readonly number[])[]>>>>;
  /** Segment id → its fixed groups of words. */
  readonly groups: Readonly<Record<string, readonly PackedGroup[]>>;
  /** Segment id → form → what it means there. */
  readonly here: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly packs: readonly PackNotice[];
}

/** An entry as it travels; the empty fields at its end are left out. The names of the fields would be a twentieth of the file. */
export type EntryRow = readonly [
  word: string,
  kind: number,
  gloss?: string,
  partners?: readonly string[],
  government?: readonly string[],
  pack?: number,
];

/** An entry of the dictionary; an absent field is empty. */
export interface PackedEntry {
  /** The headword with its stress; the lemma is the same without marks. */
  readonly word: string;
  /** Number of its kind. */
  readonly kind: number;
  readonly gloss?: string;
  /** Headwords of the other aspect. */
  readonly partners?: readonly string[];
  readonly government?: readonly string[];
  /** Number of the pack that the gloss is from. */
  readonly pack?: number;
}

/**
 * The entry of a group, and its words as they are in the segment: the form, or "form 1" for its second time there. The number alone
 * where they are the words of the headword, each for the first time.
 */
export type PackedGroup = number | readonly [entry: number, ...words: string[]];

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

export interface WordEntry extends Omit<PackedEntry, 'pack' | 'kind'> {
  readonly lemma: string;
  /** Universal Dependencies name: "NOUN". */
  readonly pos: string;
  /** What the word is in all its forms: "Gender=Fem|Animacy=Inan", "Aspect=Imp"; "" for nothing. */
  readonly facts: string;
  readonly gloss: string;
  /** How common it is: 1 for A1 to 6 for C2. */
  readonly level: number;
  readonly pack: PackNotice | undefined;
}

/** A form under one entry. */
export interface Reading {
  readonly entry: WordEntry;
  /** "Case=Gen|Number=Sing": what is named on a card. "Case=None" for a word that has no cases to tell. */
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
  /** The fixed group that it is part of here. */
  readonly group: WordEntry | undefined;
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
  const group = groupAt(file, own(file.groups, segment) ?? [], wordInSegment(key, occurrence));
  return { readings: held, others: readings.filter((reading) => !held.includes(reading)), here, group };
}

/** A word of a segment, as groups name it. */
export function wordInSegment(key: string, occurrence: number): string {
  return occurrence === 0 ? key : `${key} ${occurrence}`;
}

/** The words of a group whose headword says them. */
export function wordsOfHeadword(headword: string): readonly string[] {
  return formKey(headword).replaceAll(',', '').split(' ');
}

function groupAt(file: WordsFile, groups: readonly PackedGroup[], word: string): WordEntry | undefined {
  for (const group of groups) {
    const [number, ...words] = typeof group === 'number' ? [group] : group;
    const entry = file.entries[number];
    if (entry && (words.length > 0 ? words : wordsOfHeadword(entry[0])).includes(word)) return entryOf(file, number);
  }
  return undefined;
}

/** The entry with this number; undefined if the file has none. */
export function entryOf(file: WordsFile, number: number): WordEntry | undefined {
  const row = file.entries[number];
  if (!row) return undefined;
  const { pack, kind, ...entry } = readRow(row);
  const [pos = '', ...facts] = (file.kinds[kind] ?? '').split('|');
  return {
    ...entry,
    lemma: lemmaOf(entry),
    pos,
    facts: facts.join('|'),
    gloss: entry.gloss ?? '',
    level: Number(file.levels[number]),
    pack: file.packs[pack ?? -1],
  };
}

/** The entry as a row of the file. */
export function writeRow({ word, kind, gloss = '', partners = [], government = [], pack }: PackedEntry): EntryRow {
  const fields = [gloss, partners, government, pack ?? ''] as const;
  const used = fields.findLastIndex((field) => field !== '' && !(Array.isArray(field) && field.length === 0)) + 1;
  return [word, kind, ...fields.slice(0, used)] as unknown as EntryRow;
}

function readRow([word, kind, gloss, partners = [], government = [], pack]: EntryRow): PackedEntry {
  return {
    word,
    kind,
    ...(gloss && { gloss }),
    ...(partners.length > 0 && { partners }),
    ...(government.length > 0 && { government }),
    ...(typeof pack === 'number' && { pack }),
  };
}

function unpack(file: WordsFile, key: string, packed: PackedForm): readonly Reading[] {
  const readings: Reading[] = [];
  for (let at = 1; at + 2 < packed.length; at += 3) {
    const entry = entryOf(file, Number(packed[at]));
    if (!entry) continue;
    readings.push({
      entry,
      features: file.tags[Number(packed[at + 1])] ?? '',
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
