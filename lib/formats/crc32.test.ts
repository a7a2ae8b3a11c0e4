// The checksum is that of other programs.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { crc32 as reference } from 'node:zlib';
import fc from 'fast-check';
import { crc32 } from './crc32.ts';

test('any bytes have the checksum that zlib gives them', () => {
  assert.equal(crc32(new TextEncoder().encode('123456789')), 0xcbf43926);
  fc.assert(fc.property(fc.uint8Array({ maxLength: 500 }), (bytes) => crc32(bytes) === reference(bytes)));
});
