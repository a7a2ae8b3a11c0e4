// Which numbers of a sentence its translation does not say.
import { type Quantity, quantitiesOf } from './quantities.ts';
import { conversionOf, isOtherUnit } from './units.ts';

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
export function unanswered({ source, target }: NumberPair, sourceText: string, targetText: string): NumberPair {
  return {
    source: unansweredIn(source, target, monthsIn(targetText, 'en')),
    target: unansweredIn(target, source, monthsIn(sourceText, 'ru')),
  };
}

/** A table of figures is compared by values alone. */
const MOST_COMPARED = 60;

function unansweredIn(
  own: readonly Quantity[],
  others: readonly Quantity[],
  months: readonly number[],
): readonly Quantity[] {
  const exact = own.filter((quantity) => quantity.exact);
  if (own.length > MOST_COMPARED || others.length > MOST_COMPARED) {
    const values = new Set(others.flatMap((other) => other.values));
    return exact.filter((quantity) => !quantity.values.some((value) => values.has(value)));
  }
  return exact.filter((quantity) => !isSaid(quantity, others, months) && !isAside(quantity, own));
}

/** The same measure once more in other units: "six metres (18 feet)". */
function isAside(quantity: Quantity, own: readonly Quantity[]): boolean {
  return /\(\s?$/.test(quantity.before) && own.some((other) => conversionOf(quantity, other) !== undefined);
}

function isSaid(quantity: Quantity, others: readonly Quantity[], months: readonly number[]): boolean {
  if (quantity.values.some((value) => value === 1 || months.includes(value))) return true;
  return others.some(
    (other) =>
      conversionOf(quantity, other) !== undefined ||
      (!isOtherUnit(quantity, other) &&
        quantity.values.some((value) => other.values.some((mate) => isSame(value, mate, quantity, other)))),
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

/** The measures of the original that are in other units in the translation, each with its mate and "km → mile". */
export function conversionsIn({ source, target }: NumberPair) {
  if (source.length > MOST_COMPARED || target.length > MOST_COMPARED) return [];
  return source.flatMap((quantity) => {
    const mate = target.find((other) => conversionOf(quantity, other) !== undefined);
    return mate ? [{ quantity, mate, units: conversionOf(quantity, mate) ?? '' }] : [];
  });
}

/** Numbers of the months that a text names. */
function monthsIn(text: string, lang: 'ru' | 'en'): readonly number[] {
  return (text.match(MONTHS[lang]) ?? []).flatMap((name) => {
    const index = FIRST_LETTERS[lang].findIndex((letters) => name.toLowerCase().startsWith(letters));
    return index < 0 ? [] : [index + 1];
  });
}
