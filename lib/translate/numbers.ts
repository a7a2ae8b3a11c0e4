// Whether a translation keeps the numbers of its original, however the two languages write them.

import type { Lang } from '../model.ts';

const DATE = /(?<!\p{Nd})(\p{Nd}{1,2})\.\p{Nd}{1,2}\.((?:\p{Nd}{2}){1,2})(?!\p{Nd})/gu;
const NUMBER =
  /\p{Nd}{1,3}(?:[ \u00a0\u202f]\p{Nd}{3})+(?!\p{Nd})(?:[.,]\p{Nd}+)?|\p{Nd}+(?:[.,]\p{Nd}+)*(?::\p{Nd}{2}(?!\p{Nd}))?/gu;
/** Words by which a Russian text says a number that English may write in figures. */
const RUSSIAN_NUMERAL =
  /(?<!\p{L})(?:нол|нул|од[ин]|перв|дв[аеоу]|втор|тр[еиоё]|четв|четыр|пят|шест|сем|седьм|вос[ье]м|девят|десят|сорок|сот|сто|тысяч|миллион|миллиард|полтор|пол|дюжин|[ivxlc]+(?!\p{L}))/iu;
const ENGLISH_NUMERALS = [
  ['zero', 'no', 'none'], ['one', 'first', 'single', 'once'], ['two', 'second', 'twice', 'couple'], ['three', 'third'], ['four', 'fourth'],
  ['five', 'fifth'], ['six', 'sixth'], ['seven', 'seventh'], ['eight', 'eighth'], ['nine', 'ninth'], ['ten', 'tenth'], ['eleven', 'eleventh'],
  ['twelve', 'twelfth', 'noon', 'midnight'],
] as const; // biome-ignore format: a table
const FIRST_OF_WORDS =
  /\b(?:thir|four|fif|six|seven|eigh|nine)teen|\b(?:twen|thir|for|fif|six|seven|eigh|nine)t(?:y|ie)|\b(?:hundred|thousand|[mb]illion)|\bdozen|\bhalf/i;
const SCALES: readonly (readonly [RegExp, number])[] = [
  [/^[-\s]*тыс/iu, 1e3],
  [/^\s*(?:млн|миллион)/iu, 1e6],
  [/^\s*(?:млрд|миллиард)/iu, 1e9],
];

/** What is wrong with the numbers of a translation into `lang`; undefined where nothing is. */
export function numberFault(source: string, target: string, lang: Lang): string | undefined {
  const mayBeWords = (digits: string) => (/^en\b/.test(lang) ? saidInWords(digits, target) : digits.length < 3);
  const there = numbersOf(target).map(({ digits }) => digits);
  for (const { digits, text, scaled } of numbersOf(source)) {
    if (!there.some((other) => sameNumber(other, digits, scaled)) && !mayBeWords(digits))
      return `the number ${text} is missing`;
  }
  const given = numbersOf(source);
  const added = numbersOf(target).find(
    ({ digits, text }) => text.length > 1 && !given.some((number) => sameNumber(digits, number.digits, number.scaled)),
  );
  return added && !RUSSIAN_NUMERAL.test(source) ? `the number ${added.text} is not in the original` : undefined;
}

interface NumberFound {
  readonly text: string;
  readonly digits: string;
  /** The number that «10 тыс.» says. */
  readonly scaled: string | undefined;
}

function numbersOf(text: string): readonly NumberFound[] {
  // Of 12.05.2023 the day and the year remain: the month is a word more often than not.
  const plain = text.replace(DATE, '$1 — $2');
  return [...plain.matchAll(NUMBER)].map(({ 0: found, index }) => {
    const digits = digitsOf(found);
    const scale = SCALES.find(([word]) => word.test(plain.slice(index + found.length)))?.[1];
    const scaled = scale === undefined ? undefined : String(Math.round(Number(found.replace(',', '.')) * scale));
    return { text: found, digits, scaled };
  });
}

/** A number without what groups its digits or parts its fraction, which the two languages do with opposite signs. */
function digitsOf(text: string): string {
  return text.replace(/\P{Nd}/gu, '').replace(/^0+(?=\d)/, '');
}

/** «90-е» may become “the 1990s”, «1941–1945» “1941–45”, «4 часа» “4:00”, and «19:30» “7:30”. */
function sameNumber(target: string, source: string, scaled: string | undefined): boolean {
  if (target === source || target === scaled) return true;
  if (source.length === 2 && target.length === 4 && target.endsWith(source)) return true;
  if (source.length === 4 && target.length === 2 && source.endsWith(target)) return true;
  return hoursOf(source).some((hour) => hoursOf(target).includes(hour));
}

/** The times of day that digits may say: 15:00 is 3 too. */
function hoursOf(digits: string): readonly string[] {
  if (digits.length > 4) return [];
  const [hours, minutes] = digits.length > 2 ? [Number(digits.slice(0, -2)), digits.slice(-2)] : [Number(digits), '00'];
  return hours > 24 || Number(minutes) > 59 ? [] : [`${hours % 12}:${minutes}`];
}

function saidInWords(digits: string, target: string): boolean {
  const words = ENGLISH_NUMERALS[Number(digits)];
  if (words) return new RegExp(`\\b(?:${words.join('|')})`, 'i').test(target);
  return FIRST_OF_WORDS.test(target);
}
