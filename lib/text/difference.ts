// How one text became another, word by word.
import { diffArrays } from 'diff';

/** A run of characters that stands in both texts, or in one of them. */
export interface Change {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

const TOKEN = /\p{L}[\p{L}\p{M}'’-]*|\p{N}+|\s+|[^\p{L}\p{N}\s]/gu;

/** What to keep, leave out and put in, in order, to make `after` of `before`. */
export function difference(before: string, after: string): readonly Change[] {
  const parts = diffArrays(before.match(TOKEN) ?? [], after.match(TOKEN) ?? []);
  return parts.map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }));
}

/** A difference on one line of plain text: "Чай [-остыл-]{+совсем остыл+}." */
export function formatDifference(changes: readonly Change[]): string {
  const signs = { same: ['', ''], removed: ['[-', '-]'], added: ['{+', '+}'] } as const;
  return changes.map(({ kind, text }) => signs[kind].join(text)).join('');
}
