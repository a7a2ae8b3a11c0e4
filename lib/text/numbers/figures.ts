// Parses figures with each language's separators: 1 500 000, 1,500,000; 3,5, 3.5; 10:30; 26.09.2018.
import type { Lang } from '../../model.ts';

/** The numbers in a run of figures, each with its possible values: a date has three. */
export function readFigures(figures: string, lang: Lang): readonly (readonly number[])[] {
  const parts = figures.replace(/[ \u00A0\u202F]/g, '').split(/[.,:]/);
  const [first = '', second = ''] = parts;
  const marks = new Set(figures.match(/[.,:]/g));
  const [mark = ''] = marks;
  if (parts.length === 1) return [[Number(first)]];
  const isTime = mark === ':' && parts.length === 2 && /^[0-5]\d$/.test(second) && Number(first) <= 24;
  if (isTime) return [[Number(`${first}.${second}`)]];
  if (marks.size === 2 && lang === 'en' && /^\d{1,3}(?:,\d{3})+\.\d+$/.test(figures)) {
    return [[Number(figures.replaceAll(',', ''))]];
  }
  if (marks.size > 1 || mark === ':') return parts.map((part) => [Number(part)]);
  const grouped = first.length <= 3 && parts.slice(1).every(({ length }) => length === 3);
  const thousands = grouped && !(lang === 'en' && mark === '.') ? [Number(parts.join(''))] : [];
  const isDecimal = parts.length === 2 && !(lang === 'en' && mark === ',');
  const readings = [...(isDecimal ? [Number(`${first}.${second}`)] : []), ...thousands];
  return readings.length > 0 ? [readings] : parts.map((part) => [Number(part)]);
}
