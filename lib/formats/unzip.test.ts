// Reading archives, and reasons to refuse them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync, strToU8, zipSync } from 'fflate';
import { UserError } from '../error.ts';
import { openZip, type ZipLimits } from './unzip.ts';
import { isZip } from './zip-directory.ts';

const LIMITS: ZipLimits = { inflatedBytes: 1_000_000, entries: 100 };
const text = strToU8('Мороз и солнце; день чудесный! '.repeat(100));

function codeOf(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    assert.ok(!`${error.message}${error.hint}`.includes('\n'));
    return error.code;
  }
  return 'none';
}

/** The archive with some bytes of its last directory entry replaced, counted from the entry's start. */
function patchDirectory(zip: Uint8Array, at: number, bytes: readonly number[]): Uint8Array {
  const patched = zip.slice();
  const start = Buffer.from(zip).lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]));
  patched.set(bytes, start + at);
  return patched;
}

test('files are read by name, deflated or stored, in the order of the archive', () => {
  const zip = zipSync({ 'b.txt': text, 'папка/a.txt': [text, { level: 0 }], empty: new Uint8Array() });
  const archive = openZip(zip, LIMITS);
  assert.ok(isZip(zip));
  assert.deepEqual(archive.names, ['b.txt', 'папка/a.txt', 'empty']);
  for (const name of ['b.txt', 'папка/a.txt']) assert.deepEqual(archive.read(name), text);
  assert.equal(archive.read('empty')?.length, 0);
  assert.equal(archive.read('constructor'), undefined);
});

test('bytes before the archive and a comment after it are ignored', () => {
  const zip = zipSync({ 'a.txt': text }, { comment: 'привет' });
  assert.deepEqual(openZip(Buffer.concat([strToU8('#!/bin/sh\n'), zip]), LIMITS).read('a.txt'), text);
});

test('folders and symbolic links are ignored', () => {
  const zip = zipSync({ 'a/': new Uint8Array(), link: [strToU8('/etc/passwd'), { os: 3, attrs: 0o120777 << 16 }] });
  const archive = openZip(zip, LIMITS);
  assert.deepEqual(archive.names, []);
  assert.equal(archive.read('link'), undefined);
});

test('a zip bomb is refused before it expands', () => {
  const bomb = zipSync({ 'a.txt': new Uint8Array(50_000_000) });
  assert.ok(bomb.length < 100_000);
  assert.equal(
    codeOf(() => openZip(bomb, LIMITS).read('a.txt')),
    'zip-too-large',
  );
  const lying = patchDirectory(bomb, 24, [1, 0, 0, 0]);
  assert.equal(
    codeOf(() => openZip(lying, LIMITS).read('a.txt')),
    'zip-damaged',
  );
});

test('the limit applies to all files read, and only to them', () => {
  const half = new Uint8Array(600_000);
  const archive = openZip(zipSync({ a: half, b: half, c: text }), LIMITS);
  assert.equal(archive.read('a')?.length, 600_000);
  assert.equal(
    codeOf(() => archive.read('b')),
    'zip-too-large',
  );
  assert.deepEqual(archive.read('c'), text);
});

test('too many files are refused', () => {
  const many = zipSync(Object.fromEntries(Array.from({ length: 101 }, (_, index) => [`${index}`, new Uint8Array()])));
  assert.equal(
    codeOf(() => openZip(many, LIMITS)),
    'zip-too-many',
  );
});

test('names cannot lead out of the archive', () => {
  for (const name of ['../a', 'a/../../b', '/etc/passwd', 'C:a', 'c:/a', 'a\\b', 'a\0b', '..'])
    assert.equal(
      codeOf(() => openZip(zipSync({ [name]: text }), LIMITS)),
      'zip-path',
      name,
    );
  for (const name of ['a..b', '...', 'a/.../b', '..a/b', 'глава 1: начало.xhtml'])
    assert.equal(
      codeOf(() => openZip(zipSync({ [name]: text }), LIMITS)),
      'none',
      name,
    );
});

test('duplicate names are refused', () => {
  const zip = Buffer.from(zipSync({ 'a.txt': text, 'b.txt': text }));
  for (let at = zip.indexOf('b.txt'); at >= 0; at = zip.indexOf('b.txt')) zip.write('a', at);
  assert.equal(
    codeOf(() => openZip(zip, LIMITS)),
    'zip-duplicate',
  );
});

test('encrypted files and unknown compression methods are refused when read', () => {
  const zip = zipSync({ 'a.txt': text });
  assert.equal(
    codeOf(() => openZip(patchDirectory(zip, 8, [1]), LIMITS).read('a.txt')),
    'zip-encrypted',
  );
  assert.equal(
    codeOf(() => openZip(patchDirectory(zip, 10, [14]), LIMITS).read('a.txt')),
    'zip-method',
  );
});

test('a nested archive is refused', () => {
  for (const inner of [zipSync({ a: text }), gzipSync(text)])
    assert.equal(
      codeOf(() => openZip(zipSync({ inner }), LIMITS).read('inner')),
      'zip-nested',
    );
});

test('a truncated archive is refused, wherever it is cut', () => {
  const zip = zipSync({ 'a.txt': text, 'b.txt': text });
  for (let length = 0; length < zip.length; length++)
    assert.equal(
      codeOf(() => openZip(zip.subarray(0, length), LIMITS)),
      'zip-cut-short',
      `${length}`,
    );
});

test('with any wrong byte, the result is the text or an error', () => {
  const zip = zipSync({ 'a.txt': text });
  for (let index = 0; index < zip.length; index++) {
    const wrong = zip.slice();
    wrong[index] = (wrong[index] ?? 0) ^ 0xff;
    codeOf(() => {
      const content = openZip(wrong, LIMITS).read('a.txt');
      if (content) assert.deepEqual(content, text);
    });
  }
});
