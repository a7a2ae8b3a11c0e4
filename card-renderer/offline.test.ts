// An offline thread cannot open any connection.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { test } from 'node:test';
import { Worker } from 'node:worker_threads';

const TRIES = `
import { createSocket } from 'node:dgram';
import { get } from 'node:http';
import { connect } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { parentPort, workerData as port } from 'node:worker_threads';
import { goOffline } from ${JSON.stringify(new URL('offline.ts', import.meta.url).href)};
const told = [];
goOffline((address) => told.push(address));
const said = async (body) => { try { await body(); return 'went through'; } catch (error) { return error.message + ' ' + (error.cause?.message ?? ''); } };
const answers = [
  await said(() => fetch('http://127.0.0.1:' + port)),
  await said(() => connect(port, '127.0.0.1')),
  await said(() => connectTls(port, '127.0.0.1')),
  await said(() => new Promise((resolve, reject) => get('http://127.0.0.1:' + port, resolve).on('error', reject))),
  await said(() => createSocket('udp4').send('x', port, '127.0.0.1')),
  await said(async () => { const closed = new Promise((resolve) => { const socket = new WebSocket('ws://127.0.0.1:' + port); socket.onerror = resolve; socket.onopen = () => resolve('open'); }); if (await closed !== 'open') throw new Error('must not use the network'); }),
];
const data = await (await fetch('data:,ok')).text();
parentPort.postMessage({ answers, data, told: told.length });
`;

test('fetch and all sockets are refused, data: URLs are not', async (t) => {
  let reached = 0;
  const server = createServer((_request, response) => response.end(String(++reached)));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => server.close());
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(TRIES)}`), { workerData: port });
  const [{ answers, data, told }] = await once(worker, 'message');
  for (const answer of answers) assert.match(answer, /must not use the network/);
  assert.equal(data, 'ok');
  assert.ok(told >= 5);
  assert.equal(reached, 0);
});
