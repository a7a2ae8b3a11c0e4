// Links as they are written down.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatLinks } from './link.ts';

const links = [
  { source: 0, target: 0, confidence: 1 },
  { source: 1, target: 2, confidence: 0.456 },
];

test('Pharaoh format, with and without confidence', () => {
  assert.equal(formatLinks(links, { confidence: false }), '0-0 1-2');
  assert.equal(formatLinks(links, { confidence: true }), '0-0:1.00 1-2:0.46');
  assert.equal(formatLinks([], { confidence: true }), '');
});
