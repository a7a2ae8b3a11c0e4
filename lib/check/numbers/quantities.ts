// The numbers in a text: in figures, in words, in Roman figures, with what they may be worth.

import type { Lang } from '../../model.ts';
import { withoutStress } from '../../text/stress-mark.ts';
import { readFigures } from './figures.ts';
import { numberWord } from './words.ts';

export interface Quantity {
  /** As it stands in the text. */
  readonly text: string;
  /** What it may be worth: "1.500" is one and a half, or fifteen hundred. */
  readonly values: readonly number[];
  /** Whether it is written so that a translation must say it: in figures, or as a century. */
  readonly exact: boolean;
  /** What stands before and after it, for units and hours. */
  readonly before: string;
  readonly after: string;
}

/** Number words in a row, or figures with the words that multiply them. */
interface Run {
  readonly start: number;
  end: number;
  /** undefined for words, whose values are added up at the end. */
  figures: readonly number[] | undefined;
  readonly parts: { readonly value: number; readonly scales: boolean }[];
}

const TOKENS =
  /\d{1,3}(?:[ \u00A0\u202F]\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,:]\d+)*|(?<!\p{L})[IVXLC]{1,7}(?!\p{L})|\p{L}[\p{L}\p{M}]*/gu;
const ROMAN = /^(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;
const CENTURY = /^[\s\u00A0]?(?:век|в\.|вв\.|столети|centur)/i;
const JOINED = /^(?:[\s\u00A0-]|[\s\u00A0](?:and|и)[\s\u00A0]|-and-)$/;
const AROUND = 28;

/** Every number of a text, in order. */
export function quantitiesOf(text: string, lang: Lang): readonly Quantity[] {
  const found: Quantity[] = [];
  const add = (start: number, end: number, values: readonly number[], exact: boolean) => {
    const [before, after] = [text.slice(Math.max(0, start - AROUND), start), text.slice(end, end + AROUND)];
    found.push({ text: text.slice(start, end), values, exact, before, after });
  };
  let run: Run | undefined;
  const close = () => {
    if (run?.figures) add(run.start, run.end, run.figures, true);
    else if (run) for (const value of addUp(run.parts)) add(run.start, run.end, [value], false);
    run = undefined;
  };
  for (const { 0: token, index } of text.matchAll(TOKENS)) {
    const end = index + token.length;
    if (/^\d/.test(token)) {
      close();
      const readings = readFigures(token, lang);
      for (const values of readings.slice(0, -1)) add(index, end, values, true);
      run = { start: index, end, figures: readings.at(-1), parts: [] };
    } else if (ROMAN.test(token)) {
      const isCentury = CENTURY.test(text.slice(end, end + AROUND));
      if (!isCentury && token.length === 1) continue;
      close();
      add(index, end, [romanValue(token)], isCentury);
    } else {
      const follows: boolean = run !== undefined && JOINED.test(text.slice(run.end, index));
      const word = numberWord(withoutStress(token).toLowerCase(), lang, follows);
      if (!word) continue;
      if (run?.figures && follows && word.scales) {
        run.figures = run.figures.flatMap((value) => [value, value * word.value]);
        run.end = end;
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
  return found;
}

/** "Two hundred and forty-two" is one number, "two or three" and "two, three" are two. */
function addUp(parts: Run['parts']): readonly number[] {
  const values: number[] = [];
  /** What the words say so far: closed by a thousand or a million, and still open. */
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
