// Tests of the works that a command processes.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { refusalOf } from '../../../test/refusal.ts';
import { LETTER, temporaryLibrary } from '../../../test/temporary-library.ts';
import { askedWorks } from './asked-works.ts';

test('all works, or those that are asked for', async (t) => {
  await temporaryLibrary(t, LETTER);
  assert.deepEqual(await askedWorks(undefined), ['pismo']);
  assert.deepEqual(await askedWorks(['pismo']), ['pismo']);
  assert.equal((await refusalOf(askedWorks(['pismo', 'dama']))).code, 'no-work');
});
