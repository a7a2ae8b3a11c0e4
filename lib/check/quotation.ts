// Quotation marks: which of them open, which close, and which each language uses.
import type { Lang } from '../model.ts';

export interface Mark {
  readonly index: number;
  readonly mark: string;
  readonly role: 'open' | 'close';
}

const MARKS = /["«»„“”]/g;

/** The outermost marks of a language; undefined for languages without rules. */
export function outerMarks(lang: Lang): readonly [open: string, close: string] | undefined {
  if (lang === 'ru') return ['«', '»'];
  return lang === 'en' ? ['“', '”'] : undefined;
}

/**
 * Every double mark with its role, determined by the mark itself or, for a straight one, by the characters around it.
 */
export function findMarks(text: string): readonly Mark[] {
  const marks: Mark[] = [];
  let low = 0;
  for (const { index, 0: mark } of text.matchAll(MARKS)) {
    // “ opens in English; it also closes „, opened in this segment or before it.
    const closesLow = mark === '“' && (low > 0 || roleAt(text, index) === 'close');
    if (mark === '„') low += 1;
    if (closesLow && low > 0) low -= 1;
    const role =
      '«„'.includes(mark) || (mark === '“' && !closesLow)
        ? 'open'
        : '»”'.includes(mark) || closesLow
          ? 'close'
          : roleAt(text, index);
    // Inches: a digit before the mark and no open quotation.
    const isInches = mark === '"' && /\d/.test(text[index - 1] ?? '') && lastRole(marks) !== 'open';
    if (!isInches) marks.push({ index, mark, role });
  }
  return marks;
}

function roleAt(text: string, index: number): Mark['role'] {
  const [before, after] = [text[index - 1] ?? ' ', text[index + 1] ?? ' '];
  if (/[\s([{—–-]/.test(before)) return /\s/.test(after) ? 'close' : 'open';
  return /[«„“]/.test(before) ? 'open' : 'close';
}

function lastRole(marks: readonly Mark[]): Mark['role'] | undefined {
  return marks.at(-1)?.role;
}
