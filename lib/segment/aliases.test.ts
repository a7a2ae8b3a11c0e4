// Aliases are resolved along chains of any length, and cycles are left out.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type AliasMap, followAliases } from './aliases.ts';

function followed(aliases: Readonly<Record<string, string>>) {
  return Object.fromEntries(followAliases(new Map(Object.entries(aliases))));
}

test('chains are followed, cycles lead nowhere', () => {
  assert.deepEqual(followed({ p9: 'p8', p8: 'p7' }), { p9: 'p7', p8: 'p7' });
  assert.deepEqual(followed({ p8: 'p7', p9: 'p8' }), { p9: 'p7', p8: 'p7' });
  assert.deepEqual(followed({ p1: 'p1' }), {});
  assert.deepEqual(followed({ p3: 'p1', p1: 'p2', p2: 'p1', p4: 'p3', p6: 'p5' }), { p6: 'p5' });
  assert.deepEqual(followed({}), {});
});

test('the result is the same as following one alias at a time', () => {
  const name = fc.integer({ min: 1, max: 8 }).map((number) => `p${number}`);
  fc.assert(
    fc.property(fc.dictionary(name, name), (data) => {
      const aliases = new Map(Object.entries(data));
      const ends = followAliases(aliases);
      for (const old of aliases.keys()) assert.equal(ends.get(old), walk(aliases, old), old);
      assert.ok([...ends.keys()].every((old) => aliases.has(old)));
    }),
  );
});

test('aliases are resolved in linear time', { timeout: 20_000 }, () => {
  const forwards = Array.from({ length: 200_000 }, (_, index) => [`p${index}`, `p${index + 1}`] as const);
  for (const chain of [forwards, forwards.toReversed()]) {
    assert.deepEqual([...new Set(followAliases(new Map(chain)).values())], ['p200000']);
  }
});

/** The end of a chain, by simple iteration; undefined in a cycle. */
function walk(aliases: AliasMap, old: string): string | undefined {
  let name = old;
  for (let steps = 0; steps <= aliases.size; steps += 1) {
    const next = aliases.get(name);
    if (next === undefined) return name;
    name = next;
  }
  return undefined;
}
