// Language codes: primary language and script.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { primaryLanguage, writesCyrillic } from './languages.ts';

test('the primary language has neither script nor region', () => {
  for (const lang of ['en', 'en-GB', 'en_US', 'EN']) assert.equal(primaryLanguage(lang), 'en');
  assert.equal(primaryLanguage('zh-Hant'), 'zh');
});

const SCRIPTS: readonly (readonly [lang: string, expected: boolean])[] = [
  ['ru', true],
  ['uk-UA', true],
  ['bg', true],
  ['sr', true],
  ['sr-Latn', false],
  ['sr-Cyrl-RS', true],
  ['uz-Cyrl', true],
  ['en', false],
  ['pl', false],
];

for (const [lang, expected] of SCRIPTS) {
  test(`${lang} is ${expected ? '' : 'not '}written in Cyrillic letters`, () =>
    assert.equal(writesCyrillic(lang), expected));
}
