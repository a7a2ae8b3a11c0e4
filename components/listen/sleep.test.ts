// When the reading aloud stops by itself.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PageSegment } from '../page/segments.ts';
import { goesOn, sleepFrom } from './sleep.ts';

const segment = () => ({ paragraph: {} as PageSegment['paragraph'] });
const [one, other] = [segment(), segment()];

test('to the end of the text, of the paragraph, or for some minutes', () => {
  assert.equal(goesOn(sleepFrom('end', 0), one, other, 1e12), true);
  assert.equal(goesOn(sleepFrom('paragraph', 0), one, one, 1e12), true);
  assert.equal(goesOn(sleepFrom('paragraph', 0), one, other, 1), false);
  assert.equal(goesOn(sleepFrom('15', 0), one, other, 15 * 60_000 - 1), true);
  assert.equal(goesOn(sleepFrom('15', 0), one, one, 15 * 60_000), false);
});

test('an unknown value is the end of the text', () => {
  assert.deepEqual(sleepFrom('soon', 0), { when: 'end' });
});
