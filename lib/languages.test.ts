// Languages as BCP 47 writes them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { primaryLanguage } from './languages.ts';

test('the primary language has neither script nor region', () => {
  for (const lang of ['en', 'en-GB', 'en_US', 'EN']) assert.equal(primaryLanguage(lang), 'en');
  assert.equal(primaryLanguage('zh-Hant'), 'zh');
});
