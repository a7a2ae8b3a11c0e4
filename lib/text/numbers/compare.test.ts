// Numbers in two languages: which are the same, and which are not.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareNumbers, convertedMeasures } from './compare.ts';
import { quantitiesOf } from './quantities.ts';

const SAME: readonly (readonly [russian: string, english: string])[] = [
  ['Восьмой «Б», третий ряд', 'Form 8B, the third row'],
  ['1 500 рублей', '1,500 roubles'],
  ['1500,5 рубля', '1,500.5 roubles'],
  ['в XIX веке', 'in the 19th century'],
  ['в XIX веке', 'in the nineteenth century'],
  ['242 мили', 'two hundred and forty-two miles'],
  ['двести сорок две мили', '242 miles'],
  ['1,2 млн человек', '1,200,000 people'],
  ['25-тысячная толпа', 'a crowd of 25,000'],
  ['в 90-х', 'in the 1990s'],
  ['26.09.2018', '26 September 2018'],
  ['в 22:30', 'at 10:30 p.m.'],
  ['в 15 часов', 'at 3 p.m.'],
  ['20-летний', 'twenty-year-old'],
  ['двадцатипятилетний', '25-year-old'],
  ['180 км', '112 miles'],
  ['от 5 до 10 см', '2 to 4 inches'],
  ['27 градусов', '80 degrees'],
  ['6 метров', 'six metres (20 feet)'],
  ['на 10 лет позже', 'a decade later'],
  ['1 книга', 'a book'],
  ['Николай II', 'Nicholas II'],
  ['в 1917 году', 'in nineteen seventeen'],
  ['50 %', 'fifty per cent'],
  ['В 19:30, 12.05.2023, за 10 000 руб.', 'At 7:30 p.m. on 12 May 2023, for 10,000 roubles.'],
  ['Ему 5 лет, ей 25.', 'He is five, she is twenty-five.'],
  ['в 12 часов', 'at noon'],
  ['в полдень', 'at 12'],
  ['в 0 часов', 'at midnight'],
  ['1,5 часа', 'an hour and a half'],
  ['90 минут', 'an hour and a half'],
  ['час с половиной', '1.5 hours'],
  ['2,5 года', 'two and a half years'],
  ['две с половиной тысячи', '2,500'],
  ['полтора десятка', '15'],
  ['полмиллиона', '500,000'],
  ['500 тысяч', 'half a million'],
  ['1/2 стакана', 'half a glass'],
  ['½ стакана', '0.5 glasses'],
  ['50 % людей', 'half the people'],
  ['в половине пятого', 'at 4:30'],
  ['в 19.30', 'at half past seven'],
  ['без четверти восемь', '7:45'],
  ['15 минут', 'a quarter of an hour'],
  ['7 дней', 'a week'],
  ['14 дней', 'a fortnight'],
  ['двое суток', '48 hours'],
  ['сутки', '24 hours'],
  ['6 месяцев', 'half a year'],
  ['100 лет', 'a century'],
  ['четверть века', '25 years'],
  ['20 лет', 'two decades'],
  ['24 яйца', 'two dozen eggs'],
  ['XX век', 'the 1900s'],
  ['1905 год', 'nineteen-oh-five'],
  ['от 2 до 5 тысяч', '2,000 to 5,000'],
  ['триста тысяч', '300k'],
  ['11 сентября', '9/11'],
  ['-20 °C', '-4 °F'],
  ['+7 (495) 123-45-67', '+7 495 123 45 67'],
];
const DIFFERENT: readonly (readonly [russian: string, english: string])[] = [
  ['в 1899 году', 'in 1898'],
  ['2,5 млн', '25 million'],
  ['1 500 рублей', '150 roubles'],
  ['180 км', '180 miles'],
  ['в XIX веке', 'in the 18th century'],
  ['12 стульев', 'chairs'],
  ['стулья', '12 chairs'],
  ['27 градусов', '27 degrees Fahrenheit, or 90'],
  ['Ему пять лет.', 'He is 6.'],
  ['Ему пять лет.', 'He is six.'],
  ['Ему тридцать.', 'He is forty.'],
  ['45 %', 'fifty-four percent'],
  ['45 %', '54 %'],
  ['Он ушёл.', 'He left in 1917.'],
  ['2,5 млн', '2.5 billion'],
  ['5 тысяч', 'five'],
  ['5 тысяч', '5 million'],
  ['12.05.2023', '13 May 2023'],
  ['12.05.2023', '12 June 2023'],
  ['19:30', '8:30 p.m.'],
  ['90-е', 'the 1980s'],
  ['7 дней', 'two weeks'],
  ['20 минут', '20 hours'],
  ['1,5 часа', 'two hours and a half'],
  ['20 °C', '-4 °F'],
  ['три дня', 'four days'],
];

for (const [russian, english] of SAME) {
  test(`«${russian}» is “${english}”`, () => {
    assert.equal(compareNumbers(russian, english, 'en'), undefined);
  });
}

for (const [russian, english] of DIFFERENT) {
  test(`«${russian}» is not “${english}”`, () => {
    assert.notEqual(compareNumbers(russian, english, 'en'), undefined);
  });
}

test('number words are added up', () => {
  const valuesOf = (text: string, lang: string) => quantitiesOf(text, lang).map(({ values }) => values[0]);
  assert.deepEqual(valuesOf('миллион триста тысяч двести сорок две мили', 'ru'), [1_300_242]);
  assert.deepEqual(valuesOf('one million three hundred thousand two hundred and forty-two', 'en'), [1_300_242]);
  assert.deepEqual(valuesOf('два или три, четыре-пять', 'ru'), [2, 3, 4, 5]);
  assert.deepEqual(valuesOf('two and three', 'en'), [2, 3]);
  assert.deepEqual(valuesOf('один мой знакомый, once upon a time', 'ru'), []);
});

const OTHER_LANGUAGES: readonly (readonly [russian: string, lang: string, target: string, isSame: boolean])[] = [
  ['Ему 5 лет.', 'de', 'Er ist fünf.', true],
  ['В 1941 году.', 'de', '1941.', true],
  ['В 1941 году.', 'de', 'Damals.', false],
  ['2,5 км', 'de', '2,5 km', true],
  ['1 500 рублей', 'de', '1.500 Rubel', true],
  ['Ему пять лет.', 'de', 'Er ist 6.', false],
  ['Ему пять лет.', 'en-GB', 'He is five.', true],
];

for (const [russian, lang, target, isSame] of OTHER_LANGUAGES) {
  test(`«${russian}» is ${isSame ? '' : 'not '}“${target}” (${lang})`, () => {
    assert.equal(compareNumbers(russian, target, lang) === undefined, isSame);
  });
}

test('a difference names the numbers of each side', () => {
  const { lost = [], added = [] } = compareNumbers('В 1899 году, 7 мая.', 'On 7 May 1898.', 'en') ?? {};
  assert.deepEqual([lost.map(({ text }) => text), added.map(({ text }) => text)], [['1899'], ['1898']]);
});

test('converted measures are found with their units, times are not', () => {
  const units = (russian: string, english: string) => convertedMeasures(russian, english).map((found) => found.units);
  assert.deepEqual(units('180 км', '112 miles'), ['km → mile']);
  assert.deepEqual(units('7 дней', 'a week'), []);
});

test('long texts of numbers are compared by value', () => {
  const figures = Array.from({ length: 20_000 }, (_, index) => index + 1000).join('; ');
  assert.equal(compareNumbers(figures, figures, 'en'), undefined);
  assert.equal(compareNumbers(`${figures}; 7`, figures, 'en')?.lost.length, 1);
});
