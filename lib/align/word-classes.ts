// Puts the forms of a word into one class: by its learned stem, and the rare ones by the first letters of it.
import { learnStems } from './stems.ts';

const shortestClass = 5;
const commonEnough = 20;

/**
 * The class of every form: the longest beginning of its stem, of five letters at least, that is common in the text. So a
 * short text, where most stems are rare, is compared by first letters, and a long one by stems.
 */
export function classifyWords(
  words: ReadonlyMap<string, number>,
  learn = true,
): {
  readonly stems: ReadonlyMap<string, string>;
  readonly classes: ReadonlyMap<string, string>;
} {
  const learned: ReadonlyMap<string, string> = learn ? learnStems([...words.keys()]) : new Map();
  const stems = new Map([...words.keys()].map((word) => [word, learned.get(word) ?? word]));
  const counts = new Map<string, number>();
  for (const [word, stem] of stems) {
    for (let length = shortestClass; length <= stem.length; length += 1) {
      const beginning = stem.slice(0, length);
      counts.set(beginning, (counts.get(beginning) ?? 0) + (words.get(word) ?? 0));
    }
  }
  const classes = new Map<string, string>();
  for (const [word, stem] of stems) {
    let length = stem.length;
    while (length > shortestClass && (counts.get(stem.slice(0, length)) ?? 0) < commonEnough) length -= 1;
    classes.set(word, stem.slice(0, length));
  }
  return { stems, classes };
}

/** The class of a word that may not stand in the text, such as a dictionary's: its own, or that of its longest beginning. */
export function classOf(
  word: string,
  classes: ReadonlyMap<string, string>,
  known: (text: string) => boolean,
): string | undefined {
  const own = classes.get(word);
  if (own !== undefined) return own;
  for (let length = word.length; length >= shortestClass; length -= 1) {
    const beginning = word.slice(0, length);
    if (known(beginning)) return beginning;
  }
  return undefined;
}
