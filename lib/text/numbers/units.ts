// Units of both languages, and whether two numbers are the same measure in different units.
import type { Quantity } from './quantities.ts';

interface Unit {
  readonly name: string;
  readonly dimension: 'length' | 'speed' | 'mass' | 'volume' | 'area' | 'temperature' | 'time';
  /** Conversion to metres, kilometres per hour, kilograms, litres, square metres, degrees Celsius, days. */
  readonly convert: (value: number) => number;
}

const times = (factor: number) => (value: number) => value * factor;
const UNITS: readonly (readonly [
  after: string,
  name: string,
  dimension: Unit['dimension'],
  convert: Unit['convert'],
])[] = [
  ['км/ч|км в час|километр[а-я]* в час|kph|km/h|kilomet(?:re|er)s (?:per|an) hour', 'km/h', 'speed', times(1)],
  ['mph|miles (?:per|an) hour|мил[а-я]{1,2} в час', 'mph', 'speed', times(1.609344)],
  ['км|километр[а-я]*|km|kilomet(?:re|er)s?', 'km', 'length', times(1000)],
  ['м|метр(?:а|ы|у|е|ам|ах|ами|ом|ов[а-я]{0,3})?|m|met(?:re|er)s?', 'm', 'length', times(1)],
  ['см|сантиметр[а-я]*|cm|centimet(?:re|er)s?', 'cm', 'length', times(0.01)],
  ['мил(?:я|и|ю|ей|ь|ям|ями|ях)|miles?', 'mile', 'length', times(1609.344)],
  ['верст[а-я]{0,3}|в[её]рст|versts?', 'verst', 'length', times(1066.8)],
  ['фут(?:а|ов|ы|у|е|ам|ах|ами|ом)?|foot|feet|ft', 'foot', 'length', times(0.3048)],
  ['дюйм[а-я]{0,3}|inch(?:es)?', 'inch', 'length', times(0.0254)],
  ['ярд[а-я]{0,3}|yards?', 'yard', 'length', times(0.9144)],
  ['кг|килограмм[а-я]{0,8}|кило|kg|kilo(?:gram)?s?', 'kg', 'mass', times(1)],
  ['фунт[а-я]{0,3}|pounds?|lbs?', 'pound', 'mass', times(0.4536)],
  ['пуд[а-я]{0,3}|poods?', 'pood', 'mass', times(16.38)],
  ['унци[а-я]{1,3}|ounces?|oz', 'ounce', 'mass', times(0.02835)],
  ['стоун[а-я]{0,3}|stones?', 'stone', 'mass', times(6.35)],
  ['л|литр[а-я]{0,3}|lit(?:re|er)s?', 'litre', 'volume', times(1)],
  ['галлон[а-я]{0,3}|gallons?', 'gallon', 'volume', times(3.785)],
  ['пинт[а-я]{0,3}|pints?', 'pint', 'volume', times(0.473)],
  ['га|гектар[а-я]{0,3}|hectares?', 'hectare', 'area', times(10_000)],
  ['акр[а-я]{0,3}|acres?', 'acre', 'area', times(4046.9)],
  ['минут(?:[аыу]|ам|ами|ах|н[а-я]+)?|minutes?', 'minute', 'time', times(1 / 1440)],
  ['час(?:[ауе]|ы|ов|ам|ами|ах|ов[а-я]+)?|hours?', 'hour', 'time', times(1 / 24)],
  ['дн(?:я|ей|и|ю|ям|ями|ях|евн[а-я]+)|день|сутк[а-я]{1,3}|суток|days?', 'day', 'time', times(1)],
  ['недел(?:[яюеи]|ей|ям|ями|ях|ьн[а-я]+)?|недель|weeks?', 'week', 'time', times(7)],
  ['fortnights?', 'fortnight', 'time', times(14)],
  ['месяц(?:[ауе]|ы|ев|ам|ами|ах)?|месячн[а-я]+|months?', 'month', 'time', times(365.25 / 12)],
  ['год(?:[ауы]|ом|ам|ами|ах|ов[а-я]+)?|лет(?:н[а-я]+)?|years?', 'year', 'time', times(365.25)],
  ['десятилет[а-я]{2,3}|decades?', 'decade', 'time', times(3652.5)],
  ['век(?:[ауе]|ом|ов|а|ам|ами|ах)?|столет[а-я]{2,3}|century|centuries', 'century', 'time', times(36_525)],
  ['°\\s?C|градус[а-я]{0,3}(?! (?:по )?Фар)|degrees Celsius', '°C', 'temperature', times(1)],
  [
    '°\\s?F|градус[а-я]{0,3} (?:по )?Фаренгейт[а-я]|degrees(?! Celsius)|s',
    '°F',
    'temperature',
    (value) => ((value - 32) * 5) / 9,
  ],
];
/** A range has its unit at the end: "2,5–10 см", "1 to 4 inches". */
const RANGE = '(?:[\\s\\u00A0]?(?:[-–—]|до|to|and|и|or|или)[\\s\\u00A0]?\\d+(?:[.,]\\d+)?)?';
const units = UNITS.map(([after, name, dimension, convert]) => ({
  pattern: new RegExp(`^${RANGE}[\\s\\u00A0-]?(?:(?:of[\\s\\u00A0])?an?[\\s\\u00A0])?(?:${after})(?!\\p{L})`, 'u'),
  name,
  dimension,
  convert,
}));
const TOLERANCE = 0.1;

/** A minus sign, as opposed to a hyphen in a range. */
const MINUS = /(?:^|[^\d\p{L}])[-−–]$|(?:минус|minus)[\s\u00A0]$/u;
/** Numbers of at least this size before "years" are dates. */
const LONGEST_TIME = 1000;

/** The same measure in two units. */
export interface Conversion {
  /** "km → mile" */
  readonly units: string;
  readonly isTime: boolean;
}

/** The units of two numbers that are the same measure in different units, with a translator's precision. */
export function conversionOf(one: Quantity, other: Quantity): Conversion | undefined {
  const [from, to] = [unitOf(one), unitOf(other)];
  if (!from || !to || from.name === to.name || from.dimension !== to.dimension) return undefined;
  const [measures, others] = [measuresOf(one, from), measuresOf(other, to)];
  const fits = measures.some((value) =>
    others.some((mate) =>
      from.dimension === 'temperature'
        ? Math.abs(value - mate) <= 1.5
        : Math.abs(value - mate) <= TOLERANCE * Math.max(value, mate),
    ),
  );
  return fits ? { units: `${from.name} → ${to.name}`, isTime: from.dimension === 'time' } : undefined;
}

function measuresOf({ values, before }: Quantity, { dimension, convert }: Unit): readonly number[] {
  if (dimension === 'time') return values.filter((value) => value < LONGEST_TIME).map(convert);
  return values.map((value) => convert(dimension === 'temperature' && MINUS.test(before) ? -value : value));
}

/**
 * Whether two numbers have different units of the same dimension, so that only a conversion makes them equal; degrees
 * may be of either kind.
 */
export function isOtherUnit(one: Quantity, other: Quantity): boolean {
  const [unit, mate] = [unitOf(one), unitOf(other)];
  if (!unit || !mate || unit.dimension === 'temperature') return false;
  return unit.dimension === mate.dimension && unit.name !== mate.name;
}

function unitOf({ after }: Quantity): Unit | undefined {
  return units.find(({ pattern }) => pattern.test(after));
}
