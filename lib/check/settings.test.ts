// Settings pass over what they name, and nothing else.
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

test('a rule is passed over everywhere, or in the segments named', () => {
  assert.equal(settingOf({ rule: 'dash', id: 'p1-1' }), 'dash');
  assert.equal(settingOf({}), 'numbers p7-2');
  assert.equal(settingOf({ id: 'p7-1' }), undefined);
  assert.equal(settingOf({ rule: 'constructor' }), undefined);
});

test('in a book an id has its chapter before it', () => {
  assert.equal(settingOf({ file: 'locales/en/dama/2.json' }), 'numbers 2/p7-2');
  assert.equal(settingOf({ file: 'locales/en/dama/3.json' }), undefined);
});

test('no error is passed over', () => {
  assert.equal(settingOf({ rule: 'nfc', severity: 'error' }), undefined);
});
