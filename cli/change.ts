// How a change of a translation is printed: the key, the original, and the words that go and come.
import { diffWordsWithSpace } from 'diff';
import { printable } from '#lib/text/normalise.ts';

export interface PrintedChange {
  readonly key: string;
  readonly source: string;
  /** undefined where nothing stood there. */
  readonly before: string | undefined;
  readonly after: string;
  /** "draft → reviewed", or "" where nothing is to be said of states. */
  readonly states: string;
}

/** Longer texts are shown whole, one after the other: to compare them word by word takes time that grows with their product. */
const LONGEST = 20_000;

/** Three lines: "dama:p7-2 (draft → reviewed)", the original, and the translation as [-what goes-]{+what comes+}. */
export function formatChange({ key, source, before, after, states }: PrintedChange): string {
  const head = states === '' ? key : `${key} (${states})`;
  return [head, `    ${source}`, `    ${wordsOf(before, after)}`].map(printable).join('\n');
}

function wordsOf(before: string | undefined, after: string): string {
  if (before === after) return after === '' ? '""' : after;
  const come = after === '' ? '{+""+}' : `{+${after}+}`;
  if (before === undefined) return come;
  if (before === '') return `[-""-]${come}`;
  if (before.length + after.length > LONGEST) return `[-${before}-]${come}`;
  return diffWordsWithSpace(before, after)
    .map(({ value, added, removed }) => (added ? `{+${value}+}` : removed ? `[-${value}-]` : value))
    .join('');
}
