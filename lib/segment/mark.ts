// The mark for a translation's state in other programs: "reviewed", "draft", "stale", "joined", "draft-joined".
import type { ReviewState } from '../model.ts';
import type { Unit } from './units.ts';

/** The meaning of a mark. */
export interface Mark {
  readonly state: ReviewState;
  /** Whether the translation is "", because it is joined to the paragraph before. */
  readonly joined: boolean;
}

/** The mark of a unit without a translation in formats that must repeat its original in its place. */
export const UNTRANSLATED = 'untranslated';

const MARK = /^(?:(reviewed|draft|stale)-?)?(?:(joined))?$/;

/** The mark of a unit; undefined if it has no translation. */
export function markOf({ target, state }: Pick<Unit, 'target' | 'state'>): string | undefined {
  if (!state) return undefined;
  if (target !== '') return state.state;
  return state.state === 'reviewed' ? 'joined' : `${state.state}-joined`;
}

/** Parses a mark; undefined for other words. */
export function parseMark(mark: string): Mark | undefined {
  const [whole, state, joined] = MARK.exec(mark) ?? [];
  if (!whole || whole.endsWith('-')) return undefined;
  return { state: isState(state) ? state : 'reviewed', joined: joined !== undefined };
}

function isState(state: string | undefined): state is ReviewState {
  return state === 'reviewed' || state === 'draft' || state === 'stale';
}
