// Pictures of pages, compared only where they were recorded: the same operating system and browser, major version.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { arch, platform, release } from 'node:os';
import { dirname } from 'node:path';
import { expect, type Page, test } from '@playwright/test';

/** Beside the pictures: where they were recorded. */
const RECORDED_ON = 'e2e/screenshots/recorded-on.json';

/**
 * Compares the window with the picture `e2e/screenshots/<name>-<project>.png`. Elsewhere than where the pictures were
 * recorded the test is skipped and says why. `npx playwright test screenshots --update-snapshots` records them anew.
 */
export async function comparePicture(page: Page, name: string) {
  const here = `${operatingSystem()}, Chromium ${page.context().browser()?.version().split('.')[0]}`;
  const mode = test.info().config.updateSnapshots;
  if (mode === 'all' || mode === 'changed') {
    mkdirSync(dirname(RECORDED_ON), { recursive: true });
    writeFileSync(RECORDED_ON, `${JSON.stringify({ on: here }, null, 2)}\n`);
  }
  const there = existsSync(RECORDED_ON) ? JSON.parse(readFileSync(RECORDED_ON, 'utf8')).on : here;
  test.skip(here !== there, `The pictures were recorded on ${there}; this is ${here}.`);
  await page.evaluate(() => document.fonts.ready);
  // A card is drawn when it is first asked for.
  await page.evaluate(() =>
    Promise.all(
      [...document.images].filter((img) => img.getBoundingClientRect().top < innerHeight).map((img) => img.decode()),
    ),
  );
  await expect(page).toHaveScreenshot(`${name}.png`, { animations: 'disabled' });
}

/** "debian 12 x64": on Linux the distribution, since it brings the libraries that draw letters. */
function operatingSystem(): string {
  if (platform() !== 'linux' || !existsSync('/etc/os-release'))
    return `${platform()} ${release().split('.')[0]} ${arch()}`;
  const fields = readFileSync('/etc/os-release', 'utf8');
  const field = (key: string) => new RegExp(`^${key}="?([^"\n]*)"?$`, 'm').exec(fields)?.[1] ?? '';
  return `${field('ID')} ${field('VERSION_ID')} ${arch()}`;
}
