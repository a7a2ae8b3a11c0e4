// quotation-kind: each language has its own quotation marks and its own apostrophe.
import type { Lang } from '../../model.ts';
import { fixAround } from '../mask.ts';
import { findMarks, outerMarks } from '../quotation.ts';
import type { ProseRule } from '../rule.ts';
import { findInEach } from '../segments.ts';

const HINTS: Readonly<Record<string, string>> = {
  ru: 'Write «…», and „…“ inside it.',
  en: 'Write “…” or ‘…’, and ’ for an apostrophe.',
};
const APOSTROPHE = /(?<=\p{L})'(?=\p{L})/gu;
/** An apostrophe at a word's end, where nothing before it could be a quotation's beginning. */
const LAST_APOSTROPHE = /(?<=\p{L})'(?!\p{L})/gu;
const OPENING_SINGLE = /(?:^|[\s(“"—–])'/;

export const quotationKind: ProseRule = {
  code: 'quotation-kind',
  severity: 'warning',
  explain:
    'Russian quotes with «ёлочки» and, inside them, „лапки“; English with “ ” and ‘ ’, and its apostrophe is ’. Straight marks are a typewriter’s, and the marks of the other language slip in with copied text.',
  find: (prose) => findInEach(prose, (text) => faultIn(text, prose.lang), HINTS[prose.lang] ?? ''),
  fix: (text, lang) =>
    fixAround(text, (prose) => {
      const quoted = fixMarks(prose, lang);
      return lang === 'en' ? fixApostrophes(quoted) : quoted;
    }),
};

function faultIn(text: string, lang: Lang): string | undefined {
  const foreign = findMarks(text).find(({ mark, role }) => !isOwn(mark, role, lang));
  if (foreign) return `${foreign.mark} is no ${lang === 'ru' ? 'Russian' : 'English'} quotation mark`;
  if (lang === 'en' && /(?<!\d)'/.test(text)) return "' stands for an apostrophe or a quotation mark";
  return undefined;
}

function isOwn(mark: string, role: 'open' | 'close', lang: Lang): boolean {
  if (lang === 'ru') return '«»„'.includes(mark) || (mark === '“' && role === 'close');
  return lang !== 'en' || (mark === '“' && role === 'open') || mark === '”';
}

/** Sets the language's marks where they open and close by turns, so that each is plain; else leaves the text as it is. */
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
