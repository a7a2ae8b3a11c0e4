// Other sentences of the library with a word: small files that share the words out among them, fetched when a reader asks.

import type { WordRange } from './links-file.ts';

/** The file as it travels. */
export interface ElsewhereFile {
  readonly version: 1;
  /** Titles of the originals by the address of the text. */
  readonly titles: Readonly<Record<string, string>>;
  /** Address, segment, original, translation. */
  readonly sentences: readonly (readonly [string, string, string, string])[];
  /**
   * "замок NOUN" → sentences by number, where the word is in them, and where the words are in the translation that go with it: the
   * start and end of each.
   */
  readonly words: Readonly<Record<string, readonly (readonly [number, number, number, ...number[]])[]>>;
  /** Lemma → how many segments of the library the search finds for it; absent where it finds none. */
  readonly places?: Readonly<Record<string, number>>;
}

/** A sentence with the word. */
export interface OtherSentence {
  readonly address: string;
  readonly title: string;
  readonly segment: string;
  readonly source: string;
  readonly target: string;
  /** Where in the original the word stands, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  /** Where in the translation the words are that go with it; none where that is not certain. */
  readonly counterparts: readonly WordRange[];
}

/** How many files a library's words are shared out among. */
export const SHARDS = 64;
/** Sentences that are shown. */
const SHOWN = 5;

/** The file that a lemma's sentences stand in. */
export function shardOf(lemma: string): number {
  let hash = 0;
  for (const letter of lemma) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) >>> 0;
  return hash % SHARDS;
}

/** How a word is called in the file. */
export function elsewhereKey({ lemma, pos }: { readonly lemma: string; readonly pos: string }): string {
  return `${lemma} ${pos}`;
}

/** The lemmas that the file has sentences for. */
export function lemmasOf({ words }: ElsewhereFile): readonly string[] {
  return [...new Set(Object.keys(words).map((key) => key.replace(/ [^ ]*$/, '')))];
}

/** How many places the search finds for a lemma; 0 if it is not known. */
export function placesOf({ places = {} }: ElsewhereFile, lemma: string): number {
  return Object.hasOwn(places, lemma) ? (places[lemma] ?? 0) : 0;
}

/** Up to five sentences with a word, the one where the reader is left out. */
export function otherSentences(
  { titles, sentences, words }: ElsewhereFile,
  key: string,
  from: { readonly address: string; readonly segment: string },
): readonly OtherSentence[] {
  const places = Object.hasOwn(words, key) ? (words[key] ?? []) : [];
  return places
    .flatMap(([number, start, end, ...others]) => {
      const [address, segment, source, target] = sentences[number] ?? [];
      if (address === undefined || segment === undefined || source === undefined) return [];
      if (address === from.address && segment === from.segment) return [];
      const counterparts = others.flatMap((from, at) =>
        at % 2 === 0 ? [{ start: from, end: others[at + 1] ?? from }] : [],
      );
      return [
        { address, title: titles[address] ?? address, segment, source, target: target ?? '', start, end, counterparts },
      ];
    })
    .slice(0, SHOWN);
}
