// Drawable text: no stress marks, replacements for characters without a glyph, and marks of what is omitted.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawable, type Type } from './glyphs.ts';

const type: Type = {
  width: (text) => text.length,
  covers: (character) => /^[ -~А-яЁё«»“”’—–…№§©™é\u00A0]$/u.test(character),
};
const drawn = (text: string) => drawable(text, 'en', 'roman', type);

test('what no typeface has is marked as omitted, once for a run', () => {
  assert.equal(drawn('Привет 👋🏽, мир 🌍!'), 'Привет […], мир […]!');
  assert.equal(drawn('👨‍👩‍👧 Семья 🇷🇺 ☺️'), '[…] Семья […]');
  assert.equal(drawn('Он написал 道可道 и שלום עולם.'), 'Он написал […] и […].');
  assert.equal(drawn('日本'), '[…]');
});

test('stress marks, soft hyphens and joiners are removed; letters keep their own marks', () => {
  assert.equal(drawn('за́мок, замо́к'), 'замок, замок');
  assert.equal(drawn('Ей, Её, и\u0306'), 'Ей, Её, й');
  assert.equal(drawn('по\u00ADрусски\u200B'), 'порусски');
  assert.equal(drawn('cafe\u0301'), 'café');
  assert.equal(drawn('© 2023, Брат™ №5'), '© 2023, Брат™ №5');
});

test('a character without a glyph is replaced only by the same one in other characters', () => {
  assert.equal(drawn('кто\u2011то ― да ﬁn Ⅳ ｗ 5️⃣'), 'кто-то\u00A0— да fin IV w 5');
  assert.equal(drawn('1⅔ и ½'), '1 2/3 и 1/2');
  assert.equal(drawn('100\u202Fкм\tи'), '100\u00A0км и');
});

test('a sign never loses a part: ≠ is not =, 10¹⁶ is not 1016, a letter keeps its mark', () => {
  assert.equal(drawn('x² ≠ y'), 'x[…] y');
  assert.equal(drawn('10¹⁶ ∉ A, H₂O, ①, x\u0304, ǧ, =\u0338'), '10[…] A, H[…]O, […], […], […], […]');
  const rich: Type = { ...type, covers: (sign) => type.covers(sign, 'roman') || '²≠⁶¹x\u0304'.includes(sign) };
  assert.equal(drawable('x² =\u0338 x\u0304', 'en', 'roman', rich), 'x² ≠ x\u0304');
});

test('typography is applied, line breaks are kept', () => {
  assert.equal(drawable('Он вышел в сад —\nи сел', 'ru', 'roman', type), 'Он вышел в\u00A0сад\u00A0—\nи\u00A0сел');
});
