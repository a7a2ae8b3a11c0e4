// Settings allow the findings that they name, and no others.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Issue } from '../model.ts';
import { settingFor } from './settings.ts';

const SETTINGS = {
  dash: { reason: 'A typewriter speaks.' },
  numbers: { ids: ['p7-2', '2/p7-2'], reason: 'The narrator cannot count.' },
  nfc: { reason: 'No.' },
};

function settingOf(issue: Partial<Issue>): string | undefined {
  const whole: Issue = {
    rule: 'numbers',
    severity: 'warning',
    file: 'locales/en/dama/text.json',
    id: 'p7-2',
    message: '',
    hint: '',
  };
  return settingFor({ ...whole, ...issue }, SETTINGS);
}

test('a rule is allowed everywhere, or in the listed segments', () => {
  assert.equal(settingOf({ rule: 'dash', id: 'p1-1' }), 'dash');
  assert.equal(settingOf({}), 'numbers p7-2');
  assert.equal(settingOf({ id: 'p7-1' }), undefined);
  assert.equal(settingOf({ rule: 'constructor' }), undefined);
});

test('in a book an id begins with its chapter', () => {
  assert.equal(settingOf({ file: 'locales/en/dama/2.json' }), 'numbers 2/p7-2');
  assert.equal(settingOf({ file: 'locales/en/dama/3.json' }), undefined);
});

test('errors are never allowed', () => {
  assert.equal(settingOf({ rule: 'nfc', severity: 'error' }), undefined);
});
