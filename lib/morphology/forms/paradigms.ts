// Paradigms of the dictionary of forms: which endings a word takes, and which tag each of its forms has.

/** A form of a paradigm. */
export interface Place {
  /** In small letters, with ё. */
  readonly form: string;
  readonly paradigm: number;
  /** Its number in the paradigm. */
  readonly index: number;
}

export interface Paradigms {
  /** The tag of a form: "NOUN,inan,masc sing,gent". */
  readonly tagOf: (place: Place) => string;
  /** What comes before the stem in a form: "", "по", "наи". */
  readonly prefixOf: (place: Place) => string;
  /** The form at another number of the same paradigm. */
  readonly formAt: (place: Place, index: number) => string;
  /** How many forms a paradigm has. */
  readonly sizeOf: (paradigm: number) => number;
}

/** What comes before the stem: "", "по" (побыстрее), "наи" (наибыстрейший). */
export const PREFIXES = ['', 'по', 'наи'];

/**
 * Opens paradigms from their file, numbers of two bytes: how many paradigms there are; then for each how many numbers it has, and these:
 * the endings of its forms, their tags, their prefixes.
 */
export function openParadigms(numbers: Uint16Array, endings: readonly string[], tags: readonly string[]): Paradigms {
  const starts = new Uint32Array((numbers[0] ?? 0) + 1);
  let at = 1;
  for (let paradigm = 0; paradigm < starts.length - 1; paradigm += 1) {
    starts[paradigm] = at + 1;
    at += (numbers[at] ?? 0) + 1;
  }
  starts[starts.length - 1] = at + 1;
  const sizeOf = (paradigm: number) => ((starts[paradigm + 1] ?? 0) - 1 - (starts[paradigm] ?? 0)) / 3;
  const numberAt = (paradigm: number, part: number, index: number) =>
    numbers[(starts[paradigm] ?? 0) + part * sizeOf(paradigm) + index] ?? 0;
  const endingAt = (paradigm: number, index: number) => endings[numberAt(paradigm, 0, index)] ?? '';
  const prefixAt = (paradigm: number, index: number) => PREFIXES[numberAt(paradigm, 2, index)] ?? '';
  return {
    sizeOf,
    prefixOf: ({ paradigm, index }) => prefixAt(paradigm, index),
    tagOf: ({ paradigm, index }) => tags[numberAt(paradigm, 1, index)] ?? '',
    formAt: ({ form, paradigm, index }, other) => {
      const stem = form.slice(prefixAt(paradigm, index).length, form.length - endingAt(paradigm, index).length);
      return prefixAt(paradigm, other) + stem + endingAt(paradigm, other);
    },
  };
}
