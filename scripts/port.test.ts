// Ports: valid values of PORT, and errors.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { test } from 'node:test';
import { freePort, readPort, requireFreePort } from './port.ts';

test('PORT is a port number, 3000 when unset', () => {
  assert.equal(readPort(undefined), 3000);
  assert.equal(readPort(''), 3000);
  assert.equal(readPort('8080'), 8080);
  for (const value of ['0', '65536', 'http', '3000x', '-1', '1e3', ' 80', '3.5']) {
    assert.throws(() => readPort(value), { code: 'bad-port' }, value);
  }
});

test('a free port is accepted, and a port in use is refused with an alternative', async () => {
  const port = await freePort();
  await requireFreePort(port);
  for (const host of [undefined, '127.0.0.1']) {
    const server = createServer().listen(port, host);
    await once(server, 'listening');
    const hint = `Choose another port, for example PORT=${port + 1}.`;
    await assert.rejects(requireFreePort(port), { code: 'port-busy', hint });
    server.close();
    await once(server, 'close');
  }
});
