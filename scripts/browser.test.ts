// Finding a browser that starts.
import assert from 'node:assert/strict';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { runNode } from './child.ts';

const find = `
  import { findBrowser } from './scripts/browser.ts';
  import { main } from './scripts/main.ts';
  await main(async () => { console.log(await findBrowser()); return 0; });`;

test('skips a placeholder and uses the first browser that starts', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'stroka-browser-'));
  t.after(() => rm(folder, { recursive: true }));
  await program(join(folder, 'chromium-browser'), 'echo "Install the snap first."; exit 1');
  await program(join(folder, 'google-chrome'), 'echo "Google Chrome 156.0.1.2"');
  const { output } = await runNode(['--input-type=module', '--eval', find], {
    env: { PATH: folder, PLAYWRIGHT_BROWSERS_PATH: join(folder, 'none'), STROKA_BROWSER: undefined },
  });
  assert.equal(output, `${join(folder, 'google-chrome')}\n`);
});

test('a configured browser that does not start is reported on one line', async () => {
  const { code, output } = await runNode(['--input-type=module', '--eval', find], {
    env: { STROKA_BROWSER: '/nowhere/chromium' },
  });
  assert.equal(code, 1);
  assert.match(output, /^STROKA_BROWSER is "\/nowhere\/chromium", which does not start\. .*\n$/);
});

async function program(file: string, body: string): Promise<void> {
  await writeFile(file, `#!/bin/sh\n${body}\n`);
  await chmod(file, 0o755);
}
