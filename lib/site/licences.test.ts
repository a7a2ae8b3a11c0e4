// Licences by their identifiers.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { licenceName, licenceUrl } from './licences.ts';

test('a known licence has its usual name and an address, another is shown as it is written', () => {
  assert.equal(licenceName('CC-BY-4.0'), 'CC BY 4.0');
  assert.match(licenceUrl('CC-BY-4.0') ?? '', /^https:\/\/creativecommons\.org\/licenses\/by\/4\.0\/$/);
  assert.equal(licenceName('© 2026, all rights reserved'), '© 2026, all rights reserved');
  assert.equal(licenceUrl('constructor'), undefined);
});
