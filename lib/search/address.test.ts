// Addresses of searches.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { packSearchRequest, readSearchRequest, searchPath, unpackSearchRequest } from './address.ts';

test('a request is read from an address and written into one', () => {
  const request = readSearchRequest(new URLSearchParams('q=%D1%87%D0%B0%D0%B9&level=A2&kind=story&work=dama&from=10'));
  assert.deepEqual(request, { query: 'чай', level: 'A2', kind: 'story', work: 'dama', from: 10 });
  assert.equal(searchPath('en', request), '/en/search?q=%D1%87%D0%B0%D0%B9&level=A2&kind=story&work=dama&from=10');
  assert.equal(searchPath('ru', { query: '' }), '/ru/search');
});

test('what is not understood is left out', () => {
  const request = readSearchRequest(new URLSearchParams('q=+&level=Z9&kind=A%20B&work=../x&from=-1&x=1'));
  assert.deepEqual(request, { query: '' });
});

test('any request can be packed into short parts of a path, and nothing else can be unpacked', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (query) => {
      const request = readSearchRequest(new URLSearchParams({ q: query, level: 'B1' }));
      const parts = packSearchRequest(request);
      assert.deepEqual(unpackSearchRequest(parts), request);
      assert.ok(parts.every((part) => /^[\w-]{1,200}$/.test(part)));
      assert.equal(unpackSearchRequest([query]), undefined);
    }),
  );
});
