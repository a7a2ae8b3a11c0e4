// Draws the two pictures of the web app manifest from a finished build: `node scripts/install-pictures.ts`.
import { mkdir, writeFile } from 'node:fs/promises';
import { chromium } from '@playwright/test';
import sharp from 'sharp';
import { startServer } from '../e2e/server.ts';
import { findBrowser } from './browser.ts';

const FOLDER = 'public/install';
const PICTURES = [
  { name: 'wide', path: '/en/kim-putin-2023', viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1 },
  {
    name: 'narrow',
    path: '/en/kim-putin-2023',
    viewport: { width: 360, height: 740 },
    deviceScaleFactor: 2,
    hasTouch: true,
    isMobile: true,
  },
];

const server = await startServer();
const browser = await chromium.launch({ executablePath: await findBrowser() });
try {
  await mkdir(FOLDER, { recursive: true });
  for (const { name, path, ...options } of PICTURES) {
    const context = await browser.newContext({ ...options, serviceWorkers: 'block' });
    const page = await context.newPage();
    await page.goto(server.url + path);
    const picture = await sharp(await page.screenshot())
      .png({ palette: true, colours: 64 })
      .toBuffer();
    await writeFile(`${FOLDER}/${name}.png`, picture);
    console.log(`${FOLDER}/${name}.png: ${picture.length} bytes`);
  }
} finally {
  await browser.close();
  await server.stop();
}
