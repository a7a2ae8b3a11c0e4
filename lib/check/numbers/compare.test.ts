// Numbers as two languages write them: what is the same, and what is not.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { numbersOf, unanswered } from './compare.ts';
import { quantitiesOf } from './quantities.ts';

const SAME: readonly (readonly [russian: string, english: string])[] = [
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
];

for (const [russian, english] of SAME) {
  test(`«${russian}» is “${english}”`, () => {
    assert.deepEqual(unanswered(numbersOf(russian, english), russian, english), { source: [], target: [] });
  });
}

for (const [russian, english] of DIFFERENT) {
  test(`«${russian}» is not “${english}”`, () => {
    const { source, target } = unanswered(numbersOf(russian, english), russian, english);
    assert.ok(source.length + target.length > 0);
  });
}

test('number words are added up as they are said', () => {
  const valuesOf = (text: string, lang: string) => quantitiesOf(text, lang).map(({ values }) => values[0]);
  assert.deepEqual(valuesOf('миллион триста тысяч двести сорок две мили', 'ru'), [1_300_242]);
  assert.deepEqual(valuesOf('one million three hundred thousand two hundred and forty-two', 'en'), [1_300_242]);
  assert.deepEqual(valuesOf('два или три, четыре-пять', 'ru'), [2, 3, 4, 5]);
  assert.deepEqual(valuesOf('two and three', 'en'), [2, 3]);
  assert.deepEqual(valuesOf('один мой знакомый, once upon a time', 'ru'), []);
});
