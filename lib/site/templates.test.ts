// Templates of interface strings: read from i18next with their placeholders, and filled.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createInstance } from 'i18next';
import en from '../../locales/en/ui.json' with { type: 'json' };
import ru from '../../locales/ru/ui.json' with { type: 'json' };
import { fill, fillCount, pluralTemplates, templates } from './templates.ts';

async function translator(lng: string) {
  const i18n = createInstance();
  await i18n.init({
    lng,
    ns: ['ui'],
    defaultNS: 'ui',
    keySeparator: false,
    nsSeparator: false,
    resources: { en: { ui: en }, ru: { ui: ru } },
    interpolation: { escapeValue: false },
  });
  return i18n.getFixedT(lng, 'ui');
}

test('placeholders are filled by name, in any order and as often as they occur', () => {
  assert.equal(fill('{{b}} and {{a}}, {{b}}', { a: 1, b: 'two' }), 'two and 1, two');
});

test('a value is not read as a template or a replacement pattern', () => {
  assert.equal(fill('“{{word}}” {{other}}', { word: '$& $1 {{other}}', other: 'x' }), '“$& $1 {{other}}” x');
});

test('a placeholder without a value is kept', () => {
  assert.equal(fill('{{a}} {{toString}}', {}), '{{a}} {{toString}}');
});

test('templates keep the placeholders of ui.json', async () => {
  const t = await translator('en');
  assert.deepEqual(templates(t, ['menu.sentence', 'listen']), {
    'menu.sentence': en['menu.sentence'],
    listen: en.listen,
  });
});

test('a count takes the plural form and the digits of its language', async () => {
  const english = pluralTemplates(await translator('en'), 'words');
  const russian = pluralTemplates(await translator('ru'), 'words');
  assert.deepEqual(
    [1, 2, 1234].map((count) => fillCount('en', english, count)),
    ['1 word', '2 words', '1,234 words'],
  );
  assert.deepEqual(
    [1, 2, 5, 21, 1.5].map((count) => fillCount('ru', russian, count)),
    ['1 слово', '2 слова', '5 слов', '21 слово', '1,5 слова'],
  );
});

test('both languages have the same placeholders, all of them in double braces', () => {
  const placeholders = (text: string) => [...text.matchAll(/\{\{?\w*\}?\}/g)].map(([found]) => found).sort();
  const english: Readonly<Record<string, string>> = en;
  for (const [key, text] of Object.entries(ru)) {
    const same = english[key] ?? english[key.replace(/_(?:few|many)$/, '_other')];
    assert.deepEqual(placeholders(text), placeholders(same ?? ''), key);
    for (const found of placeholders(text)) assert.match(found, /^\{\{\w+\}\}$/, key);
  }
});
