// Extracts the numbers of a text, in figures, words, Roman numerals and phrases, with their possible values.

import type { Lang } from '../../model.ts';
import { withoutStress } from '../stress-mark.ts';
import { readFigures } from './figures.ts';
import { findIdioms } from './idioms.ts';
import { numberWord } from './words.ts';

export interface Quantity {
  /** As written. */
  readonly text: string;
  /** The possible values: "1.500" is one and a half, or fifteen hundred. */
  readonly values: readonly number[];
  /**
   * Figures (including Roman numerals of centuries) must occur in the translation; words and phrases may correspond to
   * them.
   */
  readonly kind: 'figures' | 'words' | 'phrase';
  /** The text around it, for units and hours. */
  readonly before: string;
  readonly after: string;
}

/** Consecutive number words, or figures with the words that multiply them. */
interface Run {
  readonly start: number;
  end: number;
  /** undefined for words, whose values are added up at the end. */
  figures: readonly number[] | undefined;
  readonly parts: { readonly value: number; readonly scales: boolean }[];
}

const TOKENS =
  /\+\d[\d \u00A0()-]{7,20}\d|(?<![\d/])\d+[/⁄]\d+(?![\d/])|\d{0,9}[½¼¾⅓⅔]|\d{1,3}(?:[ \u00A0\u202F]\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,:]\d+)*|(?<!\p{L})[IVXLC]{1,7}(?!\p{L})|\p{L}[\p{L}\p{M}]*/gu;
const SPECIAL = /^\+|[/⁄½¼¾⅓⅔]/;
const FRACTIONS: Readonly<Record<string, number>> = { '½': 1 / 2, '¼': 1 / 4, '¾': 3 / 4, '⅓': 1 / 3, '⅔': 2 / 3 };
const ROMAN = /^(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;
const CENTURY = /^[\s\u00A0]?(?:век|в\.|вв\.|столети|centur)/i;
const JOINED = /^(?:[\s\u00A0-]?|[\s\u00A0](?:and|и)[\s\u00A0]|-and-)$/;
/** Between the two numbers of a range that share a multiplier: "2 to 5 million". */
const RANGE = /^[\s\u00A0]?(?:[-–—]|до|или|и|to|or|and)[\s\u00A0]?$/;
/** Letters that may be a unit or a name after a number: "6 m" is six metres, "8B" a school class. */
const AMBIGUOUS_SCALE = /^[kmb]$/i;
const LARGEST_FACTOR = 1000;
const AROUND = 28;

/** Every number of a text: figures and words in order, then phrases. */
export function quantitiesOf(text: string, lang: Lang): readonly Quantity[] {
  const found: Quantity[] = [];
  const add = (start: number, end: number, values: readonly number[], kind: Quantity['kind']) => {
    const [before, after] = [text.slice(Math.max(0, start - AROUND), start), text.slice(end, end + AROUND)];
    found.push({ text: text.slice(start, end), values, kind, before, after });
  };
  let run: Run | undefined;
  /** The end offset of the figures before `run`. */
  let figuresEnd = -1;
  const close = () => {
    if (run?.figures) {
      add(run.start, run.end, run.figures, 'figures');
      figuresEnd = run.end;
    } else if (run) for (const value of addUp(run.parts)) add(run.start, run.end, [value], 'words');
    run = undefined;
  };
  for (const { 0: token, index } of text.matchAll(TOKENS)) {
    const end = index + token.length;
    const special = SPECIAL.test(token) ? readSpecial(token) : undefined;
    if (special) {
      close();
      add(index, end, special, 'figures');
    } else if (/^\d/.test(token)) {
      close();
      const readings = readFigures(token, lang);
      for (const values of readings.slice(0, -1)) add(index, end, values, 'figures');
      run = { start: index, end, figures: readings.at(-1), parts: [] };
    } else if (ROMAN.test(token)) {
      const isCentury = CENTURY.test(text.slice(end, end + AROUND));
      if (!isCentury && token.length === 1) continue;
      close();
      add(index, end, [romanValue(token)], isCentury ? 'figures' : 'words');
    } else {
      const follows: boolean = run !== undefined && JOINED.test(text.slice(run.end, index));
      const word = numberWord(withoutStress(token).toLowerCase(), lang, follows);
      if (!word) continue;
      if (run?.figures && follows && word.scales) {
        const isSure = !AMBIGUOUS_SCALE.test(token);
        run.figures = run.figures.flatMap((value) => multiples(value, word.value, isSure));
        run.end = end;
        const first = found.at(-1);
        if (first && figuresEnd >= 0 && RANGE.test(text.slice(figuresEnd, run.start)))
          found[found.length - 1] = {
            ...first,
            values: first.values.flatMap((value) => multiples(value, word.value, false)),
          };
      } else if (run && !run.figures && follows) {
        run.parts.push(word);
        run.end = end;
      } else {
        close();
        run = { start: index, end, figures: undefined, parts: [word] };
      }
    }
  }
  close();
  for (const { start, end, values } of findIdioms(text, lang)) add(start, end, values, 'phrase');
  return found;
}

/** A number times a factor, and the number itself if the factor may belong to something else. */
function multiples(value: number, factor: number, isSure: boolean): readonly number[] {
  return isSure && value < LARGEST_FACTOR ? [value * factor] : [value, value * factor];
}

/** The possible values of a fraction or telephone number: "9/11" is also a nine and an eleven. */
function readSpecial(token: string): readonly number[] | undefined {
  if (token.startsWith('+')) return [Number(token.replace(/\D/g, ''))];
  const [above = 0, below] = token.split(/[/⁄]/).map(Number);
  if (below !== undefined) return [above / below, above, below];
  const fraction = FRACTIONS[token.slice(-1)];
  return fraction === undefined ? undefined : [Number(token.slice(0, -1)) + fraction];
}

/** "Two hundred and forty-two" is one number, "two or three" and "two, three" are two. */
function addUp(parts: Run['parts']): readonly number[] {
  const values: number[] = [];
  /** The sum so far: the part closed by a thousand or a million, and the open part. */
  let [total, open, last] = [0, 0, 0];
  for (const { value, scales } of parts) {
    const fits = last >= 100 ? value < last : last >= 20 && value < 10;
    if (last === 0 || !(fits || (scales && open > 0 && value >= last))) {
      if (last > 0) values.push(total + open);
      [total, open] = [0, 0];
    }
    if (value >= 1000) [total, open] = [total + (open || 1) * value, 0];
    else open = scales ? (open || 1) * value : open + value;
    last = value;
  }
  values.push(total + open);
  // "Nineteen seventeen", a year.
  const [first = 0, second = 0] = values;
  return values.length === 2 && first > 10 && first <= 20 && second >= 10 && second < 100
    ? [first * 100 + second]
    : values;
}

function romanValue(figures: string): number {
  const worth: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };
  const values = [...figures].map((figure) => worth[figure] ?? 0);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}
