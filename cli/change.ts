// Formats a change of a translation: the key, the original, and the removed and added words.
import { difference, formatDifference } from '#lib/text/difference.ts';
import { printable } from '#lib/text/normalise.ts';

export interface PrintedChange {
  readonly key: string;
  readonly source: string;
  /** undefined if there was no translation. */
  readonly before: string | undefined;
  readonly after: string;
  /** "draft → reviewed", or "" if the state does not change. */
  readonly states: string;
}

/** Three lines: "dama:p7-2 (draft → reviewed)", the original, and the translation as [-removed-]{+added+}. */
export function formatChange({ key, source, before, after, states }: PrintedChange): string {
  const head = states === '' ? key : `${key} (${states})`;
  return [head, `    ${source}`, `    ${wordsOf(before, after)}`].map(printable).join('\n');
}

function wordsOf(before: string | undefined, after: string): string {
  if (before === after) return after === '' ? '""' : after;
  if (before === undefined || before === '' || after === '') {
    return `${before === undefined ? '' : `[-${before || '""'}-]`}{+${after || '""'}+}`;
  }
  return formatDifference(difference(before, after));
}
