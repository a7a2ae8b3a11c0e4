// The words of a whole text, each once: what a reader may mark as known at its end.
import { entryOf, type WordEntry, type WordsFile } from './words-file.ts';

/** A word of a text, with a form in which it occurs there. */
export interface TextWord {
  readonly entry: WordEntry;
  readonly form: string;
}

/** The first reading of every form of a text, each Russian word once, in the order of the file. */
export function wordsOfText(file: WordsFile): readonly TextWord[] {
  const words = new Map<number, TextWord>();
  for (const [form, packed] of Object.entries(file.forms)) {
    const number = Number(packed[1]);
    const entry = words.has(number) ? undefined : entryOf(file, number);
    if (entry && /\p{Script=Cyrillic}/u.test(entry.lemma)) words.set(number, { entry, form });
  }
  return [...words.values()];
}
