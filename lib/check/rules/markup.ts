// markup: a text contains no tags, entities or other markup, which would be shown to readers.
import type { ProseRule } from '../rule.ts';
import { findInEach } from '../segments.ts';

/** Markup of other formats. */
const LEFTOVERS: readonly RegExp[] = [
  /<\/?[a-z][a-z0-9]{0,15}(?:\s[^<>]{0,200})?\/?>/i,
  /&(?:[a-z]{2,8}|#\d{1,7}|#x[\da-f]{1,6});/i,
  /\*\*|(?<![\p{L}\p{N}_])__(?=\p{L})/u,
  /\[\d{1,3}\]/,
  /\{\{[^{}]{0,200}\}\}/,
  /\]\((?:https?:|\/|#)[^\s)]{0,500}\)/,
  /^#{1,6} \S/,
  /```/,
  /\\[nt](?!\p{L})/u,
];

export const markup: ProseRule = {
  code: 'markup',
  severity: 'warning',
  explain:
    'A page shows a text exactly as it is stored, so readers would see "<b>", "&nbsp;", "**", "[1]" and "{{…}}". Footnotes belong in the notes file.',
  find: (prose) =>
    findInEach(
      prose,
      (text) => {
        const found = LEFTOVERS.map((pattern) => pattern.exec(text)?.[0]).find((piece) => piece !== undefined);
        return found === undefined ? undefined : `"${found.slice(0, 40)}" is markup, which readers see as it is`;
      },
      'Delete the markup.',
    ),
};
