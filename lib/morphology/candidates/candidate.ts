// A reading a form may have, and what speaks for it before anybody looks at its neighbours.
import { fold } from '../../text/fold.ts';
import type { Analysis, Reading } from '../analysis.ts';

/** Where a candidate comes from: the dictionary, a guess by the ending, annotated texts alone, the shape. */
export type Origin = 'known' | 'guessed' | 'observed' | 'shape';

export interface Candidate extends Analysis {
  /** The dictionary's score, 0 to 1; 0 when it does not know the reading. */
  readonly score: number;
  readonly origin: Origin;
  /** What else the dictionary says that matters to neighbours: "tran", "intr", "Geox", "Surn" …; "" for nothing. */
  readonly mark: string;
  /** How often annotated texts had this form so. */
  readonly seen: number;
}

/** What OpenCorpora calls names: of people, places and organisations. */
export const NAMES = ['Name', 'Surn', 'Patr', 'Geox', 'Orgn', 'Trad'];

/** Whether two readings differ in nothing but the spelling: whether their keys are the same. */
export function isSameReading(one: Reading, other: Reading): boolean {
  return one.pos === other.pos && one.features === other.features && fold(one.lemma) === fold(other.lemma);
}

/** Two readings with the same key differ in nothing but the spelling. */
export function readingKey({ lemma, pos, features }: Reading): string {
  return `${fold(lemma)} ${pos} ${features}`;
}
