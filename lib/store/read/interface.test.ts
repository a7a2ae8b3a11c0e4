// The interface has both languages, with Russian plurals, and does not escape HTML.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { temporaryLibrary } from '../../../test/temporary-library.ts';
import { readInterface } from './interface.ts';

test('Russian plural forms are used', async () => {
  const { lng, t } = await readInterface('ru');
  assert.equal(lng, 'ru');
  const forms = [1, 2, 5, 11, 21, 22, 25].map((count) => t('minutes', { count }));
  const [one, few, many] = forms.map((form) => form.replace(/\d+/, '#'));
  assert.equal(new Set([one, few, many]).size, 3, 'one, few and many differ');
  assert.deepEqual(
    forms.map((form) => form.replace(/\d+/, '#')),
    [one, few, many, many, one, few, many],
  );
});

test('English plural forms are used', async () => {
  const { t } = await readInterface('en');
  assert.notEqual(t('minutes', { count: 1 }).replace('1', '#'), t('minutes', { count: 2 }).replace('2', '#'));
});

test('the interface comes from the project, not from the library', async (t) => {
  await temporaryLibrary(t, { 'locales/en/ui.json': { about: 'Not this' } });
  const { t: translate } = await readInterface('en');
  assert.notEqual(translate('about'), 'Not this');
});
