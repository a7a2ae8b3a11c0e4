// Formatting and parsing versioned names.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatVersionedName, parseVersionedName, UNKNOWN_HASH } from './versioned-name.ts';

test('a formatted name is parsed to its parts', () => {
  for (const base of ['kim', 'dama.2', 'dama.2.english', 'p3-1~p4-2.wide.dark.ru']) {
    const name = { base, hash: '0a1b2c3d' };
    assert.deepEqual(parseVersionedName(formatVersionedName(name, 'json'), 'json'), name);
  }
  assert.equal(formatVersionedName({ base: 'kim', hash: UNKNOWN_HASH }, 'png'), 'kim.00000000.png');
});

test('other names are refused', () => {
  for (const name of [
    '',
    'kim.json',
    '.0a1b2c3d.json',
    'kim.0a1b2c3.json',
    'kim.0a1b2c3d.jsonp',
    'kim.0A1B2C3D.json',
    '../kim.0a1b2c3d.json',
    'kim/.0a1b2c3d.json',
    `${'a'.repeat(10_000)}.0a1b2c3d.json`,
  ])
    assert.equal(parseVersionedName(name, 'json'), undefined, name.slice(0, 40));
});
