// Equal keys raise no issue, and each kind of difference raises its own rule. test/golden/check has the printed output
// of each rule.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { checkText } from './structure.ts';

const ids = fc
  .array(fc.tuple(fc.constantFrom('h', 'p', 'q'), fc.integer({ min: 1, max: 4 })), { minLength: 1, maxLength: 10 })
  .map((blocks) =>
    blocks.flatMap(([kind, size], block) => Array.from({ length: size }, (_, part) => `${kind}${block}-${part + 1}`)),
  );

function segments(keys: readonly string[]): ReadonlyMap<string, string> {
  return new Map(keys.map((id) => [id, 'текст']));
}

function rulesFor(source: readonly string[], target: readonly string[]): string[] {
  const issues = checkText({
    source: { file: 'content/dama/text.json', segments: segments(source) },
    targets: [{ lang: 'en', file: 'locales/en/dama/text.json', segments: segments(target) }],
    layers: [],
  });
  return issues.map(({ rule }) => rule);
}

test('equal keys in the same order raise no issue', () => {
  fc.assert(fc.property(ids, (keys) => assert.deepEqual(rulesFor(keys, keys), [])));
});

test('missing keys of a translation are one warning', () => {
  fc.assert(
    fc.property(fc.tuple(ids, fc.nat()), ([keys, lost]) => {
      const kept = keys.filter((_, index) => index !== lost % keys.length);
      assert.deepEqual(rulesFor(keys, kept), ['untranslated']);
    }),
  );
});

test('a key that the original does not have is an error', () => {
  fc.assert(
    fc.property(fc.tuple(ids, fc.nat()), ([keys, place]) => {
      const more = keys.toSpliced(place % (keys.length + 1), 0, 'v99');
      assert.deepEqual(rulesFor(keys, more), ['extra-key']);
    }),
  );
});

test('a different order is an error', () => {
  fc.assert(
    fc.property(fc.tuple(ids, fc.nat(), fc.nat()), ([keys, a, b]) => {
      const [from, to] = [a % keys.length, b % keys.length];
      fc.pre(from !== to);
      const moved = keys.toSpliced(from, 1).toSpliced(to, 0, keys[from] ?? '');
      assert.deepEqual(rulesFor(keys, moved), ['key-order']);
    }),
  );
});
