// Words without their stress marks.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withoutStress } from './clean.ts';

test('acute and grave go, the letters й and ё stay', () => {
  assert.equal(withoutStress('за́мок'), 'замок');
  assert.equal(withoutStress('жёлто-зелёный'), 'жёлто-зелёный');
  assert.equal(withoutStress('па̀ромѐр'), 'паромер');
  assert.equal(withoutStress('чай'.normalize('NFD')), 'чай');
});
