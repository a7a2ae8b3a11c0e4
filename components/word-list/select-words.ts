// Search, filter and order of the saved words.
import { fold } from '#lib/text/fold.ts';
import { isStudied } from '#lib/vocabulary/schedule.ts';
import { type SavedWord, type Stage, stageOf } from '#lib/vocabulary/word.ts';

export const ORDERS = ['added', 'lemma', 'due'] as const;
export type Order = (typeof ORDERS)[number];

export interface Selection {
  /** Searched in the word, its forms, its meaning and its note; stress marks and the dots of ё are ignored. */
  readonly search: string;
  /** Undefined for all. */
  readonly stage: Stage | undefined;
  readonly order: Order;
}

const collator = new Intl.Collator('ru');

/** The matching words in the order asked for: newest first, alphabetical, or by due time (words that are not reviewed any more last). */
export function selectWords(words: readonly SavedWord[], { search, stage, order }: Selection): readonly SavedWord[] {
  const wanted = plain(search.trim());
  const fitting = words.filter(
    (word) => (stage === undefined || stageOf(word.status) === stage) && holds(word, wanted),
  );
  if (order === 'lemma') return fitting.toSorted((a, b) => collator.compare(a.lemma, b.lemma));
  if (order === 'added') return fitting.toSorted((a, b) => b.added - a.added);
  return fitting.toSorted((a, b) => Number(isStudied(b)) - Number(isStudied(a)) || a.card.due - b.card.due);
}

function holds({ lemma, form, gloss, note, sentences }: SavedWord, wanted: string): boolean {
  if (wanted === '') return true;
  return [lemma, form, gloss, note, ...sentences.map((met) => met.form)].some((text) => plain(text).includes(wanted));
}

/** In lower case, without stress marks, ё as е; й keeps its breve. */
function plain(text: string): string {
  return fold(text.normalize('NFC'));
}
