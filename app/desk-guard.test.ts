// Tests of who may use the desk.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { admitToDesk, deskToken } from './desk-guard.ts';

const TOKEN = '0123456789abcdef0123';
const OWN = { host: '127.0.0.1:3000', authorization: `Bearer ${TOKEN}` };

test('a server without a token has no desk', () => {
  assert.equal(admitToDesk(new Headers(OWN), undefined), 'off');
  assert.equal(deskToken(), undefined);
  process.env.STROKA_DESK = 'short';
  assert.equal(deskToken(), undefined);
  process.env.STROKA_DESK = TOKEN;
  assert.equal(deskToken(), TOKEN);
  delete process.env.STROKA_DESK;
});

test('only pages of this server on this computer that know the token are admitted', () => {
  const requests: readonly (readonly [Record<string, string>, string])[] = [
    [OWN, 'admitted'],
    [{ ...OWN, origin: 'http://127.0.0.1:3000' }, 'admitted'],
    [{ ...OWN, host: 'localhost:3000', origin: 'http://localhost:3000' }, 'admitted'],
    [{ ...OWN, origin: 'https://example.org' }, 'refused'],
    [{ ...OWN, origin: 'http://127.0.0.1:3001' }, 'refused'],
    [{ ...OWN, origin: 'null' }, 'refused'],
    [{ ...OWN, host: 'example.org', origin: 'http://example.org' }, 'refused'],
    [{ ...OWN, host: '127.0.0.1.example.org' }, 'refused'],
    [{ ...OWN, authorization: `Bearer ${TOKEN}4` }, 'refused'],
    [{ ...OWN, authorization: TOKEN }, 'refused'],
    [{ host: OWN.host }, 'refused'],
  ];
  for (const [headers, expected] of requests)
    assert.equal(admitToDesk(new Headers(headers), TOKEN), expected, JSON.stringify(headers));
});
