// Tests of what a card's picture says.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cardAlt, LONGEST_ALT, pictureAlt } from './alt.ts';

const foot = { left: 'Вера Ильина · Чай', right: '§ 1' };

test('it says both languages, and whose words they are', () => {
  const blocks = [
    { verse: false, segments: [{ source: 'Чай остыл.', target: 'The tea had gone cold.' }] },
    {
      verse: false,
      segments: [
        { source: 'Да?', target: '' },
        { source: 'Нет.', target: 'No.' },
      ],
    },
  ];
  assert.equal(cardAlt({ blocks, foot }), 'Чай остыл. Да? Нет. — The tea had gone cold. No. — Вера Ильина · Чай');
});

test('lines of verse are told apart', () => {
  const segments = [
    { source: 'раз', target: 'one' },
    { source: 'два\nтри', target: 'two' },
  ];
  assert.equal(
    cardAlt({ blocks: [{ verse: true, segments }], foot: { left: '', right: '' } }),
    'раз / два / три — one / two',
  );
});

test('of two long languages each keeps half, and the author stays', () => {
  const alt = pictureAlt(['слово '.repeat(200), 'word '.repeat(200), 'Автор']);
  const [russian = '', english = '', author] = alt.split(' — ');
  assert.ok(alt.length > 400 && Math.abs(russian.length - english.length) < 12);
  assert.match(russian, /слово…$/);
  assert.match(english, /word…$/);
  assert.equal(author, 'Автор');
});

test('what one language does not need the other takes', () => {
  const [russian = '', english = ''] = pictureAlt(['Да.', 'yes '.repeat(200)]).split(' — ');
  assert.equal(russian, 'Да.');
  assert.ok(english.length > 400);
});

test('it is never longer than 420 characters, nor empty where something is said', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 900 }), { maxLength: 4 }), (parts) => {
      const alt = pictureAlt(parts);
      return alt.length <= LONGEST_ALT && alt.isWellFormed() === parts.join('').isWellFormed();
    }),
  );
});

test('it says of a draft that it is one', () => {
  const blocks = [{ verse: false, segments: [{ source: 'Да.', target: 'Yes.' }] }];
  const alt = cardAlt({ blocks, foot: { ...foot, remark: 'machine draft' } });
  assert.equal(alt, 'Да. — Yes. — Вера Ильина · Чай · machine draft');
});
