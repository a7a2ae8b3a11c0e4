// Names of cards: every card has one, and other strings are not names.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { CARD_LANGUAGES, FORMATS } from './card.ts';
import { type CardName, formatCardName, parseCardName, pictureFileName } from './name.ts';

const id = fc.stringMatching(/^[hpvq][1-9]\d{0,2}[a-z]{0,2}(-[1-9]\d?[a-z]?)?$/);
const plain = { noNullPrototype: true } as const;
const name: fc.Arbitrary<CardName> = fc.record(
  {
    subject: fc.oneof(
      fc.constant('cover'),
      id,
      fc.tuple(id, id).map((ends) => ends.join('~')),
    ),
    look: fc.record(
      {
        format: fc.constantFrom(...FORMATS),
        dark: fc.boolean(),
        only: fc.constantFrom(undefined, ...CARD_LANGUAGES),
      },
      plain,
    ),
    hash: fc.stringMatching(/^[\da-f]{8}$/),
  },
  plain,
);

test('a name is built from its parts', () => {
  fc.assert(fc.property(name, (parts) => assert.deepEqual(parseCardName(formatCardName(parts)), parts)));
  const look = { format: 'wide', dark: true, only: 'ru' } as const;
  assert.equal(formatCardName({ subject: 'p7-2', look, hash: '0a1b2c3d' }), 'p7-2.wide.dark.ru.0a1b2c3d.png');
  assert.equal(parseCardName('shelf.story.dark.00000000.png')?.subject, 'shelf');
});

test('other strings are not names', () => {
  for (const other of [
    '',
    '.png',
    'p7.wide.png',
    'p7.wide.0a1b2c3.png',
    'p7.wide.0A1B2C3D.png',
    'p7.wide.0a1b2c3d',
    'p7.wide.0a1b2c3d.jpg',
    'p7.wide.0a1b2c3d.png\n',
    'p7.jumbo.0a1b2c3d.png',
    'p7.constructor.0a1b2c3d.png',
    'p7.wide.ru.dark.0a1b2c3d.png',
    'p7.wide.fr.0a1b2c3d.png',
    'shelf.wide.ru.0a1b2c3d.png',
    'x7.wide.0a1b2c3d.png',
    '__proto__.wide.0a1b2c3d.png',
    '../p7.wide.0a1b2c3d.png',
    'p7\0.wide.0a1b2c3d.png',
    'p7~p8~p9.wide.0a1b2c3d.png',
    `p${'1'.repeat(10_000)}.wide.0a1b2c3d.png`,
  ]) {
    assert.equal(parseCardName(other), undefined, JSON.stringify(other.slice(0, 60)));
  }
});

test('a saved picture has a descriptive file name', () => {
  assert.equal(
    pictureFileName('dama.2', 'p3-1~p4-2', { format: 'wide', dark: false, only: undefined }),
    'dama.2-p3-1-p4-2-wide.png',
  );
  assert.equal(pictureFileName('chai', 'p1', { format: 'story', dark: true, only: 'ru' }), 'chai-p1-story-dark-ru.png');
});
