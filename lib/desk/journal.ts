// The journal of a text: every change that was made on the desk, so that any number of them can be undone and redone.
import { applyChange, type Change, invertChange } from './change.ts';
import type { DeskText } from './desk-text.ts';

/** Stored beside the text: it survives a reload. */
export interface Journal {
  /** In order; those from `done` on are undone. */
  readonly changes: readonly Change[];
  readonly done: number;
  /** Ids that were given to new segments, also of changes that were undone: they are never given again. */
  readonly given: readonly string[];
}

export const EMPTY_JOURNAL: Journal = { changes: [], done: 0, given: [] };

/** What a person does on the desk. */
export type Step =
  | { readonly do: 'change'; readonly change: Change }
  | { readonly do: 'undo' }
  | { readonly do: 'redo' };

export interface Desk {
  readonly text: DeskText;
  readonly journal: Journal;
}

export interface Stepped {
  readonly desk: Desk;
  /** The change as it was applied: of an undo, the inverse. */
  readonly change: Change;
  /** Whether the change was left out, and left the journal, because the text has been changed there by something else. */
  readonly isSkipped: boolean;
}

/**
 * The desk after a step; undefined if there is nothing to undo or redo, or if a new change does not fit the text. An undo or redo that
 * does not fit removes its change from the journal, so that those before it can be undone.
 */
export function takeStep(desk: Desk, step: Step): Stepped | undefined {
  const { text, journal } = desk;
  if (step.do === 'change') {
    const changed = applyChange(text, step.change);
    return (
      changed && { desk: { text: changed, journal: record(desk, step.change) }, change: step.change, isSkipped: false }
    );
  }
  const isUndo = step.do === 'undo';
  const at = isUndo ? journal.done - 1 : journal.done;
  const recorded = journal.changes[at];
  if (!recorded) return undefined;
  const change = isUndo ? invertChange(recorded) : recorded;
  const changed = applyChange(text, change);
  if (changed)
    return { desk: { text: changed, journal: { ...journal, done: isUndo ? at : at + 1 } }, change, isSkipped: false };
  const changes = journal.changes.toSpliced(at, 1);
  return { desk: { text, journal: { ...journal, changes, done: at } }, change, isSkipped: true };
}

function record({ text, journal }: Desk, change: Change): Journal {
  const given = new Set(journal.given);
  for (const { id } of change.inserted) if (!text.known.has(id)) given.add(id);
  return {
    changes: [...journal.changes.slice(0, journal.done), change],
    done: journal.done + 1,
    given: given.size > journal.given.length ? [...given] : journal.given,
  };
}
