// Schedules saved words with FSRS-6 from ts-fsrs, with plain data on both sides.
import { type Card, fsrs, type Grade, Rating, State } from 'ts-fsrs';
import type { SavedWord, Status, StudyCard } from './word.ts';

/** The four answers, worst first. */
export type Answer = 'again' | 'hard' | 'good' | 'easy';

export const ANSWERS: readonly Answer[] = ['again', 'hard', 'good', 'easy'];

const grades: Readonly<Record<Answer, Grade>> = {
  again: Rating.Again,
  hard: Rating.Hard,
  good: Rating.Good,
  easy: Rating.Easy,
};

// Without fuzz, the interval shown on a button is exact.
const scheduler = fsrs({ enable_fuzz: false, request_retention: 0.9 });

/** A word that was forgotten is asked again in this session; one that was known waits for its ten minutes. */
const LEARN_AHEAD = 5 * 60_000;

/** The card after an answer at `now`. */
export function answerCard(card: StudyCard, answer: Answer, now: number): StudyCard {
  return fromFsrs(scheduler.next(toFsrs(card), now, grades[answer]).card);
}

/** The interval in milliseconds after each possible answer at `now`. */
export function nextIntervals(card: StudyCard, now: number): Readonly<Record<Answer, number>> {
  const preview = scheduler.repeat(toFsrs(card), now);
  const until = (answer: Answer) => preview[grades[answer]].card.due.getTime() - now;
  return { again: until('again'), hard: until('hard'), good: until('good'), easy: until('easy') };
}

/** Days between reviews from which a word has the next status. */
const STEPS: readonly (readonly [Status, number])[] = [
  ['known', 90],
  [4, 30],
  [3, 10],
  [2, 3],
];

/** The status that a card has reached: a word is known when it is asked once in three months. */
export function statusAfter({ reps, interval }: StudyCard): Status {
  if (reps === 0) return 'new';
  return STEPS.find(([, days]) => interval >= days)?.[0] ?? 1;
}

/**
 * Whether a word is reviewed at all: not if the reader ignores it or marked it as known. A word that became known in the
 * review is asked again when it is due.
 */
export function isStudied({ status, card }: SavedWord): boolean {
  return status !== 'ignored' && (status !== 'known' || statusAfter(card) === 'known');
}

/**
 * The words due now, in order: first reviewed ones, longest overdue first, then new ones, oldest first. If there are
 * none, the words due within 5 minutes, so that a session need not wait for them.
 */
export function dueWords(words: readonly SavedWord[], now: number): readonly SavedWord[] {
  const studied = words.filter(isStudied).toSorted((a, b) => a.card.due - b.card.due || a.added - b.added);
  const due = studied.filter(({ card }) => card.due <= now);
  if (due.length === 0) return studied.filter(({ card }) => card.state !== 'new' && card.due <= now + LEARN_AHEAD);
  return [...due.filter(({ card }) => card.reps > 0), ...due.filter(({ card }) => card.reps === 0)];
}

const states = { new: State.New, learning: State.Learning, review: State.Review, relearning: State.Relearning };
const stateNames = ['new', 'learning', 'review', 'relearning'] as const;

function toFsrs(card: StudyCard): Card {
  return {
    due: new Date(card.due),
    stability: card.stability,
    difficulty: card.difficulty,
    elapsed_days: 0,
    scheduled_days: card.interval,
    learning_steps: card.step,
    reps: card.reps,
    lapses: card.lapses,
    state: states[card.state],
    ...(card.last !== undefined && { last_review: new Date(card.last) }),
  };
}

function fromFsrs(card: Card): StudyCard {
  return {
    due: card.due.getTime(),
    stability: card.stability,
    difficulty: card.difficulty,
    interval: card.scheduled_days,
    step: card.learning_steps,
    reps: card.reps,
    lapses: card.lapses,
    state: stateNames[card.state],
    last: card.last_review?.getTime(),
  };
}
