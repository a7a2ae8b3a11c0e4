// What every rule of stress is given, and what it gives: vowels counted from the beginning of the word.

import { fold } from '../../text/fold.ts';
import type { Entry } from '../entry.ts';
import { countVowels, stressedVowel } from './vowels.ts';

/** Grammatical features of a form under their Universal Dependencies names: {"Case":"Gen","Number":"Sing"}. */
export type Features = Readonly<Record<string, string | undefined>>;

/** A form and what is known of it. */
export interface Inflected {
  readonly entry: Entry;
  /** The form in small letters, without marks. */
  readonly form: string;
  readonly features: Features;
  /** The word before it in its sentence, in small letters; "" for none. */
  readonly before: string;
}

/** Vowels that may bear the stress, the usual one first. */
export type Vowels = readonly number[];

/** The vowel that is stressed in the headword. */
export function headVowel({ stressed }: Entry): number {
  return stressedVowel(stressed) ?? 0;
}

/** The last vowel of a word. */
export function lastVowel(word: string): number {
  return Math.max(0, countVowels(word) - 1);
}

/** The form that a dictionary lists among those which the accent does not give. */
export function listedForm(
  forms: readonly string[] | undefined,
  matches: (form: string) => boolean,
): string | undefined {
  return forms?.find((form) => matches(fold(form)));
}

/** The stressed vowel of a listed form that begins as the word does, up to the given length of the listed form's end. */
export function listedVowel(
  forms: readonly string[] | undefined,
  matches: (form: string) => boolean,
): number | undefined {
  const form = listedForm(forms, matches);
  return form === undefined ? undefined : stressedVowel(form);
}

/** The letters that two words begin with, without marks and with е for ё. */
export function sharedStart(one: string, other: string): number {
  const [a, b] = [fold(one), fold(other)];
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}
