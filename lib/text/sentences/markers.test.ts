// Signs that open a new item.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { continuesList, isBullet, isHeadField, isRule, itemNumber } from './markers.ts';
import { tokenise } from './tokens.ts';

test('item numbers have a value and a style', () => {
  assert.deepEqual(itemNumber(tokenise('12.) x'), 0), { value: 12, style: '1.)' });
  assert.deepEqual(itemNumber(tokenise('б) x'), 0), { value: 2, style: 'а)' });
  assert.equal(itemNumber(tokenise('1998 x'), 0), undefined);
});

test('a list continues with the next number before a capital, but not after a comma', () => {
  const last = { value: 1, style: '1.' };
  assert.ok(continuesList(tokenise('rice 2. Boil'), 1, last));
  assert.ok(!continuesList(tokenise('rice, 2. Boil'), 1, last));
  assert.ok(!continuesList(tokenise('rice 3. Boil'), 1, last));
  assert.ok(!continuesList(tokenise('rice 2. boil'), 1, last));
});

test('bullets, drawn lines and header fields are recognised', () => {
  assert.ok(isBullet(tokenise('• Rice'), 0));
  assert.ok(!isBullet(tokenise('5 * X'), 1));
  assert.ok(isRule(tokenise('Bye. -----Original'), 0, 1));
  assert.ok(isHeadField(tokenise('Tom Subject: rice'), 0, 1));
  assert.ok(!isHeadField(tokenise('Glory To: all'), 0, 1));
});
