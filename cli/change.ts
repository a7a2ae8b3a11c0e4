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

/** Texts that are longer, or that take longer to compare (milliseconds), are shown whole: the time grows with the product of their lengths. */
const LONGEST = 20_000;
const PATIENCE = 100;

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
  const parts =
    before.length + after.length > LONGEST ? undefined : diffWordsWithSpace(before, after, { timeout: PATIENCE });
  if (!parts) return `[-${before}-]${come}`;
  return parts.map(({ value, added, removed }) => (added ? `{+${value}+}` : removed ? `[-${value}-]` : value)).join('');
}
