// No-break spaces are set in the right places, and nothing else changes.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { typeset } from './typography.ts';

// In the expected texts "_" is a no-break space.
const RUSSIAN = [
  ['Он вышел в сад и сел у окна.', 'Он вышел в_сад и_сел у_окна.'],
  ['Не было ни сна, ни отдыха.', 'Не_было ни_сна, ни_отдыха.'],
  ['«В доме» и (с ней)', '«В_доме» и_(с_ней)'],
  ['Если бы он же знал, так ли это.', 'Если_бы он_же знал, так_ли это.'],
  ['Москва — столица.', 'Москва_— столица.'],
  ['— Да, — сказал он.', '—_Да,_— сказал он.'],
  ['Раз —\n— Два', 'Раз_—\n—_Два'],
  ['15 сентября 2023 г. и 5 кг, 40 %', '15_сентября 2023_г. и_5_кг, 40_%'],
  ['с 5 до 7', 'с_5 до_7'],
  ['10 000 и 1 000 000', '10_000 и_1_000_000'],
  ['№ 5 и § 3', '№_5 и_§_3'],
  ['А. С. Пушкин и Пушкин А. С.', 'А._С._Пушкин и_Пушкин_А._С.'],
  ['и т. д., т. е. до н. э.', 'и_т._д., т._е. до_н._э.'],
  ['XX в., XIX век, Николай II', 'XX_в., XIX_век, Николай_II'],
  ['в г. Москва на ул. Ленина, д. 5', 'в_г._Москва на_ул._Ленина, д._5'],
  ['В 2023 г. Москва', 'В_2023_г. Москва'],
  ['Слово Авось, Вовка и Оля', 'Слово Авось, Вовка и_Оля'],
  ['кто-то и из-за дома', 'кто-то и_из-за дома'],
];

const ENGLISH = [
  ['I saw a house and A man.', 'I_saw a_house and A_man.'],
  ['Mr. Putin, Mr Kim and Dr. Who', 'Mr._Putin, Mr_Kim and Dr._Who'],
  ['J. R. R. Tolkien', 'J._R._R._Tolkien'],
  ['5 kg, 10 million, 5 p.m., 7 men', '5_kg, 10_million, 5_p.m., 7 men'],
  ['12 September and September 12, 2023', '12_September and September_12, 2023'],
  ['No. 5, p. 12', 'No._5, p._12'],
  ['Well — no – yes.', 'Well_— no_– yes.'],
  ['Hamlet and idea', 'Hamlet and idea'],
];

test('Russian', () => {
  for (const [text = '', expected = ''] of RUSSIAN)
    assert.equal(typeset(text, 'ru').replaceAll('\u00A0', '_'), expected);
});

test('English', () => {
  for (const [text = '', expected = ''] of ENGLISH)
    assert.equal(typeset(text, 'en').replaceAll('\u00A0', '_'), expected);
});

test('a language is recognised by its first subtag; other languages are unchanged', () => {
  assert.equal(typeset('a b', 'en-GB'), 'a\u00A0b');
  assert.equal(typeset('a b', 'fr'), 'a b');
  assert.equal(typeset('a b', 'constructor'), 'a b');
});

const word = fc.constantFrom(
  ...[
    'в',
    'и',
    'Не',
    'бы',
    'ли',
    'дом',
    '—',
    '–',
    '5',
    '10',
    '000',
    'г.',
    'т.',
    'е.',
    'А.',
    'С.',
    'Пушкин',
    '№',
    '§',
    '%',
    '\n',
  ],
  ...['a', 'I', 'Mr.', 'J.', 'kg', 'May', 'No.', 'XX', 'II', 'век', '«', '»', '.', '', '\u00A0', 'за́мок'],
);
const text = fc.oneof(
  fc.array(word).map((words) => words.join(' ')),
  fc.string({ unit: 'binary' }),
);

test('only spaces change, and typesetting is idempotent', () => {
  fc.assert(
    fc.property(text, fc.constantFrom('ru', 'en'), (original, lang) => {
      const set = typeset(original, lang);
      assert.equal(set.replaceAll('\u00A0', ' '), original.replaceAll('\u00A0', ' '));
      assert.equal(typeset(set, lang), set);
    }),
    { numRuns: 2000 },
  );
});

test('long texts of punctuation take linear time', { timeout: 20_000 }, () => {
  for (const piece of ['в ', 'а. ', '1 ', ' ', 'A. ', '— ', 'II ']) {
    for (const lang of ['ru', 'en']) typeset(piece.repeat(200_000), lang);
  }
});
