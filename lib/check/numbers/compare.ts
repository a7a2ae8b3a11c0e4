// Which numbers of a sentence its translation does not say.
import { type Quantity, quantitiesOf } from './quantities.ts';
import { conversionOf } from './units.ts';

/** The two sides of a pair, as numbers and as text. */
export interface NumberPair {
  readonly source: readonly Quantity[];
  readonly target: readonly Quantity[];
}

const MONTHS = {
  ru: /январ|феврал|март|апрел|ма[йяею]|июн|июл|август|сентябр|октябр|ноябр|декабр/giu,
  en: /jan(?:uary|\.)|feb(?:ruary|\.)|mar(?:ch|\.)|apr(?:il|\.)|may|june?|july?|aug(?:ust|\.)|sept?(?:ember|\.)|oct(?:ober|\.)|nov(?:ember|\.)|dec(?:ember|\.)/giu,
};
const FIRST_LETTERS = {
  ru: ['янв', 'фев', 'мар', 'апр', 'ма', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек'],
  en: ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'],
};
const HOURS = /^[\s\u00A0]?(?:час|ч\b|[ap]\.?m|o[’']clock|утра|вечера|дня|ночи)|^:|^\s?$/i;

export function numbersOf(source: string, target: string): NumberPair {
  return { source: quantitiesOf(source, 'ru'), target: quantitiesOf(target, 'en') };
}

/** The numbers in figures that stand on one side and, in whatever form, not on the other. */
export function unanswered(pair: NumberPair, source: string, target: string) {
  const months = { source: monthsIn(source, 'ru'), target: monthsIn(target, 'en') };
  return {
    source: pair.source.filter(
      (quantity) => quantity.exact && !isSaid(quantity, pair.target, months.target) && !isAside(quantity, pair.source),
    ),
    target: pair.target.filter(
      (quantity) => quantity.exact && !isSaid(quantity, pair.source, months.source) && !isAside(quantity, pair.target),
    ),
  };
}

/** The same measure once more in other units: "six metres (18 feet)". */
function isAside(quantity: Quantity, own: readonly Quantity[]): boolean {
  return /\(\s?$/.test(quantity.before) && own.some((other) => conversionOf(quantity, other) !== undefined);
}

function isSaid(quantity: Quantity, others: readonly Quantity[], months: readonly number[]): boolean {
  if (quantity.values.some((value) => value === 1 || months.includes(value))) return true;
  return others.some(
    (other) =>
      quantity.values.some((value) => other.values.some((mate) => isSame(value, mate, quantity, other))) ||
      conversionOf(quantity, other) !== undefined,
  );
}

function isSame(value: number, mate: number, quantity: Quantity, other: Quantity): boolean {
  const [small, large] = value < mate ? [value, mate] : [mate, value];
  if (large - small <= 1e-9 * large) return true;
  // «90-е», "the 1990s"; «в 18-м», "in 2018".
  if (large >= 1000 && large < 2200 && small >= 10 && large % 100 === small) return true;
  // Twelve hours or twenty-four.
  return Math.abs(large - small - 12) < 1e-9 && large <= 24 && (HOURS.test(quantity.after) || HOURS.test(other.after));
}

/** Numbers of the months that a text names. */
function monthsIn(text: string, lang: 'ru' | 'en'): readonly number[] {
  return (text.match(MONTHS[lang]) ?? []).flatMap((name) => {
    const index = FIRST_LETTERS[lang].findIndex((letters) => name.toLowerCase().startsWith(letters));
    return index < 0 ? [] : [index + 1];
  });
}
