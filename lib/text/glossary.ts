// A work's glossary: finds its terms in a Russian text, in any form, and checks whether a translation uses them.
import { fold } from './fold.ts';

/** locales/<lng>/<work>/glossary.json: lemma or phrase in the original → its translation. */
export type Glossary = Readonly<Record<string, string>>;

/** One entry of a glossary. */
export interface GlossaryTerm {
  readonly lemma: string;
  readonly term: string;
}

/** The possible lemmas of a form («замком» → «замок»); empty for an unknown word. */
export type LemmasOf = (word: string) => readonly string[];

interface Entry extends GlossaryTerm {
  readonly words: readonly string[];
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{M}\p{N}]+)*/gu;

/**
 * A function that finds the terms for a text, in the glossary's order. Without `lemmasOf` forms are recognised by their
 * endings. Only entries whose first word shares a stem with a word of the text are compared, however many there are.
 */
export function openGlossary(
  glossary: Glossary,
  lemmasOf: LemmasOf = () => [],
): (source: string) => readonly GlossaryTerm[] {
  const entries: readonly Entry[] = Object.entries(glossary)
    .map(([lemma, term]) => ({ lemma, term, words: wordsOf(lemma) }))
    .filter(({ words }) => words.length > 0);
  const forms = new Map<string, readonly string[]>();
  const lemmasOfWord = (word: string) => {
    const known = forms.get(word) ?? lemmasOf(word).map(plain);
    forms.set(word, known);
    return known;
  };
  // A word of a phrase need not be a lemma: «красная строка» has «красный».
  const ownLemmas = (word: string) => {
    const known = lemmasOfWord(word);
    return known.length === 0 || known.includes(word) ? [word] : known;
  };
  const byStem = new Map<string, Entry[]>();
  for (const entry of entries) {
    const [first = ''] = entry.words;
    for (const stem of new Set([...stemsOf(first), ...ownLemmas(first)]))
      byStem.set(stem, [...(byStem.get(stem) ?? []), entry]);
  }
  const isForm = (word: string, lemma: string) => {
    const known = lemmasOfWord(word);
    if (word === lemma) return true;
    return known.length > 0 ? ownLemmas(lemma).some((own) => known.includes(own)) : mayBeForm(word, lemma);
  };
  return (source) => {
    const text = wordsOf(source);
    const near = new Set(
      text.flatMap((word) => [...stemsOf(word), ...lemmasOfWord(word)].flatMap((stem) => byStem.get(stem) ?? [])),
    );
    return entries
      .filter((entry) => near.has(entry) && holds(text, entry.words, isForm))
      .map(({ lemma, term }) => ({ lemma, term }));
  };
}

/** Whether a translation uses a term, in any case and number: "red line" in "Red lines", "city" in "cities". */
export function usesTerm(target: string, term: string): boolean {
  return holds(wordsOf(target), wordsOf(term), isEnglishForm);
}

/** Whether the words of a phrase follow one another, each in one of its forms. */
function holds(
  text: readonly string[],
  phrase: readonly string[],
  isForm: (word: string, lemma: string) => boolean,
): boolean {
  return text.some((_, start) =>
    phrase.every((lemma, index) => {
      const word = text[start + index];
      return word !== undefined && isForm(word, lemma);
    }),
  );
}

function wordsOf(text: string): readonly string[] {
  return plain(text).match(WORD) ?? [];
}

/** In lower case, without stress marks, with е for ё. */
function plain(text: string): string {
  return fold(text.normalize('NFC'));
}

const ENDING =
  /(?:иями|ями|ами|ого|его|ому|ему|ыми|ими|иях|иям|ией|ием|ию|ия|ии|ие|ий|ый|ой|ая|яя|ое|ее|ые|ую|юю|ых|их|ым|им|ом|ем|ям|ам|ях|ах|ов|ев|ью|ей|ешь|ишь|ете|ите|ают|яют|ает|яет|уют|ует|ют|ут|ят|ат|ет|ит|ть|ла|ло|ли|л|[аеиоуыэюяйь])$/u;
/** Shorter stems are too ambiguous. */
const SHORTEST_STEM = 2;

/** Whether two words have the same stem, ignoring a fleeting vowel: «замком» and «замок», «отцу» and «отец». */
function mayBeForm(word: string, lemma: string): boolean {
  const stems = stemsOf(lemma);
  return stemsOf(word).some((stem) => stems.includes(stem));
}

/** The word without its ending, and the same without the last vowel if that may be fleeting. */
function stemsOf(word: string): readonly string[] {
  const stem = word.replace(ENDING, '');
  const stems = [word, ...(stem.length < SHORTEST_STEM ? [] : [stem])];
  return stems.flatMap((one) => {
    const bare = one.replace(/[оеь]([бвгджзклмнпрстфхцчшщ])$/u, '$1');
    return bare === one || bare.length < SHORTEST_STEM ? [one] : [one, bare];
  });
}

function isEnglishForm(word: string, lemma: string): boolean {
  if (word === lemma) return true;
  const stem = lemma.replace(/(?<=[^aeiou])y$/, 'i').replace(/e$/, '');
  if (!word.startsWith(stem)) return false;
  return /^(?:s|es|ed|d|ing|(?<=i)es)$/.test(word.slice(stem.length)) || word === `${lemma}s`;
}
