// A saved word as plain data: lemma, sentences, status and schedule.
import type { SOURCE_LANGUAGE } from '../languages.ts';

/**
 * How well a reader knows a word, set by the reader and by every review: from "new" through 1 to 4 to "known". "ignored"
 * is never reviewed or highlighted.
 */
export type Status = 'new' | 1 | 2 | 3 | 4 | 'known' | 'ignored';

export const STATUSES: readonly Status[] = ['new', 1, 2, 3, 4, 'known', 'ignored'];

/** What readers see of a status: the steps 1 to 4 are one stage. */
export type Stage = 'new' | 'learning' | 'known' | 'ignored';

export const STAGES: readonly Stage[] = ['new', 'learning', 'known', 'ignored'];

/** The stage of a status. */
export function stageOf(status: Status): Stage {
  return typeof status === 'number' ? 'learning' : status;
}

/** The status of a word that a reader puts into a stage; the step of a word that is there already is kept. */
export function statusOfStage(stage: Stage, held?: Status): Status {
  if (stage !== 'learning') return stage;
  return typeof held === 'number' ? held : 1;
}

/** The identity of a word: за́мок and замо́к share a lemma and a part of speech, and are one word here. */
export interface WordName {
  readonly lang: typeof SOURCE_LANGUAGE;
  /** The lemma without stress, in NFC. */
  readonly lemma: string;
  /** Universal Dependencies tag: "NOUN"; "X" if unknown. */
  readonly pos: string;
}

/** A sentence with the word and its translation. */
export interface MetSentence {
  /** Address of the text: "kim-putin-2023", "forty-grams.2". */
  readonly address: string;
  /** Id of the segment: "p3-2". */
  readonly segment: string;
  /** The title of the text in Russian; words of older versions have none. */
  readonly title?: string;
  readonly source: string;
  /** "" if there is none. */
  readonly target: string;
  /** The word as it occurs in `source`. */
  readonly form: string;
}

/** The FSRS card of a word. Times in milliseconds since 1970, intervals in days. */
export interface StudyCard {
  readonly due: number;
  readonly stability: number;
  readonly difficulty: number;
  readonly interval: number;
  /** The current learning step; steps are minutes apart. */
  readonly step: number;
  readonly reps: number;
  readonly lapses: number;
  readonly state: 'new' | 'learning' | 'review' | 'relearning';
  /** Time of the last answer; undefined before the first. */
  readonly last: number | undefined;
}

export interface SavedWord extends WordName {
  /** The form that was clicked first. */
  readonly form: string;
  /** The lemma with U+0301 after the stressed vowel; the plain lemma if the stress is unknown. */
  readonly stressed: string;
  readonly gloss: string;
  /** The reader's note. */
  readonly note: string;
  readonly status: Status;
  /** At most 20, in order of saving. */
  readonly sentences: readonly MetSentence[];
  /** When it was saved and last changed, in milliseconds since 1970. */
  readonly added: number;
  readonly changed: number;
  readonly card: StudyCard;
}

/** A word in a text, before it is saved. */
export interface MetWord extends WordName {
  readonly form: string;
  readonly stressed: string;
  readonly gloss: string;
  readonly sentence?: MetSentence;
}

/** The storage key of a word: "ru:замок:NOUN". */
export function wordKey({ lang, lemma, pos }: WordName): string {
  return `${lang}:${lemma}:${pos}`;
}

/** The card of a word without reviews: due from the moment it was saved. */
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

/** A word saved at `now`; an existing one gets the new sentence, and the status if one is given. */
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

/** The sentences of both lists without duplicates, the first 20. */
export function joinSentences(first: readonly MetSentence[], second: readonly MetSentence[]): readonly MetSentence[] {
  const places = new Map<string, MetSentence>();
  for (const sentence of [...first, ...second]) {
    const place = `${sentence.address}#${sentence.segment}\n${sentence.source}`;
    if (!places.has(place)) places.set(place, sentence);
  }
  return [...places.values()].slice(0, MOST_SENTENCES);
}
