// Numbers in phrases other than number words: "noon", "half past four", «полчаса», "two and a half thousand".
import type { Lang } from '../../model.ts';
import { foldLetters } from '../fold.ts';

/** The possible values of a phrase, with its offset in UTF-16 units. */
export interface Idiom {
  readonly start: number;
  readonly end: number;
  readonly values: readonly number[];
}

type Reader = (groups: readonly string[]) => readonly number[];

const RUSSIAN_HOURS = 'перв|втор|треть|четверт|пят|шест|седьм|восьм|девят|десят|одиннадцат|двенадцат'.split('|');
const RUSSIAN_NUMBERS = 'час|два|три|четыре|пять|шесть|семь|восемь|девять|десять|одиннадцать|двенадцать'.split('|');
const ENGLISH_NUMBERS = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve'.split('|');
const TEENS = 'ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty'.split('|');
const HOUR = `(${RUSSIAN_HOURS.join('|')})(?:ого|его)`;
const RUSSIAN_COUNT = `(\\d{1,2}|${RUSSIAN_NUMBERS.join('|')}|две)`;
const ENGLISH_COUNT = `(\\d{1,2}|${ENGLISH_NUMBERS.join('|')})`;
const RUSSIAN_SCALE = '(тысяч|тыс|миллион|млн|миллиард|млрд)?';
const ENGLISH_SCALE = '(hundred|thousand|million|billion)?';
const SCALES: Readonly<Record<string, number>> = {
  тысяч: 1e3, тыс: 1e3, миллион: 1e6, млн: 1e6, миллиард: 1e9, млрд: 1e9,
  hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9,
}; // biome-ignore format: a table

/** A time of day in figures, 4.3 for 4:30, in the morning and in the afternoon. */
const clock = (hour: number, minutes: number) => [hour, hour + 12].map((one) => one + minutes / 100);
const always =
  (...values: readonly number[]): Reader =>
  () =>
    values;
const scaled =
  (value: number): Reader =>
  ([scale = '']) => [value * (SCALES[scale] ?? 1)];
const andAHalf =
  (numbers: readonly string[]): Reader =>
  ([count = '', scale = '']) => {
    const whole = /^\d/.test(count) ? Number(count) : count === 'две' ? 2 : numbers.indexOf(count) + 1;
    return [(whole + 0.5) * (SCALES[scale] ?? 1)];
  };
const hourBefore =
  (numbers: readonly string[], minutes: number): Reader =>
  ([name = '']) =>
    clock(countBefore(numbers, name), minutes);
const hourAfter =
  (minutes: number): Reader =>
  ([name = '']) =>
    clock(countBefore(ENGLISH_NUMBERS, name) + 1, minutes);

/** The index of a number in the list: 3 for "four" and for "4". */
function countBefore(numbers: readonly string[], name: string): number {
  return /^\d/.test(name) ? Number(name) - 1 : numbers.indexOf(name);
}

/** A phrase that ends with its last word. */
const phrase = (pattern: string) => `(?:${pattern})(?![а-яa-z])`;
/** Units that mean one of them if there is no number. */
const RUSSIAN_UNITS =
  'минут[ауы]|час[ау]?|сутк[а-я]{1,3}|суток|недел[яюеи]|месяца?|год[ау]?|десятилети[а-я]{1,2}|век[ау]?|столети[а-я]{1,2}';
const ENGLISH_UNITS = 'minute|hour|day|week|fortnight|month|year|decade|century';

