// What stops `npm start` and `npm run build` before building: one line, or a list of errors.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { test } from 'node:test';
import { runNode } from './child.ts';
import { freePort } from './port.ts';

test('an invalid port and a port in use are reported in one line', async () => {
  const none = await runNode(['scripts/start.ts'], { env: { PORT: 'http' } });
  assert.equal(none.code, 1);
  assert.match(none.output, /^PORT is "http", which is not a port number\. .*\n$/);

  const port = await freePort();
  const server = createServer().listen(port);
  await once(server, 'listening');
  const taken = await runNode(['scripts/start.ts'], { env: { PORT: String(port) } });
  server.close();
  assert.equal(taken.code, 1);
  assert.match(taken.output, new RegExp(`^Port ${port} is in use by another program\\. .*\\n$`));
});

test('a library with errors stops the build with a list', async () => {
  const { code, output } = await runNode(['scripts/build.ts'], {
    env: { STROKA_LIBRARY: 'test/golden/check/broken-json/in' },
  });
  assert.equal(code, 1);
  assert.match(output, /^content\/\S+: error broken-json /m);
  assert.match(output, /^The library has errors\. .*\n$/m);
  assert.doesNotMatch(output, /Building|\n {4}at /);
});
