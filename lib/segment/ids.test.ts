// The grammar of ids accepts every id and nothing else.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { paragraphOf, parseId, parsePassage } from './ids.ts';

const number = fc.tuple(fc.nat(), fc.stringMatching(/^[a-z]{0,3}$/)).map(([digits, letters]) => `${digits}${letters}`);
const parts = fc.record({
  kind: fc.constantFrom('h', 'p', 'q', 'v'),
  number,
  part: fc.option(number, { nil: undefined }),
});

test('an id is built from its parts', () => {
  fc.assert(
    fc.property(parts, ({ kind, number, part }) => {
      const block = kind + number;
      const id = part === undefined ? block : `${block}-${part}`;
      assert.deepEqual(parseId(id), { kind, block, part });
      assert.equal(paragraphOf(id), block);
    }),
  );
});

test('other strings are not ids', () => {
  for (const id of [
    '',
    'p',
    '1',
    'p-1',
    'p1-',
    'P1',
    'x1',
    'p1-1-1',
    'p1.1',
    'p1_1',
    'p1 ',
    'p1\n',
    ' p1',
    'п1',
    'p1~p2',
  ]) {
    assert.equal(parseId(id), undefined, JSON.stringify(id));
  }
  for (const id of ['__proto__', 'constructor', 'toString']) assert.equal(parseId(id), undefined);
});

test('random strings are not ids', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      assert.equal(parseId(text) !== undefined, /^[hpvq]\d+[a-z]*(-\d+[a-z]*)?$/.test(text) && !text.endsWith('\n'));
    }),
  );
});

test('a passage is one or two ids', () => {
  assert.deepEqual(parsePassage('p7-2'), { first: 'p7-2', last: 'p7-2' });
  assert.deepEqual(parsePassage('p7'), { first: 'p7', last: 'p7' });
  assert.deepEqual(parsePassage('p3-1~p4-2'), { first: 'p3-1', last: 'p4-2' });
  assert.deepEqual(parsePassage('p3~p4-1'), { first: 'p3', last: 'p4-1' });
  for (const passage of ['', '~', 'p3~', '~p3', 'p3~p4~p5', 'p3-p4', 'p3~x', 'p3 ~ p4']) {
    assert.equal(parsePassage(passage), undefined, passage);
  }
});