/** In order of priority, which matters if several begin at the same place. */
const READERS: Readonly<Record<string, readonly (readonly [pattern: string, read: Reader])[]>> = {
  ru: [
    [phrase(`пол(?:овин[аеуы]\\s)?${HOUR}`), hourBefore(RUSSIAN_HOURS, 30)],
    [phrase(`четверть\\s${HOUR}`), hourBefore(RUSSIAN_HOURS, 15)],
    [phrase(`без\\sчетверти\\s${RUSSIAN_COUNT}`), hourBefore(RUSSIAN_NUMBERS, 45)],
    [phrase('полдень|полудня|полудню|полуднем'), always(12)],
    [phrase('полночь|полночи|полночью|полуночи'), always(0, 12, 24)],
    [phrase(`${RUSSIAN_COUNT}\\sс\\sполовиной(?:\\s${RUSSIAN_SCALE}[а-я]{0,3})?`), andAHalf(RUSSIAN_NUMBERS)],
    ['(?=(?:час|год|месяц|метр|километр|литр|килограмм|кило)\\sс\\sполовиной(?![а-яa-z]))', always(1.5)],
    [phrase('пол(тысяч|миллион|миллиард)[а-я]{1,2}'), scaled(0.5)],
    ['пол-?(?=минут|час|дня|недел|месяц|год|век|кил|метр|литр|верст|мили|пуд|фунт|стакан)', always(0.5)],
    [phrase('(?:две|двух)\\sтрет(?:и|ей|ям|ями|ях)'), always(2 / 3)],
    [phrase('трет(?:ь|и|ью)'), always(1 / 3)],
    [phrase('тр(?:и|ех)\\sчетверт(?:и|ей|ям|ями|ях)'), always(0.75)],
    [phrase('четверт(?:ь|и|ью)'), always(0.25)],
    [phrase('половин(?:а|ы|е|у|ой)'), always(0.5)],
    [`(?=${phrase(RUSSIAN_UNITS)})`, always(1)],
  ],
  en: [
    [phrase(`half\\spast\\s${ENGLISH_COUNT}`), hourAfter(30)],
    [phrase(`quarter\\spast\\s${ENGLISH_COUNT}`), hourAfter(15)],
    [phrase(`quarter\\s(?:to|of)\\s${ENGLISH_COUNT}`), hourBefore(ENGLISH_NUMBERS, 45)],
    [phrase('noon|midday'), always(12)],
    [phrase('midnight'), always(0, 12, 24)],
    [
      phrase(`(${TEENS.join('|')})[-\\s]oh[-\\s](${ENGLISH_NUMBERS.join('|')})`),
      ([teens = '', ones = '']) => [(TEENS.indexOf(teens) + 10) * 100 + ENGLISH_NUMBERS.indexOf(ones) + 1],
    ],
    [phrase(`${ENGLISH_COUNT}\\sand\\sa\\shalf(?:\\s${ENGLISH_SCALE})?`), andAHalf(ENGLISH_NUMBERS)],
    [phrase('an?\\s(hundred|thousand|million|billion)\\sand\\sa\\shalf'), scaled(1.5)],
    ['an?\\s(?=[a-z]{3,12}\\sand\\sa\\shalf(?![а-яa-z]))', always(1.5)],
    [phrase('half\\san?\\s(hundred|thousand|million|billion)'), scaled(0.5)],
    [phrase('two[-\\s]thirds'), always(2 / 3)],
    [phrase('(?:a|one)[-\\s]third'), always(1 / 3)],
    [phrase('three[-\\s]quarters'), always(0.75)],
    [phrase('quarter'), always(0.25)],
    [phrase('half'), always(0.5)],
    [`(?=${phrase(ENGLISH_UNITS)})`, always(1)],
  ],
};

const compiled = new Map(
  Object.entries(READERS).map(([lang, readers]) => {
    const any = readers.map(([pattern]) => pattern.replaceAll(/\((?!\?)/g, '(?:')).join('|');
    return [
      lang,
      {
        any: new RegExp(`(?<![а-яa-z])(?:${any})`, 'g'),
        readers: readers.map(([pattern, read]) => ({ pattern: new RegExp(pattern, 'y'), read })),
      },
    ];
  }),
);

/** The phrases of a text that contain a number, in order; none for languages without rules. */
export function findIdioms(text: string, lang: Lang): readonly Idiom[] {
  const known = compiled.get(lang);
  if (!known) return [];
  const plain = foldLetters(text);
  const found: Idiom[] = [];
  for (const { index } of plain.matchAll(known.any)) {
    if (index < (found.at(-1)?.end ?? 0)) continue;
    for (const { pattern, read } of known.readers) {
      pattern.lastIndex = index;
      const match = pattern.exec(plain);
      if (!match) continue;
      const [all, ...groups] = match;
      found.push({ start: index, end: index + all.length, values: read(groups) });
      break;
    }
  }
  return found;
}
