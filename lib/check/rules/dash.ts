// dash: a hyphen is not used as a dash.
import { fixAround, maskAddresses } from '../mask.ts';
import type { ProseRule } from '../rule.ts';
import { findInEach } from '../segments.ts';

/** One or two hyphens between words, or at the start of a line of dialogue. Between digits it may be a minus. */
const HYPHEN = /(?<=[^\s-] )-{1,2}(?= [^\s-])(?!(?<=\d -) \d)|(?<=\p{L})--(?=\p{L})|(?<=^)-{1,2}(?= ?\p{L})/mu;
const EVERY_HYPHEN = new RegExp(HYPHEN, 'gmu');
/** The en dash, which Russian uses only between digits. */
const EN_DASH = /(?<=\S )–(?= \S)|(?<=^)–(?= )/m;
const EVERY_EN_DASH = new RegExp(EN_DASH, 'gm');

export const dash: ProseRule = {
  code: 'dash',
  severity: 'warning',
  explain:
    'Use a dash between words: in Russian "—" with spaces, in English "—" without spaces or "–" with them. A hyphen joins the parts of one word.',
  find: (prose) => findInEach(prose, (text) => faultIn(maskAddresses(text), prose.lang), 'Write a dash: "—".'),
  fix: (text, lang) =>
    fixAround(text, (prose) => {
      const dashed = prose.replace(EVERY_HYPHEN, '—');
      return lang === 'ru' ? dashed.replace(EVERY_EN_DASH, '—') : dashed;
    }),
};

function faultIn(text: string, lang: string): string | undefined {
  if (HYPHEN.test(text)) return 'a hyphen is used as a dash';
  return lang === 'ru' && EN_DASH.test(text) ? 'an en dash is used between words' : undefined;
}
