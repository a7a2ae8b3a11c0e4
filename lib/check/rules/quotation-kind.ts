// quotation-kind: each language has its own quotation marks and its own apostrophe.
import type { Lang } from '../../model.ts';
import { fixAround } from '../mask.ts';
import { findMarks, outerMarks } from '../quotation.ts';
import type { ProseRule } from '../rule.ts';
import { findInEach } from '../segments.ts';

const HINTS: Readonly<Record<string, string>> = {
  ru: 'Write «…», and „…“ inside.',
  en: 'Write “…” or ‘…’, and ’ for an apostrophe.',
};
const APOSTROPHE = /(?<=\p{L})'(?=\p{L})/gu;
/** An apostrophe at the end of a word, if no quotation can have begun before it. */
const LAST_APOSTROPHE = /(?<=\p{L})'(?!\p{L})/gu;
const OPENING_SINGLE = /(?:^|[\s(“"—–])'/;

export const quotationKind: ProseRule = {
  code: 'quotation-kind',
  severity: 'warning',
  explain:
    'Russian quotation marks are «ёлочки», and „лапки“ inside them; the English ones are “ ” and ‘ ’, and the apostrophe is ’. Straight marks come from typewriters; marks of the other language come with copied text.',
  find: (prose) => findInEach(prose, (text) => faultIn(text, prose.lang), HINTS[prose.lang] ?? ''),
  fix: (text, lang) =>
    fixAround(text, (prose) => {
      const quoted = fixMarks(prose, lang);
      return lang === 'en' ? fixApostrophes(quoted) : quoted;
    }),
};

function faultIn(text: string, lang: Lang): string | undefined {
  const foreign = findMarks(text).find(({ mark, role }) => !isOwn(mark, role, lang));
  if (foreign) return `${foreign.mark} is not a ${lang === 'ru' ? 'Russian' : 'English'} quotation mark`;
  if (lang === 'en' && /(?<!\d)'/.test(text)) return "' is used as an apostrophe or a quotation mark";
  return undefined;
}

function isOwn(mark: string, role: 'open' | 'close', lang: Lang): boolean {
  if (lang === 'ru') return '«»„'.includes(mark) || (mark === '“' && role === 'close');
  return lang !== 'en' || (mark === '“' && role === 'open') || mark === '”';
}

/**
 * Replaces the marks where opening and closing ones alternate, so that each is certain; otherwise returns the text
 * unchanged.
 */
function fixMarks(text: string, lang: Lang): string {
  const outer = outerMarks(lang);
  const marks = findMarks(text);
  const takeTurns =
    marks.length % 2 === 0 && marks.every(({ role }, index) => role === (index % 2 === 0 ? 'open' : 'close'));
  if (!outer || !takeTurns) return text;
  const letters = [...Array(text.length).keys()].map((index) => text.charAt(index));
  for (const { index, role } of marks) letters[index] = role === 'open' ? outer[0] : outer[1];
  return letters.join('');
}

function fixApostrophes(text: string): string {
  const inside = text.replace(APOSTROPHE, '’');
  return OPENING_SINGLE.test(inside) ? inside : inside.replace(LAST_APOSTROPHE, '’');
}
