// Differences between two texts by word, and between two files by line.
import { createTwoFilesPatch, diffArrays } from 'diff';

/** A run of characters that is in both texts, or in one of them. */
export interface Change {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

const TOKEN = /\p{L}[\p{L}\p{M}'’-]*|\p{N}+|\s+|[^\p{L}\p{N}\s]/gu;

/**
 * Longer texts (characters) and texts with more edits (tokens) change as a whole: the time grows with the square of the
 * edits.
 */
const LONGEST = 20_000;
const MOST_EDITS = 2_000;

/** The parts to keep, remove and add, in order, to turn `before` into `after`. */
export function difference(before: string, after: string): readonly Change[] {
  const parts =
    before.length + after.length > LONGEST
      ? undefined
      : diffArrays(before.match(TOKEN) ?? [], after.match(TOKEN) ?? [], { maxEditLength: MOST_EDITS });
  const whole: readonly Change[] = [
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ];
  if (!parts) return whole.filter(({ text }) => text !== '');
  const changes = parts.map(
    ({ value, added, removed }): Change => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      text: value.join(''),
    }),
  );
  return inRuns(changes);
}

/** Consecutive changed words are one change, including the spaces between them. */
function inRuns(changes: readonly Change[]): readonly Change[] {
  const runs: Change[] = [];
  let [removed, added] = ['', ''];
  const end = () => {
    if (removed !== '') runs.push({ kind: 'removed', text: removed });
    if (added !== '') runs.push({ kind: 'added', text: added });
    [removed, added] = ['', ''];
  };
  for (const [index, { kind, text }] of changes.entries()) {
    const isBridge =
      kind === 'same' && /^\s+$/.test(text) && removed !== '' && added !== '' && index + 1 < changes.length;
    if (kind === 'same' && !isBridge) {
      end();
      runs.push({ kind, text });
    }
    if (kind === 'removed' || isBridge) removed += text;
    if (kind === 'added' || isBridge) added += text;
  }
  end();
  return runs;
}

/** A difference on one line of plain text: "Чай [-остыл-]{+совсем остыл+}." */
export function formatDifference(changes: readonly Change[]): string {
  const signs = { same: ['', ''], removed: ['[-', '-]'], added: ['{+', '+}'] } as const;
  return changes.map(({ kind, text }) => signs[kind].join(text)).join('');
}

/** The removed and added lines of a file in patch format, with its name above. */
export function formatPatch(file: string, before: string, after: string): string {
  const patch = createTwoFilesPatch(file, file, before, after, undefined, undefined, { context: 0 });
  return patch.slice(patch.indexOf('--- ')).trimEnd();
}
