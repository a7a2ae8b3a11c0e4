// A word that a reader saved, as plain data: what it is, where it was met, how well it is known, when it comes back.
import type { SOURCE_LANGUAGE } from '../languages.ts';

/** How well a reader knows a word; set by the reader, from "new" through 1 to 4 to "known". "ignored" is never asked or painted. */
export type Status = 'new' | 1 | 2 | 3 | 4 | 'known' | 'ignored';

export const STATUSES: readonly Status[] = ['new', 1, 2, 3, 4, 'known', 'ignored'];

/** What tells one word from another: за́мок and замо́к share a lemma and a part of speech, and are one word here. */
export interface WordName {
  readonly lang: typeof SOURCE_LANGUAGE;
  /** Dictionary form in plain letters, NFC. */
  readonly lemma: string;
  /** Universal Dependencies name: "NOUN"; "X" where it is not known. */
  readonly pos: string;
}

/** A sentence in which the word was met, with its translation. */
export interface MetSentence {
  /** Address of the text: "kim-putin-2023", "forty-grams.2". */
  readonly address: string;
  /** Id of the segment: "p3-2". */
  readonly segment: string;
  readonly source: string;
  /** "" where it has none. */
  readonly target: string;
  /** The word as it stands in `source`. */
  readonly form: string;
}

/** What FSRS remembers of a word. Times in milliseconds since 1970, intervals in days. */
export interface StudyCard {
  readonly due: number;
  readonly stability: number;
  readonly difficulty: number;
  readonly interval: number;
  /** How far it has come in the first steps, which are minutes apart. */
  readonly step: number;
  readonly reps: number;
  readonly lapses: number;
  readonly state: 'new' | 'learning' | 'review' | 'relearning';
  /** Of the last answer; undefined before the first. */
  readonly last: number | undefined;
}

export interface SavedWord extends WordName {
  /** The form that was tapped first. */
  readonly form: string;
  /** The lemma with U+0301 where the stress falls; the plain lemma where it is not known. */
  readonly stressed: string;
  readonly gloss: string;
  /** What the reader wrote beside it. */
  readonly note: string;
  readonly status: Status;
  /** At most 20, the first met first. */
  readonly sentences: readonly MetSentence[];
  /** When it was saved and last changed, in milliseconds since 1970. */
  readonly added: number;
  readonly changed: number;
  readonly card: StudyCard;
}

/** A word as it is met in a text, before it is saved. */
export interface MetWord extends WordName {
  readonly form: string;
  readonly stressed: string;
  readonly gloss: string;
  readonly sentence?: MetSentence;
}

/** The key by which a word is kept: "ru:замок:NOUN". */
export function wordKey({ lang, lemma, pos }: WordName): string {
  return `${lang}:${lemma}:${pos}`;
}

/** The card of a word that was never asked: due from the moment it was saved. */
export function newCard(due: number): StudyCard {
  return {
    due,
    stability: 0,
    difficulty: 0,
    interval: 0,
    step: 0,
    reps: 0,
    lapses: 0,
    state: 'new',
    last: undefined,
  };
}

/** A word saved at `now`; one that is held already gets the new sentence, and the status if one is given. */
export function meet(held: SavedWord | undefined, met: MetWord, status: Status | undefined, now: number): SavedWord {
  const { sentence, ...word } = met;
  const sentences = joinSentences(held?.sentences ?? [], sentence ? [sentence] : []);
  if (!held) {
    return { ...word, note: '', status: status ?? 'new', sentences, added: now, changed: now, card: newCard(now) };
  }
  const isSame = sentences.length === held.sentences.length && (status ?? held.status) === held.status;
  return isSame ? held : { ...held, status: status ?? held.status, sentences, changed: now };
}

const MOST_SENTENCES = 20;

/** Both lists, each sentence once, the first 20. */
export function joinSentences(first: readonly MetSentence[], second: readonly MetSentence[]): readonly MetSentence[] {
  const places = new Map<string, MetSentence>();
  for (const sentence of [...first, ...second]) {
    const place = `${sentence.address}#${sentence.segment}\n${sentence.source}`;
    if (!places.has(place)) places.set(place, sentence);
  }
  return [...places.values()].slice(0, MOST_SENTENCES);
}
