// What holds for every text: equal keys raise nothing, and each way in which keys can differ raises its own rule.
// What each rule prints stands in test/golden/check.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { checkAliases, checkText } from './check.ts';

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

test('equal keys in equal order raise nothing', () => {
  fc.assert(fc.property(ids, (keys) => assert.deepEqual(rulesFor(keys, keys), [])));
});

test('keys that a translation lacks are one warning, whichever they are', () => {
  fc.assert(
    fc.property(fc.tuple(ids, fc.nat()), ([keys, lost]) => {
      const kept = keys.filter((_, index) => index !== lost % keys.length);
      assert.deepEqual(rulesFor(keys, kept), ['untranslated']);
    }),
  );
});

test('a key that the original lacks is an error', () => {
  fc.assert(
    fc.property(fc.tuple(ids, fc.nat()), ([keys, place]) => {
      const more = keys.toSpliced(place % (keys.length + 1), 0, 'v99');
      assert.deepEqual(rulesFor(keys, more), ['extra-key']);
    }),
  );
});

test('any other order is an error', () => {
  fc.assert(
    fc.property(fc.tuple(ids, fc.nat(), fc.nat()), ([keys, a, b]) => {
      const [from, to] = [a % keys.length, b % keys.length];
      fc.pre(from !== to);
      const moved = keys.toSpliced(from, 1).toSpliced(to, 0, keys[from] ?? '');
      assert.deepEqual(rulesFor(keys, moved), ['key-order']);
    }),
  );
});

test('aliases lead to a name that exists or are errors, in time that grows with their number', {
  timeout: 20_000,
}, () => {
  const name = fc.integer({ min: 1, max: 8 }).map((number) => `p${number}`);
  fc.assert(
    fc.property(fc.dictionary(name, name), fc.uniqueArray(name), (data, existing) => {
      const aliases = new Map(Object.entries(data));
      const found = checkAliases({ file: '', place: '', aliases, exists: (id) => existing.includes(id) });
      const wrong = [...aliases.keys()].filter(
        (old) => existing.includes(old) || !existing.includes(walk(aliases, old)),
      );
      assert.deepEqual(
        found.map(({ id }) => id),
        wrong,
      );
    }),
  );
  const chain = new Map(Array.from({ length: 100_000 }, (_, index) => [`p${index}`, `p${index + 1}`]));
  assert.equal(checkAliases({ file: '', place: '', aliases: chain, exists: (id) => id === 'p100000' }).length, 0);
});

/** The end of a chain by the plainest means; "" in a circle. */
function walk(aliases: ReadonlyMap<string, string>, old: string): string {
  let name = old;
  for (let steps = 0; steps <= aliases.size; steps += 1) {
    const next = aliases.get(name);
    if (next === undefined) return name;
    name = next;
  }
  return '';
}
