// The alternative text of a card's picture.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cardAlt, LONGEST_ALT, pictureAlt } from './alt.ts';

const foot = { left: 'Вера Ильина · Чай', right: '§ 1' };

test('it contains both languages and the author', () => {
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

test('lines of verse are separated', () => {
  const segments = [
    { source: 'раз', target: 'one' },
    { source: 'два\nтри', target: 'two' },
  ];
  assert.equal(
    cardAlt({ blocks: [{ verse: true, segments }], foot: { left: '', right: '' } }),
    'раз / два / три — one / two',
  );
});

test('two long languages get half each, and the author is kept', () => {
  const alt = pictureAlt(['слово '.repeat(200), 'word '.repeat(200), 'Автор']);
  const [russian = '', english = '', author] = alt.split(' — ');
  assert.ok(alt.length > 400 && Math.abs(russian.length - english.length) < 12);
  assert.match(russian, /слово…$/);
  assert.match(english, /word…$/);
  assert.equal(author, 'Автор');
});

test('one language gets the room that the other does not need', () => {
  const [russian = '', english = ''] = pictureAlt(['Да.', 'yes '.repeat(200)]).split(' — ');
  assert.equal(russian, 'Да.');
  assert.ok(english.length > 400);
});

test('it is never longer than 420 characters, and not empty if there is text', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 900 }), { maxLength: 4 }), (parts) => {
      const alt = pictureAlt(parts);
      return alt.length <= LONGEST_ALT && alt.isWellFormed() === parts.join('').isWellFormed();
    }),
  );
});

test('it marks drafts', () => {
  const blocks = [{ verse: false, segments: [{ source: 'Да.', target: 'Yes.' }] }];
  const alt = cardAlt({ blocks, foot: { ...foot, remark: 'machine draft' } });
  assert.equal(alt, 'Да. — Yes. — Вера Ильина · Чай · machine draft');
});
