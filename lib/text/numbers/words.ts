// Number words of both languages with their values: cardinals, ordinals and fractions in all forms.
import type { Lang } from '../../model.ts';

/** The value of a word, and whether it multiplies the number before it ("two hundred"). */
export interface NumberWord {
  readonly value: number;
  readonly scales: boolean;
}

const CASES = 'ый|ий|ой|ая|яя|ое|ее|ые|ие|ого|его|ому|ему|ым|им|ом|ем|ую|юю|ых|их|ыми|ими';

/** Stem and endings → value. */
const RUSSIAN: readonly (readonly [pattern: string, value: number])[] = [
  ['н(?:оль|уль|оля|уля|олю|улю|олём|улём|уле|оле)', 0],
  ['дв(?:а|е|ух|ум|умя|ое|оих|оим|оими)', 2],
  ['втор(?:CASES)|об(?:а|е|оих|еих|оим|еим|оими|еими)|дважды|вдво(?:ём|ем|е)|пар(?:а|ы|у|ой|е)', 2],
  ['полтор(?:а|ы)|полутора', 1.5],
  ['тр(?:и|[её]х|[её]м|емя|ое|оих|оим|оими)', 3],
  ['трижды|втро(?:ём|ем|е)|трет(?:ий|ья|ье|ьего|ьему|ьим|ьем|ьей|ью|ьих|ьими|ьи)', 3],
  ['четыр(?:е|[её]х|[её]м|ьмя)|четверо|четверых', 4],
  ['четв[её]рт(?:CASES)', 4],
  ['пят(?:ь|и|ью)|пятеро|пятерых|пят(?:CASES)', 5],
  ['шест(?:ь|и|ью)|шестеро|шестерых|шест(?:CASES)', 6],
  ['сем(?:ь|ью)|семи|семеро|семерых|седьм(?:CASES)', 7],
  ['вос(?:емь|ьми|емью|ьмью)|восьм(?:CASES)', 8],
  ['девят(?:ь|и|ью)|девят(?:CASES)', 9],
  ['десят(?:ь|и|ью)|десят(?:CASES)|десят(?:ок|ка|ку|ком|ке|ки|ков|кам|ками|ках)', 10],
  ['одиннадцат(?:ь|и|ью)|одиннадцат(?:CASES)', 11],
  ['двенадцат(?:ь|и|ью)|двенадцат(?:CASES)|дюжин(?:а|ы|у|ой|е)?', 12],
  ['тринадцат(?:ь|и|ью)|тринадцат(?:CASES)', 13],
  ['четырнадцат(?:ь|и|ью)|четырнадцат(?:CASES)', 14],
  ['пятнадцат(?:ь|и|ью)|пятнадцат(?:CASES)', 15],
  ['шестнадцат(?:ь|и|ью)|шестнадцат(?:CASES)', 16],
  ['семнадцат(?:ь|и|ью)|семнадцат(?:CASES)', 17],
  ['восемнадцат(?:ь|и|ью)|восемнадцат(?:CASES)', 18],
  ['девятнадцат(?:ь|и|ью)|девятнадцат(?:CASES)', 19],
  ['двадцат(?:ь|и|ью)|двадцат(?:CASES)', 20],
  ['тридцат(?:ь|и|ью)|тридцат(?:CASES)', 30],
  ['сорок(?:а)?|сороков(?:CASES)', 40],
  ['пят(?:ьдесят|идесяти|ьюдесятью)|пятидесят(?:CASES)', 50],
  ['шест(?:ьдесят|идесяти|ьюдесятью)|шестидесят(?:CASES)', 60],
  ['сем(?:ьдесят|идесяти|ьюдесятью)|семидесят(?:CASES)', 70],
  ['вос(?:емьдесят|ьмидесяти|емьюдесятью)|восьмидесят(?:CASES)', 80],
  ['девяност(?:о|а)|девяност(?:CASES)', 90],
  ['ст(?:о|а)|сот(?:CASES|ня|ни|ню|ней|не|ен|ням|нями|нях)', 100],
  ['двести|двухсот|двумстам|двумястами|двухстах', 200],
  ['триста|тр[её]хсот', 300],
  ['четыреста|четыр[её]хсот', 400],
  ['пят(?:ьсот|исот)', 500],
  ['шест(?:ьсот|исот)', 600],
  ['сем(?:ьсот|исот)', 700],
  ['вос(?:емьсот|ьмисот)', 800],
  ['девят(?:ьсот|исот)', 900],
  ['тысяч(?:а|и|у|ей|ью|е|ам|ами|ах)?|тыс|тысячн(?:CASES)', 1e3],
  ['миллион(?:а|у|ом|е|ы|ов|ам|ами|ах)?|млн|миллионн(?:CASES)', 1e6],
  ['миллиард(?:а|у|ом|е|ы|ов|ам|ами|ах)?|млрд|миллиардн(?:CASES)', 1e9],
  ['триллион(?:а|у|ом|е|ы|ов|ам|ами|ах)?|трлн', 1e12],
];

