// What a text does everywhere, which decides between readings: whether it writes ё, and which capitalised words are its names.
import type { Form } from './ranking/form.ts';

/** Habits of a text. */
export interface Habits {
  /** Whether it writes ё wherever it is said. */
  readonly yo: boolean;
  /** Forms, in small letters, that are capitals inside sentences and never small: its names. */
  readonly names: ReadonlySet<string>;
}

/** Of a text of which nothing is known. */
export const NO_HABITS: Habits = { yo: false, names: new Set() };

/** Words that are looked at for ё: the beginning of a text shows its habit. */
const ENOUGH = 5000;

/** Of twenty words with ё one may lack it in a text that writes ё. */
const LENIENCE = 20;

/** A word with the marks of stress, and what is between it and the word before. */
const WORD = /([^\p{L}]*)(\p{Script=Cyrillic}(?:\p{Script=Cyrillic}|\u0301|-)*)/gu;

/**
 * The habits of a text, from its lines. It writes ё if it has words with ё, and hardly one that is known with ё alone («еще») stands without
 * it. `look` gives the readings of a form.
 */
export function habitsOf(lines: Iterable<string>, look: (form: string) => Form): Habits {
  let [written, missing, seen] = [0, 0, 0];
  const [capital, small] = [new Set<string>(), new Set<string>()];
  for (const line of lines) {
    let isFirst = true;
    for (const [, between = '', marked = ''] of line.matchAll(WORD)) {
      const word = marked.replaceAll('\u0301', '');
      if (/^\p{Ll}/u.test(word)) small.add(word);
      else if (!isFirst && isInside(between)) capital.add(word.toLowerCase());
      isFirst = false;
      seen += 1;
      if (seen > ENOUGH) continue;
      if (/ё/i.test(word)) written += 1;
      else if (/е/.test(word) && needsYo(look(word))) missing += 1;
    }
  }
  const names = new Set([...capital].filter((word) => !small.has(word)));
  return { yo: written > 0 && missing * LENIENCE <= written, names };
}

/** Whether a word is inside a sentence, by what is between it and the word before: a space or a comma. */
export function isInside(between: string): boolean {
  return /^,?\s+$/u.test(between);
}

function needsYo({ choices }: Form): boolean {
  return choices.every(({ candidate: { origin, form } }) => origin === 'known' && form.includes('ё'));
}

/** Whether a form as it is written shows every ё of the form as it is said. */
export function showsYo(written: string, said: string): boolean {
  return !said.includes('ё') || said.split('ё').length === written.toLowerCase().split('ё').length;
}
