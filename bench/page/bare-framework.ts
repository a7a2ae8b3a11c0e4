// What the framework alone weighs: an empty page with one empty client component, built by the same Next.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { NEXT } from '../../scripts/build.ts';
import { freePort } from '../../scripts/port.ts';

const files: Readonly<Record<string, string>> = {
  'package.json': '{"private":true,"type":"module"}',
  'next.config.js': 'export default {};',
  'app/layout.jsx': 'export default ({ children }) => <html lang="en"><body>{children}</body></html>;',
  'app/page.jsx': "import { Empty } from './empty.jsx';\nexport default () => <Empty />;",
  'app/empty.jsx': "'use client';\nexport const Empty = () => <p>empty</p>;",
};

/** Bytes (gzip) of the scripts of such a page, counted by `count`. */
export async function bareFrameworkScripts(browser: Browser, count: (page: Page) => Promise<number>): Promise<number> {
  // Inside the project, whose node_modules it finds above itself.
  const folder = resolve('.stroka/bench-bare');
  try {
    await mkdir(join(folder, 'app'), { recursive: true });
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
    const next = resolve(NEXT);
    const build = spawn(process.execPath, [next, 'build'], { cwd: folder, stdio: 'ignore' });
    const [code] = await once(build, 'close');
    if (code !== 0) throw new Error(`The empty page did not build (${code}).`);
    return await serveAndCount(browser, count, next, folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function serveAndCount(browser: Browser, count: (page: Page) => Promise<number>, next: string, folder: string) {
  const port = await freePort();
  const server = spawn(process.execPath, [next, 'start', '-p', String(port)], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  try {
    for await (const chunk of server.stdout) if (/Ready/.test(String(chunk))) break;
    const page = await browser.newPage();
    await page.goto(`http://localhost:${port}`, { waitUntil: 'networkidle' });
    const bytes = await count(page);
    await page.close();
    return bytes;
  } finally {
    server.kill();
  }
}
