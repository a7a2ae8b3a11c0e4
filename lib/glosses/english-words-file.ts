// English words with the Russian ones that mean them: the format of the file, and how a word is looked up in it.

/** The file as it travels; words name entries by their numbers. */
export interface EnglishWordsFile {
  readonly version: 1;
  readonly entries: readonly RussianWord[];
  /** English word in small letters → entries, the closest first. */
  readonly words: Readonly<Record<string, readonly number[]>>;
}

/** A Russian word with all that it means. */
export interface RussianWord {
  /** The headword with its stress. */
  readonly word: string;
  readonly pos: string;
  readonly gloss: string;
}

/** The Russian words for an English one, the closest first; none where the dictionary has none. */
export function lookUpEnglish(file: EnglishWordsFile, word: string): readonly RussianWord[] {
  const key = englishKey(word);
  const numbers = Object.hasOwn(file.words, key) ? file.words[key] : undefined;
  return numbers?.flatMap((number) => file.entries[number] ?? []) ?? [];
}

/** The word in small letters with a straight apostrophe. */
export function englishKey(word: string): string {
  return word.replaceAll('\u2019', "'").replaceAll('\u2011', '-').replaceAll('\u00AD', '').toLowerCase();
}
