// Features of Universal Dependencies are written in alphabetical order and read back unchanged.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { joinFeatures, splitFeatures } from './features.ts';

test('features are joined in alphabetical order, without the missing ones', () => {
  assert.equal(joinFeatures({ Number: 'Sing', Case: 'Gen', Gender: undefined }), 'Case=Gen|Number=Sing');
  assert.equal(joinFeatures({}), '');
});

test('joined features split into the same pairs', () => {
  assert.deepEqual(
    [...splitFeatures('Case=Gen|Number=Sing')],
    [
      ['Case', 'Gen'],
      ['Number', 'Sing'],
    ],
  );
  assert.deepEqual([...splitFeatures('')], []);
});
