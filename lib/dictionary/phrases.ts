// Fixed groups of words (друг друга, махнуть рукой): what the list of them says, and where they are in a sentence.
import type { Analysis } from '../morphology/analysis.ts';
import { splitFeatures } from '../morphology/features.ts';
import { fold } from '../text/fold.ts';
import type { Pos } from './entry.ts';

/**
 * One word of a phrase: a string is that very form; an object is any form of the lemma, or, for an open place («раз в …»), any word
 * whose likeliest reading has these features ("Case=Acc").
 */
export type PhraseWord = string | { readonly lemma: string } | { readonly features: string };

/** A fixed group of words. Its headword is the phrase as a dictionary prints it, with "…" for an open place. */
export interface Phrase {
  /** What the group as a whole is used as: "махнуть рукой" is a verb, "в течение" a preposition. */
  readonly pos: Pos;
  /** The headword with its stresses; a preposition that takes the stress from the next word has the mark: "по́д руку". */
  readonly stressed: string;
  /** Its words; absent where each of them is the form that the headword has. */
  readonly words?: readonly PhraseWord[] | undefined;
  /** The part up to the first inflected word may also follow the rest, and up to two words may stand between: "рукой он махнул". */
  readonly loose?: boolean | undefined;
  /** As in entries: "на кого-что", "gen". */
  readonly government?: readonly string[] | undefined;
}

/** Phrases by headword. */
export type Phrases = Readonly<Record<string, Phrase>>;

/** Glosses by headword, the senses of each divided by "; ". */
export type PhraseGlosses = Readonly<Record<string, string>>;

/** A word of a sentence with all its readings, the likeliest first. */
export interface PhraseToken {
  /** The word as it is written. */
  readonly form: string;
  readonly analyses: readonly Analysis[];
  /** Whether punctuation is between it and the word before. */
  readonly isApart?: boolean;
}

/** A phrase in a sentence. */
export interface FoundPhrase {
  /** The headword. */
  readonly headword: string;
  readonly phrase: Phrase;
  /** Which tokens are its words, in the order of the sentence. */
  readonly places: readonly number[];
}

/** Phrases by the first word that a match begins with, for `findPhrases`. */
export type PhraseIndex = ReadonlyMap<string, readonly Pattern[]>;

interface Pattern {
  readonly headword: string;
  readonly phrase: Phrase;
  readonly words: readonly PhraseWord[];
  /** The word, counted from 0, before which others may stand. */
  readonly gap: number | undefined;
  /** Words before which the headword has a comma, which texts may leave out. */
  readonly commas: ReadonlySet<number>;
}

/** Words that may stand inside a loose phrase. */
const LONGEST_GAP = 2;

/** The words of a phrase, whether or not they are listed one by one. */
export function wordsOf(headword: string, { words }: Phrase): readonly PhraseWord[] {
  return words ?? headword.replaceAll(',', '').split(' ');
}

/** Prepares phrases for `findPhrases`. Takes time in proportion to their number. */
export function indexPhrases(phrases: Phrases): PhraseIndex {
  const index = new Map<string, Pattern[]>();
  for (const [headword, phrase] of Object.entries(phrases)) {
    for (const pattern of patternsOf(headword, phrase)) {
      const key = keyOf(pattern.words[0] ?? '');
      index.set(key, [...(index.get(key) ?? []), pattern]);
    }
  }
  return index;
}

function patternsOf(headword: string, phrase: Phrase): readonly Pattern[] {
  const words = wordsOf(headword, phrase);
  const commas = new Set(headword.split(' ').flatMap((word, place) => (word.endsWith(',') ? [place + 1] : [])));
  if (!phrase.loose) return [{ headword, phrase, words, gap: undefined, commas }];
  const head = words.findIndex((word) => typeof word !== 'string') + 1;
  const [front, rest] = [words.slice(0, head), words.slice(head)];
  return [
    { headword, phrase, words, gap: head, commas },
    { headword, phrase, words: [...rest, ...front], gap: rest.length, commas },
  ];
}

function keyOf(word: PhraseWord): string {
  if (typeof word === 'string') return word;
  return 'lemma' in word ? `~${fold(word.lemma)}` : '';
}

