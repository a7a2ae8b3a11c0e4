// The cost estimate.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeUsage, estimate, parsePrice } from './estimate.ts';

test('a price is one number, or two for input and output', () => {
  assert.deepEqual(parsePrice('20'), { in: 20, out: 20 });
  assert.deepEqual(parsePrice('0.25/2'), { in: 0.25, out: 2 });
  for (const price of ['', '€20', '1/2/3', '-1', '1,5'])
    assert.throws(() => parsePrice(price), { code: 'usage' }, price);
});

test('usage is given in the unit that is charged', () => {
  const usage = { characters: 1_240_000, tokensIn: 2_000_000, tokensOut: 500_000 };
  assert.equal(describeUsage(usage, 'characters', undefined), '1,240,000 characters');
  assert.equal(describeUsage(usage, 'characters', { in: 20, out: 20 }), '1,240,000 characters, 24.80 at this price');
  assert.match(
    describeUsage(usage, 'tokens', { in: 0.25, out: 2 }) ?? '',
    /^about 2,000,000 tokens in and 500,000 out, 1\.50 /,
  );
  assert.equal(describeUsage(usage, 'nothing', undefined), undefined);
  assert.deepEqual(estimate([], { measure: () => usage }), { characters: 0, tokensIn: 0, tokensOut: 0 });
});
