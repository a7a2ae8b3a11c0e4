// Compares the numbers of a translation with those of its original, however the two languages write them.
import { primaryLanguage } from '../../languages.ts';
import type { Lang } from '../../model.ts';
import { type Quantity, quantitiesOf } from './quantities.ts';
import { conversionOf, isOtherUnit } from './units.ts';

const MONTHS = {
  ru: /январ|феврал|март|апрел|ма[йяею]|июн|июл|август|сентябр|октябр|ноябр|декабр/giu,
  en: /jan(?:uary|\.)|feb(?:ruary|\.)|mar(?:ch|\.)|apr(?:il|\.)|may|june?|july?|aug(?:ust|\.)|sept?(?:ember|\.)|oct(?:ober|\.)|nov(?:ember|\.)|dec(?:ember|\.)/giu,
};
const FIRST_LETTERS = {
  ru: ['янв', 'фев', 'мар', 'апр', 'ма', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек'],
  en: ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'],
};
const HOURS = /^[\s\u00A0]?(?:час|ч\b|[ap]\.?m|o[’']clock|утра|вечера|дня|ночи)|^:|^\s?$/i;

/** The differing numbers of original and translation; one side may be empty. */
export interface NumberDifference {
  /** Only in the original. */
  readonly lost: readonly Quantity[];
  /** Only in the translation. */
  readonly added: readonly Quantity[];
}

/**
 * The difference between the numbers of a Russian text and its translation into `lang`, undefined if there is none.
 * Figures must occur in the other text in some form: other figures, words, a converted measure. Words are compared if
 * each text has exactly one number, between three and a hundred. In languages other than English number words are not
 * recognised, so figures below a hundred may be missing.
 */
export function compareNumbers(source: string, target: string, lang: Lang): NumberDifference | undefined {
  const known = primaryLanguage(lang);
  const [from, to] = [quantitiesOf(source, 'ru'), quantitiesOf(target, known)];
  const lost = unanswered(from, to, monthsIn(target, known)).filter(
    ({ values }) => isKnown(known) || !values.some((value) => value < FEW),
  );
  const added = unanswered(to, from, monthsIn(source, 'ru'));
  if (lost.length > 0 || added.length > 0) return { lost, added };
  const [word, mate] = [onlyWord(from), onlyWord(to)];
  return !word || !mate || isAnswered(word, [mate], []) ? undefined : { lost: [word], added: [mate] };
}

/** Numbers that may be written in words in a language without rules. */
const FEW = 100;
/** A table of figures is compared only by values. */
const MOST_COMPARED = 60;

function unanswered(
  own: readonly Quantity[],
  others: readonly Quantity[],
  months: readonly number[],
): readonly Quantity[] {
  const figures = own.filter(({ kind }) => kind === 'figures');
  if (own.length > MOST_COMPARED || others.length > MOST_COMPARED) {
    const values = new Set(others.flatMap((other) => other.values));
    return figures.filter((quantity) => !quantity.values.some((value) => values.has(value)));
  }
  return figures.filter((quantity) => !isAnswered(quantity, others, months) && !isAside(quantity, own));
}

/** The number word between three and a hundred that is the only number of its text. */
function onlyWord(quantities: readonly Quantity[]): Quantity | undefined {
  const [only, ...others] = quantities.filter(({ kind, values }) => kind !== 'phrase' || values[0] !== 1);
  const [value = 0] = only?.values ?? [];
  return others.length === 0 && only?.kind === 'words' && value >= 3 && value < 100 ? only : undefined;
}

/** The same measure repeated in other units: "six metres (18 feet)". */
function isAside(quantity: Quantity, own: readonly Quantity[]): boolean {
  return /\(\s?$/.test(quantity.before) && own.some((other) => conversionOf(quantity, other) !== undefined);
}

function isAnswered(quantity: Quantity, others: readonly Quantity[], months: readonly number[]): boolean {
  if (quantity.values.some((value) => value === 1 || months.includes(value))) return true;
  return others.some(
    (other) =>
      conversionOf(quantity, other) !== undefined ||
      (!isOtherUnit(quantity, other) &&
        valuesOf(quantity).some((value) => valuesOf(other).some((mate) => isSame(value, mate, quantity, other)))),
  );
}

/** The possible values of a quantity: a fraction for a percentage, a century for "the 1900s". */
function valuesOf({ values, after }: Quantity): readonly number[] {
  if (PER_CENT.test(after)) return values.flatMap((value) => [value, value / 100]);
  if (/^s\b/.test(after)) return values.flatMap((value) => (value % 100 === 0 ? [value, value / 100 + 1] : [value]));
  return values;
}

const PER_CENT = /^[\s\u00A0]?(?:%|процент|per[\s\u00A0]?cent)/;

function isSame(value: number, mate: number, quantity: Quantity, other: Quantity): boolean {
  const [small, large] = value < mate ? [value, mate] : [mate, value];
  if (large - small <= 1e-9 * large) return true;
  // «90-е», "the 1990s"; «в 18-м», "in 2018".
  if (large >= 1000 && large < 2200 && small >= 10 && large % 100 === small) return true;
  // Twelve-hour or 24-hour clock.
  return Math.abs(large - small - 12) < 1e-9 && large <= 24 && (HOURS.test(quantity.after) || HOURS.test(other.after));
}

/** A measure of the original that has other units in the translation. */
export interface ConvertedMeasure {
  readonly quantity: Quantity;
  readonly mate: Quantity;
  /** "km → mile" */
  readonly units: string;
}

/**
 * The measures that an English translation has in other units. Times are not included: a week is seven days everywhere.
 */
export function convertedMeasures(source: string, target: string): readonly ConvertedMeasure[] {
  const [from, to] = [quantitiesOf(source, 'ru'), quantitiesOf(target, 'en')];
  if (from.length > MOST_COMPARED || to.length > MOST_COMPARED) return [];
  return from.flatMap((quantity) => {
    for (const mate of to) {
      const conversion = conversionOf(quantity, mate);
      if (conversion && !conversion.isTime) return [{ quantity, mate, units: conversion.units }];
    }
    return [];
  });
}

function isKnown(lang: Lang): lang is 'ru' | 'en' {
  return lang === 'ru' || lang === 'en';
}

/** Numbers of the months named in a text. */
function monthsIn(text: string, lang: Lang): readonly number[] {
  if (!isKnown(lang)) return [];
  return (text.match(MONTHS[lang]) ?? []).flatMap((name) => {
    const index = FIRST_LETTERS[lang].findIndex((letters) => name.toLowerCase().startsWith(letters));
    return index < 0 ? [] : [index + 1];
  });
}
