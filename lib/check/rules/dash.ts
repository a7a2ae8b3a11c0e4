// dash: a dash is no hyphen.
import { fixAround, maskAddresses } from '../mask.ts';
import type { ProseRule } from '../rule.ts';
import { findInEach } from '../segments.ts';

/** A hyphen or two between words, or one that opens a line of dialogue. Between figures it may be a minus. */
const HYPHEN = /(?<=[^\s-] )-{1,2}(?= [^\s-])(?!(?<=\d -) \d)|(?<=\p{L})--(?=\p{L})|(?<=^)-{1,2}(?= ?\p{L})/mu;
const EVERY_HYPHEN = new RegExp(HYPHEN, 'gmu');
/** The en dash, which Russian sets between figures alone. */
const EN_DASH = /(?<=\S )–(?= \S)|(?<=^)–(?= )/m;
const EVERY_EN_DASH = new RegExp(EN_DASH, 'gm');

export const dash: ProseRule = {
  code: 'dash',
  severity: 'warning',
  explain:
    'Between words stands a dash: in Russian "—" with spaces, in English "—" without or "–" with them. A hyphen joins the parts of one word.',
  find: (prose) => findInEach(prose, (text) => faultIn(maskAddresses(text), prose.lang), 'Write a dash: "—".'),
  fix: (text, lang) =>
    fixAround(text, (prose) => {
      const dashed = prose.replace(EVERY_HYPHEN, '—');
      return lang === 'ru' ? dashed.replace(EVERY_EN_DASH, '—') : dashed;
    }),
};

function faultIn(text: string, lang: string): string | undefined {
  if (HYPHEN.test(text)) return 'a hyphen stands for a dash';
  return lang === 'ru' && EN_DASH.test(text) ? 'an en dash stands between words' : undefined;
}