/**
 * The phrases of one sentence in its order. No word belongs to two of them: the phrase of most words goes first, then the one with the
 * fewest words in between, then the one with the most exact forms, then the earlier one.
 */
export function findPhrases(index: PhraseIndex, tokens: readonly PhraseToken[]): readonly FoundPhrase[] {
  const taken = new Set<number>();
  const found: Match[] = [];
  for (const match of tokens.flatMap((_, start) => matchesAt(index, tokens, start)).sort(compare)) {
    if (match.places.some((place) => taken.has(place))) continue;
    for (const place of match.places) taken.add(place);
    found.push(match);
  }
  return found
    .sort((one, other) => (one.places[0] ?? 0) - (other.places[0] ?? 0))
    .map(({ pattern: { headword, phrase }, places }) => ({ headword, phrase, places }));
}

interface Match {
  readonly pattern: Pattern;
  readonly places: readonly number[];
}

function compare(one: Match, other: Match): number {
  const [a, b] = [one.places, other.places];
  return (
    b.length - a.length || spanOf(a) - spanOf(b) || exactForms(other) - exactForms(one) || (a[0] ?? 0) - (b[0] ?? 0)
  );
}

function spanOf(places: readonly number[]): number {
  return (places.at(-1) ?? 0) - (places[0] ?? 0);
}

function exactForms({ pattern: { words } }: Match): number {
  return words.filter((word) => typeof word === 'string').length;
}

function matchesAt(index: PhraseIndex, tokens: readonly PhraseToken[], start: number): readonly Match[] {
  const token = tokens[start];
  if (!token) return [];
  const keys = new Set([...formsOf(token), ...token.analyses.map(({ lemma }) => `~${fold(lemma)}`)]);
  return [...keys].flatMap((key) => (index.get(key) ?? []).flatMap((pattern) => matchAt(pattern, tokens, start)));
}

function matchAt(pattern: Pattern, tokens: readonly PhraseToken[], start: number): readonly Match[] {
  const places: number[] = [];
  for (const [number, word] of pattern.words.entries()) {
    const first = (places.at(-1) ?? start - 1) + 1;
    const last = number === pattern.gap ? first + LONGEST_GAP : first;
    const place = nextPlace(tokens, first, last, number === 0 || pattern.commas.has(number), word);
    if (place === undefined) return [];
    places.push(place);
  }
  return [{ pattern, places }];
}

/** The first of the tokens from `first` to `last` that is the word, with no punctuation on the way to it. */
function nextPlace(
  tokens: readonly PhraseToken[],
  first: number,
  last: number,
  mayBeApart: boolean,
  word: PhraseWord,
): number | undefined {
  for (let place = first; place <= last; place += 1) {
    const token = tokens[place];
    if (!token || (token.isApart && !mayBeApart)) return undefined;
    if (isWord(token, word)) return place;
  }
  return undefined;
}

function isWord(token: PhraseToken, word: PhraseWord): boolean {
  if (typeof word === 'string') return formsOf(token).includes(word);
  if ('lemma' in word) return token.analyses.some(({ lemma }) => fold(lemma) === fold(word.lemma));
  const features = splitFeatures(token.analyses[0]?.features ?? '');
  return [...splitFeatures(word.features)].every(([name, value]) => features.get(name) === value);
}

/** The word as it is written, as its readings spell it, with ё for a е that stands for it, and со as с. */
function formsOf({ form, analyses }: PhraseToken): readonly string[] {
  const small = form.toLowerCase();
  return [small, ...analyses.map((analysis) => analysis.form), SHORT.get(small) ?? small];
}

/** Prepositions with a vowel before some words, and what phrases call them: по отношению ко мне. */
const SHORT: ReadonlyMap<string, string> = new Map([
  ['во', 'в'],
  ['ко', 'к'],
  ['со', 'с'],
  ['об', 'о'],
  ['обо', 'о'],
  ['ото', 'от'],
  ['изо', 'из'],
  ['подо', 'под'],
  ['надо', 'над'],
  ['передо', 'перед'],
]);
