// What is drawn of a text: emoji and stress marks never, other signs in other words where the typeface has none.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawable, type Type } from './glyphs.ts';

const type: Type = {
  width: (text) => text.length,
  covers: (character) => /^[ -~А-яЁё«»“”’—–…№§©™é\u00A0]$/u.test(character),
};
const drawn = (text: string) => drawable(text, 'en', 'roman', type);

test('emoji go, and with them the gaps they leave', () => {
  assert.equal(drawn('Привет 👋🏽, мир 🌍!'), 'Привет, мир!');
  assert.equal(drawn('👨‍👩‍👧 Семья 🇷🇺 ☺️'), 'Семья');
  assert.equal(drawn('© 2023, Брат™ №5'), '© 2023, Брат™ №5');
});

test('stress marks, soft hyphens and joiners go; letters keep the marks that are part of them', () => {
  assert.equal(drawn('за́мок, замо́к'), 'замок, замок');
  assert.equal(drawn('Ей, Её, и\u0306'), 'Ей, Её, й');
  assert.equal(drawn('по\u00ADрусски\u200B'), 'порусски');
  assert.equal(drawn('cafe\u0301'), 'café');
});

test('signs without a glyph are said in other characters, or left out', () => {
  assert.equal(drawn('кто\u2011то ― да ﬁn Ⅳ ｗ'), 'кто-то\u00A0— да fin IV w');
  assert.equal(drawn('日本語, עברית'), ',');
  assert.equal(drawn('100\u202Fкм\tи'), '100\u00A0км и');
  assert.equal(drawn('日本'), '');
});

test('typography is applied, lines are kept', () => {
  assert.equal(drawable('Он вышел в сад —\nи сел', 'ru', 'roman', type), 'Он вышел в\u00A0сад\u00A0—\nи\u00A0сел');
});
