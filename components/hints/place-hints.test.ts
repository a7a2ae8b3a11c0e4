// The places of hints in a line.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type HintedWord, placeHints } from './place-hints.ts';

const line = { left: 0, right: 300, gap: 6 };

test('a hint is centred above its word', () => {
  assert.deepEqual(placeHints([{ left: 100, right: 160, wanted: 40 }], line), [{ left: 110, width: 40 }]);
  assert.deepEqual(placeHints([{ left: 100, right: 160, wanted: 100 }], line), [{ left: 80, width: 100 }]);
});

test('a hint that is wider than its word stays inside the block', () => {
  assert.deepEqual(placeHints([{ left: 0, right: 20, wanted: 60 }], line), [{ left: 0, width: 60 }]);
  assert.deepEqual(placeHints([{ left: 280, right: 300, wanted: 60 }], line), [{ left: 240, width: 60 }]);
  assert.deepEqual(placeHints([{ left: 100, right: 120, wanted: 900 }], line), [{ left: 0, width: 300 }]);
});

test('neighbours that would overlap make room for each other', () => {
  const [one, other] = placeHints(
    [
      { left: 50, right: 100, wanted: 90 },
      { left: 110, right: 160, wanted: 60 },
    ],
    line,
  );
  assert.deepEqual(one, { left: 17, width: 90 });
  assert.deepEqual(other, { left: 113, width: 60 });
});

test('hints never overlap and never leave the block', () => {
  const words = fc
    .array(
      fc.record({
        space: fc.integer({ min: 4, max: 60 }),
        width: fc.integer({ min: 8, max: 90 }),
        wanted: fc.integer({ min: 5, max: 200 }),
      }),
      {
        maxLength: 8,
      },
    )
    .map((all) => {
      let at = 0;
      return all.map(({ space, width, wanted }): HintedWord => {
        const left = at;
        at += width + space;
        return { left, right: left + width, wanted };
      });
    });
  fc.assert(
    fc.property(words, (all) => {
      const right = Math.max(200, all.at(-1)?.right ?? 0);
      const places = placeHints(all, { left: 0, right, gap: 6 });
      for (const [index, { left, width }] of places.entries()) {
        const before = places[index - 1];
        assert.ok(left >= (before ? before.left + before.width : 0) - 1e-6);
        assert.ok(left + width <= right + 1e-6);
      }
    }),
  );
});
