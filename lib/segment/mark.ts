// The word for a translation's state that travels through other programs: "reviewed", "draft", "stale", "joined", "draft-joined".
import type { ReviewState } from '../model.ts';
import type { Unit } from './units.ts';

/** What a mark says. */
export interface Mark {
  readonly state: ReviewState;
  /** Whether the translation is "", because the paragraph before says it. */
  readonly joined: boolean;
}

const MARK = /^(?:(reviewed|draft|stale)-?)?(?:(joined))?$/;

/** The mark of a unit; undefined where it has no translation. */
export function markOf({ target, state }: Pick<Unit, 'target' | 'state'>): string | undefined {
  if (!state) return undefined;
  if (target !== '') return state.state;
  return state.state === 'reviewed' ? 'joined' : `${state.state}-joined`;
}

/** What a mark says; undefined for what is none. */
export function parseMark(mark: string): Mark | undefined {
  const [whole, state, joined] = MARK.exec(mark) ?? [];
  if (!whole || whole.endsWith('-')) return undefined;
  return { state: isState(state) ? state : 'reviewed', joined: joined !== undefined };
}

function isState(state: string | undefined): state is ReviewState {
  return state === 'reviewed' || state === 'draft' || state === 'stale';
}
