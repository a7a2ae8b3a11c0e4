// Drawable text: no emoji and stress marks, replacements for characters without a glyph.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawable, type Type } from './glyphs.ts';

const type: Type = {
  width: (text) => text.length,
  covers: (character) => /^[ -~А-яЁё«»“”’—–…№§©™é\u00A0]$/u.test(character),
};
const drawn = (text: string) => drawable(text, 'en', 'roman', type);

test('emoji are removed together with the spaces around them', () => {
  assert.equal(drawn('Привет 👋🏽, мир 🌍!'), 'Привет, мир!');
  assert.equal(drawn('👨‍👩‍👧 Семья 🇷🇺 ☺️'), 'Семья');
  assert.equal(drawn('© 2023, Брат™ №5'), '© 2023, Брат™ №5');
});

test('stress marks, soft hyphens and joiners are removed; letters keep their own marks', () => {
  assert.equal(drawn('за́мок, замо́к'), 'замок, замок');
  assert.equal(drawn('Ей, Её, и\u0306'), 'Ей, Её, й');
  assert.equal(drawn('по\u00ADрусски\u200B'), 'порусски');
  assert.equal(drawn('cafe\u0301'), 'café');
});

test('characters without a glyph are replaced or left out', () => {
  assert.equal(drawn('кто\u2011то ― да ﬁn Ⅳ ｗ'), 'кто-то\u00A0— да fin IV w');
  assert.equal(drawn('日本語, עברית'), ',');
  assert.equal(drawn('100\u202Fкм\tи'), '100\u00A0км и');
  assert.equal(drawn('日本'), '');
});

test('typography is applied, line breaks are kept', () => {
  assert.equal(drawable('Он вышел в сад —\nи сел', 'ru', 'roman', type), 'Он вышел в\u00A0сад\u00A0—\nи\u00A0сел');
});