const ENGLISH: readonly (readonly [pattern: string, value: number])[] = [
  ['zero|nil|nought', 0],
  ['two|second|twos?|twice|both|double|pair|couple|twofold', 2],
  ['three|third|thirds|thrice|triple|threefold', 3],
  ['four|fourth|fourths', 4],
  ['five|fifth|fifths', 5],
  ['six|sixth|sixths', 6],
  ['seven|sevenths?', 7],
  ['eight|eighths?', 8],
  ['nine|ninths?', 9],
  ['ten|tenths?|tens', 10],
  ['eleven|eleventh', 11],
  ['twelve|twelfth|dozens?', 12],
  ['thirteen(?:th)?', 13],
  ['fourteen(?:th)?', 14],
  ['fifteen(?:th)?', 15],
  ['sixteen(?:th)?', 16],
  ['seventeen(?:th)?', 17],
  ['eighteen(?:th)?', 18],
  ['nineteen(?:th)?', 19],
  ['twenty|twentieth|twenties', 20],
  ['thirty|thirtieth|thirties', 30],
  ['forty|fortieth|forties', 40],
  ['fifty|fiftieth|fifties', 50],
  ['sixty|sixtieth|sixties', 60],
  ['seventy|seventieth|seventies', 70],
  ['eighty|eightieth|eighties', 80],
  ['ninety|ninetieth|nineties', 90],
  ['hundred(?:th|s)?', 100],
  ['thousand(?:th|s)?|k', 1e3],
  ['million(?:th|s)?|mn|m', 1e6],
  ['billion(?:th|s)?|bn|b', 1e9],
  ['trillion(?:th|s)?|trn|tn', 1e12],
];

const LISTS: Readonly<Record<string, readonly (readonly [string, number])[]>> = { ru: RUSSIAN, en: ENGLISH };
/** Smaller words that multiply the number before them: "two dozen", «два десятка». */
const MULTIPLIER = /^(?:dozens?|дюжин|десят(?:ок|к))/;
/** "One" means little by itself («один мой знакомый»), but counts after tens: "twenty-one". */
const ONE: Readonly<Record<string, RegExp>> = {
  ru: /^(?:од(?:ин|на|но|ного|ной|ному|ну|ним|нём)|перв(?:ый|ая|ое|ого|ой|ому|ую|ым|ом|ые|ых))$/,
  en: /^(?:one|first|an?)$/,
};

/** «двадцатипятилетний», «трёхэтажный»: numbers that begin an adjective. */
const RUSSIAN_PREFIXES: Readonly<Record<string, number>> = Object.fromEntries(
  'двух 2 трех 3 трёх 3 четырех 4 четырёх 4 пяти 5 шести 6 семи 7 восьми 8 девяти 9 десяти 10 одиннадцати 11 двенадцати 12 тринадцати 13 четырнадцати 14 пятнадцати 15 шестнадцати 16 семнадцати 17 восемнадцати 18 девятнадцати 19 двадцати 20 тридцати 30 сорока 40 пятидесяти 50 шестидесяти 60 семидесяти 70 восьмидесяти 80 девяносто 90 сто 100 двухсот 200 трехсот 300 трёхсот 300 четырехсот 400 пятисот 500'
    .match(/\S+ \d+/g)
    ?.map((pair) => pair.split(' '))
    .map(([prefix = '', value]) => [prefix, Number(value)]) ?? [],
);
const PREFIX = new RegExp(
  Object.keys(RUSSIAN_PREFIXES)
    .toSorted((a, b) => b.length - a.length)
    .join('|'),
  'y',
);
const PREFIXED =
  /^(?:лет|дн|часов|минут|секунд|метр|километр|этаж|комнат|кратн|тысячн|миллион|процентн|месячн|недель|раз|местн|сторонн|значн|балльн|очков|дверн|ступенч|ярусн)/;

const compiled = new Map(
  Object.entries(LISTS).map(([lang, list]) => {
    const words = list.map(([pattern, value]) => ({ pattern: anchored(pattern), value }));
    return [lang, { any: anchored(list.map(([pattern]) => pattern).join('|')), words }] as const;
  }),
);

/** The value of a word in lower case; undefined if it is not a number. "One" is a number only after another one. */
export function numberWord(word: string, lang: Lang, follows: boolean): NumberWord | undefined {
  if (ONE[lang]?.test(word)) return follows ? { value: 1, scales: false } : undefined;
  const known = compiled.get(lang);
  if (known?.any.test(word)) {
    const value = known.words.find(({ pattern }) => pattern.test(word))?.value ?? 0;
    return { value, scales: value >= 1000 || (value === 100 && lang === 'en') || MULTIPLIER.test(word) };
  }
  const value = lang === 'ru' ? prefixValue(word) : 0;
  return value > 0 ? { value, scales: false } : undefined;
}

function prefixValue(word: string): number {
  let value = 0;
  PREFIX.lastIndex = 0;
  for (;;) {
    const { lastIndex } = PREFIX;
    const prefix = PREFIX.exec(word)?.[0];
    if (prefix === undefined) return PREFIXED.test(word.slice(lastIndex)) ? value : 0;
    value += RUSSIAN_PREFIXES[prefix] ?? 0;
  }
}

function anchored(pattern: string): RegExp {
  return new RegExp(`^(?:${pattern.replaceAll('CASES', CASES)})$`);
}
